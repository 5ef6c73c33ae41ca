package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Field;
import genreport.report.CharKind;
import genreport.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * X10: 规章 of a body that can't make one. Judged by the body's name, and said only where that is
 * clear: 某市人民政府 may be a city's that has districts, or a county-level one's.
 */
final class RuleMakingPower implements NarrativeRule {

  private static final Wording NATIONAL =
      Wording.of("国", "^(?:国家|国务院|中国|中华人民共和国)(?!税务总局.*[省市区县州旗盟])");

  /** A government of a county, a township or a street, with its office. */
  private static final Wording LOW_GOVERNMENT =
      Wording.of("区县旗镇乡街苏", "(?:(?<!自治)区|县|旗|镇|乡|街道|苏木)(?:人民政府(?:办公室)?|办事处)$");

  private static final Wording GOVERNMENT = Wording.of("府", "人民政府(?:办公室|办公厅)?$");
  private static final Wording DEPARTMENT =
      Wording.of("局厅会室心队处所", "[省市区县州旗盟镇乡].*(?:局|厅|委员会|办公室|中心|大队|支队|管理处|监督所)$");

  /** What is no part of the name that DEPARTMENT looks at: brackets, and words like 市场. */
  private static final Wording NO_PLACE =
      Wording.of("（(城村场域社园地", "[（(].*?[）)]|城市|城乡|乡村|市场|区域|社区|园区|地区");

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    String body = inspection.report().entry("机关").orElse("");
    List<Diagnostic> findings = new ArrayList<>();
    for (String path : inspection.rule().in()) {
      Optional<Field> row = inspection.report().form().field(path);
      List<Field.Figure> written = row.isPresent() ? written(inspection, row.get()) : List.of();
      if (!written.isEmpty() && isWithoutPower(body)) {
        findings.add(finding(inspection, body, row.get().label(), written));
      }
    }
    return findings;
  }

  private static boolean isWithoutPower(String body) {
    String name = NO_PLACE.removedFrom(body);
    if (NATIONAL.isIn(name)) {
      return false;
    }
    return LOW_GOVERNMENT.isIn(name) || (DEPARTMENT.isIn(name) && !GOVERNMENT.isIn(name));
  }

  /** The figures of a row that are counts other than 0. */
  private static List<Field.Figure> written(Inspection inspection, Field field) {
    List<Field.Figure> written = new ArrayList<>();
    if (field instanceof Field.Row row) {
      for (Field.Figure column : row.columns()) {
        if (isWritten(inspection.report().figure(column.path()))) {
          written.add(column);
        }
      }
    }
    return written;
  }

  private static Diagnostic finding(
      Inspection inspection, String body, String label, List<Field.Figure> written) {
    List<String> named = new ArrayList<>();
    for (Field.Figure column : written) {
      named.add(column.label() + " " + inspection.report().figure(column.path()).printed());
    }
    Diagnostic finding =
        inspection.finding(body + "不能制定规章，“" + label + "”各数应为 0，现为：" + String.join("、", named));
    for (Field.Figure column : written) {
      finding = finding.at(inspection.report().figure(column.path()).place());
    }
    return finding.advice("本机关制发的一般是行政规范性文件，核对后填在下一行；规章填 0");
  }

  /** What is no count has a finding already. */
  private static boolean isWritten(Figure figure) {
    String printed = figure.printed();
    return figure.value().isPresent()
        && figure.value().get().signum() > 0
        && CharKind.digitsEnd(printed, 0) == printed.length();
  }
}
