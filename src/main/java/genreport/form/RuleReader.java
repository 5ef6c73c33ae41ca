package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules.yaml}. An unknown, missing or repeated key is an error at its place. */
final class RuleReader {

  private static final Set<String> EQUATION_KEYS =
      Set.of(
          "id", "kind", "in", "over", "left", "right", "total", "solve", "advice", "basis",
          "passes", "fails");
  private static final Set<String> FIGURES_KEYS =
      Set.of("id", "kind", "kinds", "basis", "passes", "fails");
  private static final Set<String> CARRIED_KEYS =
      Set.of("id", "kind", "last", "row", "advice", "basis", "passes", "fails", "last-year");
  private static final Set<String> STOCK_KEYS =
      Set.of(
          "id",
          "kind",
          "rows",
          "stock",
          "added",
          "removed",
          "unless",
          "advice",
          "basis",
          "passes",
          "fails",
          "last-year");
  private static final Set<String> BOUND_KEYS =
      Set.of("id", "kind", "rows", "smaller", "larger", "advice", "basis", "passes", "fails");
  private static final Set<String> JUMP_KEYS =
      Set.of("id", "kind", "factor", "least", "advice", "basis", "passes", "fails", "last-year");
  private static final Set<String> JUDGEMENT_KEYS =
      Set.of("id", "kind", "in", "opening", "signature", "basis", "passes", "fails", "last-year");
  private static final Set<String> TERM_KEYS = Set.of("as", "sum");

  private static final int MOST_DIGITS = 6;

  private final List<Diagnostic> findings = new ArrayList<>();

  private RuleReader() {}

  /** A rule and its place in the file. */
  record Placed(Rule rule, Span place) {}

  static Outcome<List<Placed>> read(Node file) {
    RuleReader reader = new RuleReader();
    List<Placed> rules = reader.rules(file);
    return reader.findings.isEmpty() ? Outcome.of(rules) : Outcome.none(reader.findings);
  }

  private List<Placed> rules(Node file) {
    List<Placed> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Mapping item : mappings(file)) {
      Optional<Rule> rule = rule(item);
      Optional<Scalar> id = item.scalar("id");
      Span place = id.isPresent() ? id.get().span() : item.span();
      if (rule.isPresent()) {
        rules.add(new Placed(rule.get(), place));
      }
      String name = id.isPresent() ? id.get().text() : "";
      if (!ids.add(name)) {
        error("规则“" + name + "”重复", place);
      }
    }
    return rules;
  }

  private Optional<Rule> rule(Mapping rule) {
    String kind = text(rule, "kind");
    return switch (kind) {
      case "equation" -> Optional.of(equation(rule));
      case "figures" -> Optional.of(figures(rule));
      case "carried" -> Optional.of(carried(rule));
      case "stock" -> Optional.of(stock(rule));
      case "bound" -> Optional.of(bound(rule));
      case "jump" -> Optional.of(jump(rule));
      case "judgement" -> Optional.of(judgement(rule));
      default -> {
        error(
            "没有“" + kind + "”这类规则，可用的有 equation、figures、carried、stock、bound、jump、judgement",
            rule.span());
        yield Optional.empty();
      }
    };
  }

  private Rule equation(Mapping rule) {
    allow(rule, EQUATION_KEYS);
    String over = text(rule, "over");
    if (!over.equals("rows") && !over.equals("columns")) {
      error("over 应为 rows 或 columns", rule.span());
    }
    return new Rule.Equation(
        statement(rule),
        text(rule, "in"),
        over.equals("rows") ? Rule.Over.ROWS : Rule.Over.COLUMNS,
        terms(rule, "left"),
        terms(rule, "right"),
        rule.get("total").isPresent() ? text(rule, "total") : "",
        new Rule.Advice(text(rule, "advice"), text(rule, "solve")));
  }

  private Rule figures(Mapping rule) {
    allow(rule, FIGURES_KEYS);
    Map<String, String> kinds = new LinkedHashMap<>();
    if (rule.get("kinds").orElse(null) instanceof Mapping all) {
      for (Mapping.Entry entry : all.entries()) {
        kinds.put(entry.key().text(), text(all, entry.key().text()));
      }
    }
    if (kinds.isEmpty()) {
      error("规则缺少“kinds”", rule.span());
    }
    return new Rule.FigureKinds(statement(rule), kinds);
  }

  private Rule judgement(Mapping rule) {
    allow(rule, JUDGEMENT_KEYS);
    List<String> in = rule.get("in").isPresent() ? texts(rule, "in") : List.of();
    return new Rule.Judgement(
        statement(rule), in, given(rule, "opening"), given(rule, "signature"));
  }

  private Optional<String> given(Mapping rule, String key) {
    return rule.get(key).map(value -> text(rule, key));
  }

  private Rule carried(Mapping rule) {
    allow(rule, CARRIED_KEYS);
    return new Rule.Carried(
        statement(rule), text(rule, "last"), text(rule, "row"), text(rule, "advice"));
  }

  private Rule stock(Mapping rule) {
    allow(rule, STOCK_KEYS);
    return new Rule.Stock(
        statement(rule),
        texts(rule, "rows"),
        text(rule, "stock"),
        text(rule, "added"),
        text(rule, "removed"),
        texts(rule, "unless"),
        text(rule, "advice"));
  }

  private Rule bound(Mapping rule) {
    allow(rule, BOUND_KEYS);
    return new Rule.Bound(
        statement(rule),
        texts(rule, "rows"),
        text(rule, "smaller"),
        texts(rule, "larger"),
        text(rule, "advice"));
  }

  private Rule jump(Mapping rule) {
    allow(rule, JUMP_KEYS);
    return new Rule.Jump(
        statement(rule), number(rule, "factor"), number(rule, "least"), text(rule, "advice"));
  }

  private Rule.Statement statement(Mapping rule) {
    boolean compares = rule.get("last-year").isPresent();
    Rule.Examples examples =
        new Rule.Examples(
            text(rule, "passes"), text(rule, "fails"), compares ? text(rule, "last-year") : "");
    return new Rule.Statement(text(rule, "id"), text(rule, "basis"), examples);
  }

  private List<Rule.Term> terms(Mapping rule, String key) {
    List<Rule.Term> terms = new ArrayList<>();
    Optional<Node> written = rule.get(key);
    if (written.isPresent()) {
      for (Mapping term : mappings(written.get())) {
        allow(term, TERM_KEYS);
        terms.add(new Rule.Term(texts(term, "sum"), text(term, "as")));
      }
    }
    if (terms.isEmpty()) {
      error("规则缺少“" + key + "”", rule.span());
    }
    return terms;
  }

  private List<String> texts(Mapping rule, String key) {
    List<String> texts = new ArrayList<>();
    Optional<Node> written = rule.get(key);
    for (Node item : written.isPresent() ? items(written.get()) : List.<Node>of()) {
      if (item instanceof Scalar scalar) {
        texts.add(scalar.text());
      } else {
        error("这里应是一个名称", item.span());
      }
    }
    if (texts.isEmpty()) {
      error("规则缺少“" + key + "”", rule.span());
    }
    return texts;
  }

  private int number(Mapping rule, String key) {
    String written = text(rule, key);
    if (rule.get(key).orElse(null) instanceof Scalar scalar
        && scalar.isDigits(MOST_DIGITS)
        && !written.startsWith("0")) {
      return Integer.parseInt(written);
    }
    error("“" + key + "”应为正整数", rule.span());
    return 1;
  }

  private List<Mapping> mappings(Node node) {
    List<Mapping> mappings = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof Mapping mapping) {
        mappings.add(mapping);
      } else {
        error("规则应写成“键: 值”", item.span());
      }
    }
    return mappings;
  }

  private List<Node> items(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    error("这里应是列表", node.span());
    return List.of();
  }

  private void allow(Mapping mapping, Set<String> keys) {
    for (Mapping.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        error("规则没有“" + entry.key().text() + "”这一项", entry.key().span());
      }
    }
  }

  private String text(Mapping rule, String key) {
    if (rule.get(key).orElse(null) instanceof Scalar scalar && !scalar.isAbsent()) {
      return scalar.text();
    }
    error("规则缺少“" + key + "”", rule.span());
    return "";
  }

  private void error(String message, Span span) {
    findings.add(Diagnostic.error("T3", message).at(span));
  }
}
