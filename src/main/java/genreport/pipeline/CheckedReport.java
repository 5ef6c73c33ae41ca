package genreport.pipeline;

import genreport.report.Report;
import genreport.source.Mapping;
import java.util.Optional;

/**
 * A report that is read and checked.
 *
 * @param last the report of the year before, if it is known
 */
record CheckedReport(Mapping source, Report report, Optional<Report> last) {}
