package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.List;

/** Checks that the report of the year before is of the same body. Rule id X25. */
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
        .filter(name -> !BodyName.of(name.text()).canBe(BodyName.of(before)))
        .map(
            name ->
                context
                    .finding("机关是“" + name.text().strip() + "”，上年报告的机关是“" + before + "”，不像同一个机关")
                    .at(name.span())
                    .advice("改正“机关”或“上年报告”；机关改了名称的，写入“已核实”"))
        .toList();
  }
}
