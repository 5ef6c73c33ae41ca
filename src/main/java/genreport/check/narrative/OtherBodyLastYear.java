package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.List;

/**
 * Checks that the report of the year before is of the same body and writes its name in the same
 * way. Rule id X25.
 */
final class OtherBodyLastYear implements NarrativeRule {

  private static final String AGENCY = "机关";

  @Override
  public boolean needsLastYear() {
    return true;
  }

  @Override
  public List<Diagnostic> check(RuleContext context) {
    String before =
        context.lastYear().flatMap(facts -> facts.report().entry(AGENCY)).orElse("").strip();
    List<Scalar> agency = context.report().entries().getOrDefault(AGENCY, List.of());
    return agency.stream()
        .filter(name -> !plain(name.text()).equals(plain(before)))
        .map(name -> finding(context, name, before))
        .toList();
  }

  private static Diagnostic finding(RuleContext context, Scalar name, String before) {
    String now = name.text().strip();
    if (!BodyName.of(now).canBe(BodyName.of(before))) {
      return context
          .finding("机关是“" + now + "”，上年报告的机关是“" + before + "”，不像同一个机关")
          .at(name.span())
          .advice("改正“机关”或“上年报告”；机关改了名称的，写入“已核实”");
    }
    return context
        .finding("机关写的是“" + now + "”，上年报告写的是“" + before + "”，两年的写法不同")
        .at(name.span())
        .advice("改为“" + before + "”，两年都写全称；机关改了名称的，写入“已核实”");
  }

  /** Returns a name without white space and with full-width brackets. */
  private static String plain(String name) {
    return name.replaceAll("[\\s\\u3000]+", "").replace('(', '（').replace(')', '）');
  }
}
