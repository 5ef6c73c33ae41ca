package genreport.check;

import genreport.diagnostic.CellValue;
import genreport.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Makes the {@link CellValue}s of findings. */
final class CellValues {

  private CellValues() {}

  /** Returns the cells of these paths. */
  static List<CellValue> of(Report report, List<String> paths) {
    return paths.stream().map(path -> of(report, path, "")).toList();
  }

  /** Returns a cell of this year's report and one of last year's, in this order. */
  static List<CellValue> of(Report report, String path, Report last, String lastPath) {
    return Stream.of(of(report, path, ""), of(last, lastPath, "上年报告 ")).toList();
  }

  private static CellValue of(Report report, String path, String before) {
    return new CellValue(
        path, before + Labels.of(report.form(), path), report.figure(path).printed());
  }
}
