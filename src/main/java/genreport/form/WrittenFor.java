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
 * The form that a source was written for, if another form was chosen. It is decided by the keys:
 * several keys belong to this form only, and fewer to the chosen one only. A row counts once,
 * however many of its columns differ, so that one row copied from an old report, or a slip in a
 * key, decides nothing.
 *
 * @param form the form that has the keys
 * @param keys paths that the chosen form doesn't have, in the source's order, one for each row
 */
record WrittenFor(FormPack form, List<String> keys) {

  private static final String AGENCY = FormPack.AGENCY;
  private static final int FEWEST_KEYS = 2;
  private static final int MOST_QUOTED = 3;

  WrittenFor {
    keys = List.copyOf(keys);
  }

  /** Returns whether the chosen form lacks so many keys that another form is possible. */
  static boolean isPossible(Mapping source, FormPack chosen) {
    return UnknownKey.in(source, chosen.fields()).size() >= FEWEST_KEYS;
  }

  /** Returns the form that has most of the keys that the chosen one lacks. */
  static Optional<WrittenFor> find(Mapping source, FormPack chosen, List<FormPack> others) {
    return others.stream()
        .map(other -> new WrittenFor(other, ownKeys(source, other, chosen)))
        .filter(other -> other.keys.size() >= FEWEST_KEYS)
        .filter(other -> other.keys.size() > ownKeys(source, chosen, other.form).size())
        .max(Comparator.comparingInt(other -> other.keys.size()));
  }

  /** Returns the paths of keys that one form has and another doesn't have. */
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
   * Returns the finding that the source was written for this form.
   *
   * @param choice the value that decided the form: 表式, else 年度
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
