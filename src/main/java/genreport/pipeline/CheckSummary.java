package genreport.pipeline;

import java.util.Optional;

/**
 * The result of a check with the report's figures.
 *
 * @param figures empty if the source can't be read as a report
 */
public record CheckSummary(RunResult result, Optional<FigureSummary> figures) {}
