package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The description of the reports that a pack is for.
 *
 * @param report the kind of report, such as 政府信息公开工作年度报告
 * @param years the years of the reports
 * @param inherits the folders whose rules, styles and explanations it shares with other packs
 * @param title the default title of a report, one element for each line; {@code ${key}} stands for
 *     the value of that key in the source
 */
public record PackHead(
    String report, FormPack.Years years, List<String> inherits, List<String> title) {

  /** The file name in the pack's folder. */
  static final String FILE = "pack.yaml";

  private static final String REPORT = "report";
  private static final String YEARS = "years";
  private static final String TITLE = "title";
  private static final String INHERITS = "inherits";
  private static final List<String> KEYS = List.of(REPORT, YEARS, TITLE, INHERITS);

  public PackHead {
    inherits = List.copyOf(inherits);
    title = List.copyOf(title);
  }

  /**
   * Reads the description from the pack's file.
   *
   * @param name the name of the pack's folder
   */
  static Outcome<PackHead> read(String name, Node file) {
    if (!(file instanceof Mapping pack)) {
      return Outcome.none(error(name + "/" + FILE + " 应由“键: 值”组成", file));
    }
    Optional<FormPack.Years> years = pack.mapping(YEARS).flatMap(PackHead::years);
    String report = pack.scalar(REPORT).map(Scalar::text).orElse("");
    List<String> title = texts(pack, TITLE);
    List<Diagnostic> findings = new ArrayList<>(unknown(name, pack));
    if (report.isEmpty()) {
      findings.add(missing(name, REPORT, pack));
    }
    if (title.isEmpty()) {
      findings.add(missing(name, TITLE, pack));
    }
    if (years.isEmpty()) {
      findings.add(missing(name, YEARS, pack));
    }
    if (pack.sequence(INHERITS).isEmpty()) {
      findings.add(
          missing(name, INHERITS, pack)
              .advice("与别的表式共用规则和样式的，写 inherits: [文件夹的名称]；不共用的，写 inherits: []"));
    }
    return findings.isEmpty()
        ? Outcome.of(new PackHead(report, years.orElseThrow(), texts(pack, INHERITS), title))
        : Outcome.none(findings);
  }

  private static List<Diagnostic> unknown(String name, Mapping pack) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Mapping.Entry entry : pack.entries()) {
      if (!KEYS.contains(entry.key().text())) {
        findings.add(
            error("表式 " + name + " 的 " + FILE + " 不能有“" + entry.key().text() + "”", entry.key())
                .advice("可用的键：" + String.join("、", KEYS)));
      }
    }
    return findings;
  }

  private static Diagnostic missing(String name, String key, Mapping pack) {
    return error("表式 " + name + " 的 " + FILE + " 缺少 " + key, pack);
  }

  private static Diagnostic error(String message, Node place) {
    return Diagnostic.error("T3", message).at(place.span());
  }

  /** Returns the texts of a list; an empty list if the key is absent. */
  static List<String> texts(Mapping holder, String key) {
    List<String> texts = new ArrayList<>();
    if (holder.sequence(key).isPresent()) {
      for (Node item : holder.sequence(key).get().items()) {
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
