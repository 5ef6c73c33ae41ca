/**
 * Runs the stages of a report in order: source, form, checks, document, pages, files; and compares
 * published files with their source. No other package calls a stage. A {@link
 * genreport.pipeline.SharedResources} holds what several reports share and, for a single report, an
 * executor for stages that run at the same time.
 */
package genreport.pipeline;
