package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Field;
import genreport.report.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X10: 规章 reported by a body without the power to make them. The body's name decides. A name that
 * doesn't tell is accepted: 某市人民政府 may be of a city with districts, which has the power, or of a
 * county-level city.
 */
final class RuleMakingPower implements NarrativeRule {

  private static final Pattern NATIONAL =
      Pattern.compile("^(?:国家|国务院|中国|中华人民共和国)(?!税务总局.*[省市区县州旗盟])");

  /** A government of a county, township or street, or its office. */
  private static final Pattern LOW_GOVERNMENT =
      Pattern.compile("(?:(?<!自治)区|县|旗|镇|乡|街道|苏木)(?:人民政府(?:办公室)?|办事处)$");

  private static final Pattern GOVERNMENT = Pattern.compile("人民政府(?:办公室|办公厅)?$");
  private static final Pattern PLACE = Pattern.compile("[省市区县州旗盟镇乡]");
  private static final Pattern DEPARTMENT = Pattern.compile("(?:局|厅|委员会|办公室|中心|大队|支队|管理处|监督所)$");

  /** Removed before the name of a place is looked for: brackets, and words such as 市场. */
  private static final Pattern NO_PLACE =
      Pattern.compile("[（(].{0,200}?[）)]|城市|城乡|乡村|市场|区域|社区|园区|地区");

  @Override
  public List<Diagnostic> check(RuleContext context) {
    String body = context.report().entry("机关").orElse("");
    if (!isWithoutPower(NO_PLACE.matcher(body).replaceAll(""))) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (String path : context.rule().in()) {
      context
          .report()
          .form()
          .field(path)
          .flatMap(row -> finding(context, body, row))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static boolean isWithoutPower(String body) {
    if (NATIONAL.matcher(body).find()) {
      return false;
    }
    return LOW_GOVERNMENT.matcher(body).find()
        || (!GOVERNMENT.matcher(body).find() && isLocalDepartment(body));
  }

  /** Returns whether the name of a place stands before a department's last word. */
  private static boolean isLocalDepartment(String body) {
    Matcher department = DEPARTMENT.matcher(body);
    return department.find() && PLACE.matcher(body.substring(0, department.start())).find();
  }

  private static Optional<Diagnostic> finding(RuleContext context, String body, Field field) {
    List<Field.Figure> written =
        field instanceof Field.Row row
            ? row.columns().stream()
                .filter(column -> isWritten(context.report().figure(column.path())))
                .toList()
            : List.of();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<String> named =
        written.stream()
            .map(column -> column.label() + " " + context.report().figure(column.path()).printed())
            .toList();
    Diagnostic finding =
        context.finding(
            body + "不能制定规章，“" + field.label() + "”各数应为 0，现为：" + String.join("、", named));
    for (Field.Figure column : written) {
      finding = finding.at(context.report().figure(column.path()).place());
    }
    return Optional.of(finding.advice("本机关制发的一般是行政规范性文件，核对后填在下一行；规章填 0"));
  }

  /** Returns whether a figure is a count above 0; other rules report what is no count. */
  private static boolean isWritten(Figure figure) {
    return figure.value().filter(value -> value.signum() > 0).isPresent()
        && figure.printed().matches("\\d+");
  }
}
