package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.IndentWords;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds narrative of several lines that YAML joins into one paragraph because the {@code |} after
 * the key is missing. Rule id S7.
 */
final class JoinedLinesChecker {

  private final List<Diagnostic> findings = new ArrayList<>();

  private JoinedLinesChecker() {}

  static List<Diagnostic> check(Mapping source, FormPack form) {
    JoinedLinesChecker checker = new JoinedLinesChecker();
    NarrativeEntry.of(source, form).forEach(entry -> checker.check(entry.key(), entry.text()));
    return checker.findings;
  }

  private void check(Scalar key, Scalar text) {
    if (text.style() != Scalar.Style.BLOCK && text.span().text().strip().lines().count() > 1) {
      findings.add(
          Diagnostic.error("S7", "“" + key.text() + "”有几行文字，没有写“|”，几行会连成一段")
              .at(key.span())
              .advice(
                  "写成 "
                      + key.text()
                      + ": |，正文从下一行写起，每行空"
                      + IndentWords.below(key.span())
                      + "，一行是一段"));
    }
  }
}
