package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes diagnostics for a terminal: the message, each place with its source line and carets below
 * it, then the hints. Consecutive places on the same line share its excerpt. Lines end with LF.
 */
public final class TextRenderer {

  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[34m";
  private static final String RESET = "\u001b[0m";

  /** The width of the gutter of a finding without a place. */
  private static final int NARROWEST = 2;

  /**
   * The greatest number of places that are shown. If there are more, only the first is shown, and
   * the others are listed by line number.
   */
  private static final int MOST_SHOWN = 8;

  private final boolean colour;

  /**
   * Creates a renderer.
   *
   * @param colour whether to use ANSI colours
   */
  public TextRenderer(boolean colour) {
    this.colour = colour;
  }

  /**
   * Returns the findings of a report, sorted by place, and the number of findings not shown; empty
   * if there are none.
   */
  public String render(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    ShownFindings shown = ShownFindings.of(findings);
    renderEach(shown.all()).forEach(out::append);
    return out.append(shown.rest()).toString();
  }

  /** Returns the text of each finding, in the given order. Each text ends with a line break. */
  public List<String> renderEach(List<Diagnostic> findings) {
    Excerpts excerpts = new Excerpts();
    return findings.stream().map(finding -> render(finding, excerpts)).toList();
  }

  private String render(Diagnostic finding, Excerpts excerpts) {
    int gutter =
        finding.places().stream()
            .mapToInt(place -> String.valueOf(place.line()).length())
            .max()
            .orElse(NARROWEST);
    StringBuilder out = new StringBuilder();
    String head = finding.severity().label() + "[" + finding.rule() + "]";
    out.append(paint(colourOf(finding), head)).append(' ').append(oneLine(finding.message()));
    out.append('\n');
    places(out, finding, excerpts, new Margin(gutter, colourOf(finding)));
    for (Hint hint : finding.hints()) {
      out.append(" ".repeat(gutter)).append(paint(BLUE, "= ")).append(hint.kind().label());
      out.append('：').append(oneLine(hint.text())).append('\n');
    }
    return out.toString();
  }

  /**
   * Returns the last line of a run.
   *
   * @param written whether the report's files were written
   */
  public String summary(List<Diagnostic> findings, boolean written) {
    return counts(findings) + (written ? "" : "；未生成文件") + "\n";
  }

  /** Returns the numbers of errors, warnings and notes, such as 共 1 个错误，0 个警告. */
  public String counts(List<Diagnostic> findings) {
    long errors = findings.stream().filter(Diagnostic::isBlocking).count();
    long warnings = findings.stream().filter(Diagnostic::isWarning).count();
    long notes = findings.size() - errors - warnings;
    return "共 " + errors + " 个错误，" + warnings + " 个警告" + (notes > 0 ? "，" + notes + " 个提示" : "");
  }

  /** The width of the gutter left of an excerpt, and the colour of its carets. */
  private record Margin(int gutter, String mark) {}

  private void places(StringBuilder out, Diagnostic finding, Excerpts excerpts, Margin margin) {
    boolean many = finding.places().size() > MOST_SHOWN;
    List<Span> places = many ? finding.places().subList(0, 1) : finding.places();
    for (int i = 0; i < places.size(); ) {
      Span first = places.get(i);
      Excerpt shared = excerpts.of(first);
      for (i++; i < places.size() && isSameLine(first, places.get(i)); i++) {
        Excerpt next = excerpts.of(places.get(i));
        if (!next.line().equals(shared.line())) {
          break;
        }
        shared = shared.with(next);
      }
      place(out, first, shared, margin);
    }
    if (many) {
      out.append(" ".repeat(margin.gutter())).append(paint(BLUE, "= ")).append("另见：");
      out.append(lines(finding.places().subList(1, finding.places().size()))).append('\n');
    }
  }

  private static boolean isSameLine(Span one, Span other) {
    return one.file() == other.file() && one.line() == other.line();
  }

  private void place(StringBuilder out, Span span, Excerpt excerpt, Margin margin) {
    String blank = " ".repeat(margin.gutter());
    String number = String.valueOf(span.line());
    out.append(blank).append(paint(BLUE, "┌─")).append(' ');
    out.append(oneLine(span.file().name())).append(':').append(number).append(':');
    out.append(span.column()).append('\n');
    out.append(" ".repeat(margin.gutter() - number.length())).append(paint(BLUE, number + "│"));
    out.append((" " + excerpt.line()).stripTrailing()).append('\n');
    out.append(blank).append(paint(BLUE, "│")).append(' ');
    int carets = excerpt.marks().indexOf('^');
    out.append(excerpt.marks(), 0, carets);
    out.append(paint(margin.mark(), excerpt.marks().substring(carets))).append('\n');
  }

  /** Returns the line numbers of places in the order of the file, such as 第 45、46 行. */
  private static String lines(List<Span> places) {
    return places.stream()
        .map(Span::line)
        .sorted()
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining("、", "第 ", " 行"));
  }

  private static String colourOf(Diagnostic finding) {
    return switch (finding.severity()) {
      case FAILURE, ERROR -> RED;
      case WARNING -> YELLOW;
      case NOTE -> BLUE;
    };
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }

  private static String oneLine(String text) {
    return TerminalText.line(text.replaceAll("\\p{Cntrl}+", " "));
  }
}
