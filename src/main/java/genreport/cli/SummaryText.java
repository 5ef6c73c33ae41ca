package genreport.cli;

import genreport.diagnostic.CharacterWidth;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Severity;
import genreport.diagnostic.format.TerminalText;
import genreport.pipeline.FigureSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code check --summary} prints: the figures that aren't 0, and how many findings of a kind.
 */
final class SummaryText {

  /** The columns of a label; a longer one is cut off. */
  private static final int WIDEST_LABEL = 40;

  private static final String UNKNOWN = "—";

  private SummaryText() {}

  /** Returns the lines about the figures. */
  static List<String> figures(FigureSummary summary) {
    List<FigureSummary.Line> all =
        summary.tables().stream().flatMap(table -> table.lines().stream()).toList();
    int value = width(all.stream().map(FigureSummary.Line::value).toList(), summary.year() + "年");
    int before =
        width(
            all.stream().map(line -> line.before().orElse(UNKNOWN)).toList(),
            summary.lastYear().orElse("") + "年");
    List<String> lines = new ArrayList<>();
    lines.add(TerminalText.line(summary.title()));
    lines.add("");
    for (FigureSummary.Table table : summary.tables()) {
      lines.add(
          row(table.label(), summary.year() + "年", value)
              + summary.lastYear().map(year -> last(year + "年", before)).orElse(""));
      for (FigureSummary.Line line : table.lines()) {
        String last =
            summary.lastYear().isPresent() ? last(line.before().orElse(UNKNOWN), before) : "";
        String parts = line.parts().isEmpty() ? "" : "   " + String.join("，", line.parts());
        lines.add(row("  " + line.label(), line.value(), value) + last + TerminalText.line(parts));
      }
    }
    lines.add(summary.tables().isEmpty() ? "各表的数都是 0" : "没有列出的数都是 0");
    lines.add("");
    return lines;
  }

  private static int width(List<String> values, String head) {
    int widest = CharacterWidth.of(head);
    for (String value : values) {
      widest = Math.max(widest, CharacterWidth.of(value));
    }
    return widest;
  }

  private static String row(String label, String value, int width) {
    String text = TerminalText.line(shortened(label));
    return text
        + " ".repeat(Math.max(0, WIDEST_LABEL - CharacterWidth.of(text)))
        + last(value, width);
  }

  private static String last(String value, int width) {
    String text = TerminalText.line(value);
    return "  " + " ".repeat(Math.max(0, width - CharacterWidth.of(text))) + text;
  }

  /** Returns a label that fits its columns. */
  private static String shortened(String label) {
    if (CharacterWidth.of(label) <= WIDEST_LABEL) {
      return label;
    }
    int end = label.length();
    while (CharacterWidth.of(label.substring(0, end)) > WIDEST_LABEL - CharacterWidth.of("…")) {
      end = label.offsetByCodePoints(end, -1);
    }
    return label.substring(0, end) + "…";
  }

  /** Returns the lines about the findings: for each severity the rules with their numbers. */
  static List<String> findings(List<Diagnostic> findings, List<Explanation> explanations) {
    List<String> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      Map<String, Long> counts =
          findings.stream()
              .filter(finding -> finding.severity() == severity)
              .collect(
                  Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
      counts.forEach(
          (rule, count) ->
              lines.add(
                  severity.label()
                      + "["
                      + rule
                      + "] "
                      + title(rule, explanations)
                      + "："
                      + count
                      + " 个"));
    }
    return lines;
  }

  private static String title(String rule, List<Explanation> explanations) {
    return explanations.stream()
        .filter(explanation -> explanation.id().equals(rule))
        .map(Explanation::title)
        .findFirst()
        .orElse("");
  }
}
