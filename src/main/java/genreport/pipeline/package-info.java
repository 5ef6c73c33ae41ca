/**
 * The straight way through: source, form, checks, document, pages, files; and back from published
 * files to compare them. Nothing else calls a stage. A {@link genreport.pipeline.SharedResources}
 * holds what several reports can share, and, for a single one, a second thread that takes its share
 * of the work.
 */
package genreport.pipeline;
