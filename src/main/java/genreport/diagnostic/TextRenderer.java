package genreport.diagnostic;

import java.util.List;

/**
 * Diagnostics for a person at a terminal: the message, each place with its source line and carets
 * below it, then the hints. Lines end with LF.
 */
public final class TextRenderer {

  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[34m";
  private static final String RESET = "\u001b[0m";

  /** The gutter of a finding without a place. */
  private static final int NARROWEST = 2;

  private final boolean colour;

  /**
   * Makes a renderer.
   *
   * @param colour whether to use ANSI colours
   */
  public TextRenderer(boolean colour) {
    this.colour = colour;
  }

  /** All findings, sorted by place; empty for none. */
  public String render(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    findings.stream().sorted(Diagnostic.BY_PLACE).forEach(finding -> out.append(render(finding)));
    return out.toString();
  }

  /** One finding, its last line ended. */
  public String render(Diagnostic finding) {
    int gutter =
        finding.places().stream()
            .mapToInt(place -> String.valueOf(place.line()).length())
            .max()
            .orElse(NARROWEST);
    StringBuilder out = new StringBuilder();
    String head = finding.severity().label() + "[" + finding.rule() + "]";
    out.append(paint(colourOf(finding), head)).append(' ').append(oneLine(finding.message()));
    out.append('\n');
    finding.places().forEach(place -> place(out, place, gutter, colourOf(finding)));
    for (Hint hint : finding.hints()) {
      out.append(" ".repeat(gutter)).append(paint(BLUE, "= ")).append(hint.kind().label());
      out.append('：').append(oneLine(hint.text())).append('\n');
    }
    return out.toString();
  }

  /**
   * The line that ends a run.
   *
   * @param written whether the report's files were written
   */
  public String summary(List<Diagnostic> findings, boolean written) {
    long errors = findings.stream().filter(Diagnostic::isBlocking).count();
    String counts = "共 " + errors + " 个错误，" + (findings.size() - errors) + " 个警告";
    return counts + (written ? "" : "；未生成文件") + "\n";
  }

  private void place(StringBuilder out, Span span, int gutter, String mark) {
    String blank = " ".repeat(gutter);
    String number = String.valueOf(span.line());
    Excerpt excerpt = Excerpt.of(span);
    out.append(blank).append(paint(BLUE, "┌─")).append(' ');
    out.append(oneLine(span.file().name())).append(':').append(number).append(':');
    out.append(span.column()).append('\n');
    out.append(" ".repeat(gutter - number.length())).append(paint(BLUE, number + "│"));
    out.append((" " + excerpt.line()).stripTrailing()).append('\n');
    out.append(blank).append(paint(BLUE, "│")).append(' ');
    int carets = excerpt.marks().indexOf('^');
    out.append(excerpt.marks(), 0, carets);
    out.append(paint(mark, excerpt.marks().substring(carets))).append('\n');
  }

  private static String colourOf(Diagnostic finding) {
    return finding.isBlocking() ? RED : YELLOW;
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
