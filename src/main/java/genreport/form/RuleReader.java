package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rules.yaml}. */
final class RuleReader {

  private final List<Diagnostic> findings = new ArrayList<>();

  private RuleReader() {}

  static Outcome<List<Rule>> read(Node file) {
    RuleReader reader = new RuleReader();
    List<Rule> rules = reader.rules(file);
    return reader.findings.isEmpty() ? Outcome.of(rules) : Outcome.none(reader.findings);
  }

  private List<Rule> rules(Node file) {
    List<Rule> rules = new ArrayList<>();
    for (Node item : items(file)) {
      if (item instanceof Mapping rule) {
        rule(rule).ifPresent(rules::add);
      } else {
        error("规则应写成“键: 值”", item.span());
      }
    }
    return rules;
  }

  private Optional<Rule> rule(Mapping rule) {
    String kind = text(rule, "kind");
    return switch (kind) {
      case "equation" -> Optional.of(equation(rule));
      case "figures" -> Optional.of(figures(rule));
      case "judgement" -> Optional.of(judgement(rule));
      default -> {
        error("没有“" + kind + "”这类规则，可用的有 equation、figures、judgement", rule.span());
        yield Optional.empty();
      }
    };
  }

  private Rule equation(Mapping rule) {
    String over = text(rule, "over");
    if (!over.equals("rows") && !over.equals("columns")) {
      error("over 应为 rows 或 columns", rule.span());
    }
    return new Rule.Equation(
        text(rule, "id"),
        text(rule, "basis"),
        examples(rule),
        text(rule, "in"),
        over.equals("rows") ? Rule.Over.ROWS : Rule.Over.COLUMNS,
        terms(rule, "left"),
        terms(rule, "right"),
        optionalText(rule, "total").orElse(""),
        text(rule, "advice"),
        text(rule, "solve"));
  }

  private Rule figures(Mapping rule) {
    Map<String, String> kinds = new LinkedHashMap<>();
    if (rule.get("kinds").orElse(rule) instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        kinds.put(entry.key().text(), entry.value() instanceof Scalar s ? s.text() : "");
      }
    }
    return new Rule.FigureKinds(text(rule, "id"), text(rule, "basis"), examples(rule), kinds);
  }

  private Rule judgement(Mapping rule) {
    List<String> in = new ArrayList<>();
    for (Node item : rule.get("in").map(this::items).orElse(List.of())) {
      if (item instanceof Scalar scalar) {
        in.add(scalar.text());
      }
    }
    return new Rule.Judgement(text(rule, "id"), text(rule, "basis"), examples(rule), in);
  }

  private Rule.Examples examples(Mapping rule) {
    return new Rule.Examples(text(rule, "passes"), text(rule, "fails"));
  }

  private List<Rule.Term> terms(Mapping rule, String key) {
    List<Rule.Term> terms = new ArrayList<>();
    for (Node item : rule.get(key).map(this::items).orElse(List.of())) {
      if (item instanceof Mapping term) {
        terms.add(new Rule.Term(cells(term), text(term, "as")));
      }
    }
    if (terms.isEmpty()) {
      error("规则缺少“" + key + "”", rule.span());
    }
    return terms;
  }

  private List<String> cells(Mapping term) {
    List<String> cells = new ArrayList<>();
    for (Node item : term.get("sum").map(this::items).orElse(List.of())) {
      if (item instanceof Scalar scalar) {
        cells.add(scalar.text());
      }
    }
    if (cells.isEmpty()) {
      error("这一项缺少 sum", term.span());
    }
    return cells;
  }

  private List<Node> items(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    error("这里应是列表", node.span());
    return List.of();
  }

  private String text(Mapping rule, String key) {
    Optional<String> text = optionalText(rule, key);
    if (text.isEmpty()) {
      error("规则缺少“" + key + "”", rule.span());
    }
    return text.orElse("");
  }

  private static Optional<String> optionalText(Mapping rule, String key) {
    return rule.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast).map(Scalar::text);
  }

  private void error(String message, Span span) {
    findings.add(Diagnostic.error("T3", message).at(span));
  }
}
