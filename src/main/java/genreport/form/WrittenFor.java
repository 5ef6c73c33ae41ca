package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form that a source was written for though another was chosen. Its keys tell: several are of
 * this form alone, and fewer of the chosen one alone. A row counts once, however many of its
 * columns differ, so that one row copied from an old report, or a slip in a key, tells nothing.
 *
 * @param form that the keys are of
 * @param keys paths that the chosen form has not, in the source's order, one for each row
 */
record WrittenFor(FormPack form, List<String> keys) {

  private static final String AGENCY = FormPack.AGENCY;
  private static final int FEWEST_KEYS = 2;
  private static final int MOST_QUOTED = 3;

  WrittenFor {
    keys = List.copyOf(keys);
  }

  /** Whether the chosen form lacks so many of the keys that the other forms are to be asked. */
  static boolean isPossible(Mapping source, FormPack chosen) {
    return UnknownKey.in(source, chosen.fields()).size() >= FEWEST_KEYS;
  }

  /** The form that explains most of the keys that the chosen one lacks. */
  static Optional<WrittenFor> find(Mapping source, FormPack chosen, List<FormPack> others) {
    return others.stream()
        .map(other -> new WrittenFor(other, ownKeys(source, other, chosen)))
        .filter(other -> other.keys.size() >= FEWEST_KEYS)
        .filter(other -> other.keys.size() > ownKeys(source, chosen, other.form).size())
        .max(Comparator.comparingInt(other -> other.keys.size()));
  }

  /** Paths that one form has and another hasn't. */
  private static List<String> ownKeys(Mapping source, FormPack one, FormPack another) {
    Map<String, String> byRow = new LinkedHashMap<>();
    for (UnknownKey unknown : UnknownKey.in(source, another.fields())) {
      String path = unknown.path();
      // a key may hold a point, so that its path is that of another field
      boolean own = one.field(path).isPresent() && another.field(path).isEmpty();
      if (own && unknown.certain()) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        boolean column = one.field(parent).orElse(null) instanceof Field.Row;
        byRow.putIfAbsent(column ? parent : path, path);
      }
    }
    return List.copyOf(byRow.values());
  }

  /**
   * Says so.
   *
   * @param choice what the source says of its form: its 表式, else its 年度
   */
  Diagnostic finding(Mapping source, FormPack chosen, Scalar choice) {
    String year = source.scalar(FormPack.YEAR).map(Scalar::text).orElse("");
    boolean byYear = source.scalar(FormPack.YEAR).filter(choice::equals).isPresent();
    String why = (byYear ? year + " 年度的报告用 " : "“表式”写的是 ") + FormChoice.called(chosen.name());
    String examples =
        keys.stream()
            .limit(MOST_QUOTED)
            .map(path -> "“" + path + "”")
            .collect(Collectors.joining("、"));
    String more = keys.size() > MOST_QUOTED ? "等 " + keys.size() + " 处" : "";
    String called = FormChoice.called(form.name());
    Diagnostic finding =
        Diagnostic.error("S6", why + "，这个文件里写的却是 " + called + "的项目：" + examples + more)
            .at(choice.span());
    if (form.years().contain(Integer.parseInt(year))) {
      return finding.advice("删去“表式”一行，" + year + " 年度的报告就用 " + called);
    }
    String agency = source.scalar(AGENCY).map(Scalar::text).orElse(AGENCY);
    String fresh = "genreport init --year " + year + " " + agency + " -o 新文件.yaml";
    return finding
        .advice("年度写错了，就改年度：" + called + "用于 " + form.years())
        .advice(
            "年度没有写错，就要换用 " + FormChoice.called(chosen.name()) + "：用 " + fresh + " 新建一份，再把内容填进去");
  }
}
