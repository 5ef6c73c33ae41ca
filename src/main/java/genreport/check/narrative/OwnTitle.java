package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks a title that the clerk wrote: it has the year, the body and the name of the report, and
 * says 年度 only once. Rule id X24. A wrong year is reported by X14.
 */
final class OwnTitle implements NarrativeRule {

  private static final String AGENCY = "机关";
  private static final String TITLE = "标题";

  private static final Pattern YEAR =
      Pattern.compile("(?:[0-9]{4}|[一二三四五六七八九〇零○]{4})年(?<twice>度)?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Scalar> lines = context.report().entries().getOrDefault(TITLE, List.of());
    String title =
        SPACES
            .matcher(lines.stream().map(Scalar::text).collect(Collectors.joining()))
            .replaceAll("");
    String agency = context.report().entry(AGENCY).orElse("").strip();
    if (title.isEmpty()) {
      return List.of();
    }
    List<String> faults = faults(halfWidth(title), agency, context.report().form().report());
    return faults.isEmpty() ? List.of() : List.of(finding(context, lines, faults));
  }

  private static List<String> faults(String title, String agency, String report) {
    List<String> faults = new ArrayList<>();
    Matcher year = YEAR.matcher(title);
    boolean dated = year.find();
    if (!dated) {
      faults.add("没有年份");
    }
    boolean named = title.contains(report);
    if (!named) {
      faults.add("没有“" + report + "”");
    }
    if (dated && named && year.group("twice") != null && report.contains("年度")) {
      faults.add("“年度”写了两次");
    }
    String rest = YEAR.matcher(title.replace(report, "")).replaceAll("");
    if (rest.isEmpty() || !BodyName.of(agency).canBe(BodyName.of(rest)) || isTooShort(rest)) {
      faults.add("没有机关的名称");
    }
    return faults;
  }

  private static boolean isTooShort(String body) {
    return body.codePointCount(0, body.length()) < 2;
  }

  /** Returns a title with full-width digits made half-width. */
  private static String halfWidth(String title) {
    StringBuilder half = new StringBuilder();
    title.chars().forEach(c -> half.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
    return half.toString();
  }

  private static Diagnostic finding(RuleContext context, List<Scalar> lines, List<String> faults) {
    String title = lines.stream().map(Scalar::text).collect(Collectors.joining());
    Scalar last = lines.get(lines.size() - 1);
    Optional<String> year = context.year();
    List<String> right = new ArrayList<>();
    for (String line : context.report().form().title()) {
      right.add(
          line.replace("${年度}", year.orElse("${年度}"))
              .replace("${机关}", context.report().entry(AGENCY).orElse("").strip()));
    }
    return context
        .finding("标题“" + title + "”" + String.join("，", faults))
        .at(lines.get(0).span())
        .at(lines.size() > 1 ? List.of(last.span()) : List.of())
        .advice(
            "删去“标题”，由程序印“"
                + String.join("”“", right)
                + "”；或者改写成 标题: ["
                + String.join(", ", right)
                + "]");
  }
}
