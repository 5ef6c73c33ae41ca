package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a pack says of the reports that it is for.
 *
 * @param report the kind of report, such as 政府信息公开工作年度报告
 * @param years of the reports
 * @param inherits folders whose rules, styles and explanations it shares with other packs
 * @param title the report's title unless the source has its own, a line each, with {@code ${key}}
 *     for what the source has under that key
 * @param required keys that every report has
 */
public record PackHead(
    String report,
    FormPack.Years years,
    List<String> inherits,
    List<String> title,
    List<String> required) {

  private static final String INHERITS = "x-inherits";

  public PackHead {
    inherits = List.copyOf(inherits);
    title = List.copyOf(title);
    required = List.copyOf(required);
  }

  /**
   * Reads it from a schema.
   *
   * @param name of the pack's folder
   */
  static Outcome<PackHead> read(String name, Mapping schema) {
    Optional<FormPack.Years> years = schema.mapping("x-years").flatMap(PackHead::years);
    String report = schema.scalar("x-report").map(Scalar::text).orElse("");
    List<String> title = texts(schema, "x-title");
    List<Diagnostic> findings = new ArrayList<>();
    if (report.isEmpty()) {
      findings.add(missing(name, "x-report", schema));
    }
    if (title.isEmpty()) {
      findings.add(missing(name, "x-title", schema));
    }
    if (years.isEmpty()) {
      findings.add(missing(name, "x-years", schema));
    }
    Optional<Node> inherits = schema.get(INHERITS);
    if (inherits.isPresent() && !(inherits.get() instanceof Sequence)) {
      findings.add(
          Diagnostic.error("T3", "表式 " + name + " 的 schema.json 的 " + INHERITS + " 应为列表")
              .at(inherits.get().span())
              .advice("写成 \"" + INHERITS + "\": [\"文件夹的名称\"] 的样子"));
    }
    return findings.isEmpty()
        ? Outcome.of(
            new PackHead(
                report,
                years.orElseThrow(),
                texts(schema, INHERITS),
                title,
                texts(schema, "required")))
        : Outcome.none(findings);
  }

  /**
   * Refuses a pack that doesn't say what it inherits though others do: it would have none of the
   * rules that the packs of its kind of report share.
   *
   * @param others the packs of the same kind of report
   */
  static Outcome<FormPack> inheriting(FormPack pack, Collection<PackHead> others) {
    Optional<PackHead> sharing =
        others.stream().filter(other -> !other.inherits.isEmpty()).findFirst();
    if (sharing.isEmpty() || pack.schema().get(INHERITS).isPresent()) {
      return Outcome.of(pack);
    }
    String shared =
        "\"" + INHERITS + "\": [\"" + String.join("\", \"", sharing.get().inherits) + "\"]";
    return Outcome.none(
        missing(pack.name(), INHERITS, pack.schema())
            .advice(
                "在最外一级加上一行 " + shared + ",，就有同一种报告的表式共用的规则和样式；不要它们的，写 \"" + INHERITS + "\": [],"));
  }

  private static Diagnostic missing(String name, String key, Mapping schema) {
    return Diagnostic.error("T3", "表式 " + name + " 的 schema.json 缺少 " + key).at(schema.span());
  }

  private static List<String> texts(Mapping schema, String key) {
    List<String> texts = new ArrayList<>();
    if (schema.sequence(key).isPresent()) {
      for (Node item : schema.sequence(key).get().items()) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  private static Optional<FormPack.Years> years(Mapping written) {
    OptionalInt from = year(written, "from");
    return from.isPresent()
        ? Optional.of(new FormPack.Years(from.getAsInt(), year(written, "to")))
        : Optional.empty();
  }

  private static OptionalInt year(Mapping years, String key) {
    Optional<Scalar> written = years.scalar(key);
    return written.isPresent() && FormChoice.isYear(written.get())
        ? OptionalInt.of(Integer.parseInt(written.get().text()))
        : OptionalInt.empty();
  }
}
