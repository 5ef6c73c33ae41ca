package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code explain.yaml}, which explains each rule by its id. */
final class ExplanationReader {

  private final List<Diagnostic> findings = new ArrayList<>();

  private ExplanationReader() {}

  static Outcome<List<Explanation>> read(Node file) {
    ExplanationReader reader = new ExplanationReader();
    List<Explanation> explanations = new ArrayList<>();
    if (file instanceof Mapping rules) {
      for (Mapping.Entry rule : rules.entries()) {
        reader.explanation(rule).ifPresent(explanations::add);
      }
    } else {
      reader.error("应由“规则的编号: 说明”组成", file);
    }
    return reader.findings.isEmpty() ? Outcome.of(explanations) : Outcome.none(reader.findings);
  }

  private Optional<Explanation> explanation(Mapping.Entry rule) {
    String id = rule.key().text();
    if (rule.value() instanceof Mapping texts) {
      return Optional.of(
          new Explanation(
              id,
              text(texts, "title"),
              text(texts, "level"),
              text(texts, "means"),
              text(texts, "why"),
              text(texts, "fails"),
              text(texts, "mend")));
    }
    error(id + " 应写成“键: 值”", rule.value());
    return Optional.empty();
  }

  private String text(Mapping texts, String key) {
    Optional<String> text =
        texts.scalar(key).map(Scalar::text).map(String::stripTrailing).filter(t -> !t.isEmpty());
    if (text.isEmpty()) {
      error("缺少“" + key + "”", texts);
    }
    return text.orElse("");
  }

  private void error(String message, Node place) {
    findings.add(Diagnostic.error("T3", message).at(place.span()));
  }
}
