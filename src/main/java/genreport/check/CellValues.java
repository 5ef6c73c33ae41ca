package genreport.check;

import genreport.diagnostic.CellValue;
import genreport.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Cells with their values, for findings about them. */
final class CellValues {

  private CellValues() {}

  /** The cells of these paths. */
  static List<CellValue> of(Report report, List<String> paths) {
    return paths.stream().map(path -> of(report, path, "")).toList();
  }

  /** A cell of this year's report, then one of last year's. */
  static List<CellValue> of(Report report, String path, Report last, String lastPath) {
    return Stream.of(of(report, path, ""), of(last, lastPath, "上年报告 ")).toList();
  }

  private static CellValue of(Report report, String path, String before) {
    return new CellValue(
        path, before + Labels.of(report.form(), path), report.figure(path).printed());
  }
}
