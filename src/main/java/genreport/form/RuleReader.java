package genreport.form;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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
      Set.of(
          "id", "kind", "in", "factor", "least", "advice", "basis", "passes", "fails", "last-year");
  private static final Set<String> JUDGEMENT_KEYS =
      Set.of(
          "id",
          "kind",
          "check",
          "in",
          "words",
          "patterns",
          "basis",
          "passes",
          "fails",
          "last-year");
  private static final Set<String> TERM_KEYS = Set.of("as", "sum");

  private final PackEntries entries = new PackEntries("规则");

  private RuleReader() {}

  /** A rule and its place in the file. */
  record Placed(Rule rule, Span place) {}

  static Outcome<List<Placed>> read(Node file) {
    RuleReader reader = new RuleReader();
    List<Placed> rules = reader.rules(file);
    return reader.entries.outcome(rules);
  }

  private List<Placed> rules(Node file) {
    List<Placed> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Mapping item : entries.mappings(file)) {
      Optional<Rule> rule = rule(item);
      Optional<Scalar> id = item.scalar("id");
      Span place = id.isPresent() ? id.get().span() : item.span();
      if (rule.isPresent()) {
        rules.add(new Placed(rule.get(), place));
      }
      String name = id.isPresent() ? id.get().text() : "";
      if (!ids.add(name)) {
        entries.error("规则“" + name + "”重复", place);
      }
    }
    return rules;
  }

  private Optional<Rule> rule(Mapping rule) {
    String kind = entries.text(rule, "kind");
    return switch (kind) {
      case "equation" -> Optional.of(equation(rule));
      case "figures" -> Optional.of(figures(rule));
      case "carried" -> Optional.of(carried(rule));
      case "stock" -> Optional.of(stock(rule));
      case "bound" -> Optional.of(bound(rule));
      case "jump" -> Optional.of(jump(rule));
      case "judgement" -> Optional.of(judgement(rule));
      default -> {
        entries.error(
            "没有“" + kind + "”这类规则，可用的有 equation、figures、carried、stock、bound、jump、judgement",
            rule.span());
        yield Optional.empty();
      }
    };
  }

  private Rule equation(Mapping rule) {
    entries.allow(rule, EQUATION_KEYS);
    String over = entries.text(rule, "over");
    if (!over.equals("rows") && !over.equals("columns")) {
      entries.error("over 应为 rows 或 columns", rule.span());
    }
    return new Rule.Equation(
        statement(rule),
        entries.text(rule, "in"),
        over.equals("rows") ? Rule.Over.ROWS : Rule.Over.COLUMNS,
        terms(rule, "left"),
        terms(rule, "right"),
        rule.get("total").isPresent() ? entries.text(rule, "total") : "",
        new Rule.Advice(entries.text(rule, "advice"), entries.text(rule, "solve")));
  }

  private Rule figures(Mapping rule) {
    entries.allow(rule, FIGURES_KEYS);
    Map<String, String> kinds = new LinkedHashMap<>();
    if (rule.get("kinds").orElse(null) instanceof Mapping all) {
      for (Mapping.Entry entry : all.entries()) {
        kinds.put(entry.key().text(), entries.text(all, entry.key().text()));
      }
    }
    if (kinds.isEmpty()) {
      entries.error("规则缺少“kinds”", rule.span());
    }
    return new Rule.FigureKinds(statement(rule), kinds);
  }

  private Rule judgement(Mapping rule) {
    entries.allow(rule, JUDGEMENT_KEYS);
    List<String> in = rule.get("in").isPresent() ? entries.texts(rule, "in") : List.of();
    String check = entries.text(rule, rule.get("check").isPresent() ? "check" : "id");
    return new Rule.Judgement(statement(rule), check, in, words(rule), patterns(rule));
  }

  private Map<String, List<String>> words(Mapping rule) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    if (rule.get("words").orElse(null) instanceof Mapping all) {
      for (Mapping.Entry entry : all.entries()) {
        words.put(entry.key().text(), entries.texts(all, entry.key().text()));
      }
    }
    return words;
  }

  private Map<String, Pattern> patterns(Mapping rule) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    if (rule.get("patterns").orElse(null) instanceof Mapping all) {
      for (Mapping.Entry entry : all.entries()) {
        String name = entry.key().text();
        try {
          patterns.put(name, Pattern.compile(entries.text(all, name)));
        } catch (PatternSyntaxException e) {
          entries.error("“" + name + "”不是正则表达式", entry.value().span());
        }
      }
    }
    return patterns;
  }

  private Rule carried(Mapping rule) {
    entries.allow(rule, CARRIED_KEYS);
    return new Rule.Carried(
        statement(rule),
        entries.text(rule, "last"),
        entries.text(rule, "row"),
        entries.text(rule, "advice"));
  }

  private Rule stock(Mapping rule) {
    entries.allow(rule, STOCK_KEYS);
    return new Rule.Stock(
        statement(rule),
        entries.texts(rule, "rows"),
        entries.text(rule, "stock"),
        entries.text(rule, "added"),
        entries.text(rule, "removed"),
        entries.texts(rule, "unless"),
        entries.text(rule, "advice"));
  }

  private Rule bound(Mapping rule) {
    entries.allow(rule, BOUND_KEYS);
    return new Rule.Bound(
        statement(rule),
        entries.texts(rule, "rows"),
        entries.text(rule, "smaller"),
        entries.texts(rule, "larger"),
        entries.text(rule, "advice"));
  }

  private Rule jump(Mapping rule) {
    entries.allow(rule, JUMP_KEYS);
    return new Rule.Jump(
        statement(rule),
        rule.get("in").isPresent() ? entries.texts(rule, "in") : List.of(),
        entries.number(rule, "factor"),
        entries.number(rule, "least"),
        entries.text(rule, "advice"));
  }

  private Rule.Statement statement(Mapping rule) {
    boolean compares = rule.get("last-year").isPresent();
    Rule.Examples examples =
        new Rule.Examples(
            entries.text(rule, "passes"),
            entries.text(rule, "fails"),
            compares ? entries.text(rule, "last-year") : "");
    return new Rule.Statement(entries.text(rule, "id"), entries.text(rule, "basis"), examples);
  }

  private List<Rule.Term> terms(Mapping rule, String key) {
    List<Rule.Term> terms = new ArrayList<>();
    Optional<Node> written = rule.get(key);
    if (written.isPresent()) {
      for (Mapping term : entries.mappings(written.get())) {
        entries.allow(term, TERM_KEYS);
        terms.add(new Rule.Term(entries.texts(term, "sum"), entries.text(term, "as")));
      }
    }
    if (terms.isEmpty()) {
      entries.error("规则缺少“" + key + "”", rule.span());
    }
    return terms;
  }
}
