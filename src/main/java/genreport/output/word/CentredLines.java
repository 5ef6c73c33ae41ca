package genreport.output.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Centres the ink of centred lines. Word centres the boxes of the characters, of which an opening
 * mark at the start and a closing mark at the end of a line have a blank half. The spacing after
 * the last character of the line makes up for that.
 */
final class CentredLines {

  private static final String OPENING = "“‘（《〈「『【〔";
  private static final String CLOSING = "”’）》〉」』】〕";

  private final long halfEmTwips;
  private final List<Map<String, Object>> balanced = new ArrayList<>();

  /** Whether the current line starts with an opening mark; empty before its first character. */
  private Optional<Boolean> opens = Optional.empty();

  /** Index of the last run with text in the current line; -1 without one. */
  private int last = -1;

  private CentredLines(double sizePt) {
    this.halfEmTwips = Math.round(sizePt * 10);
  }

  /**
   * Returns the runs, in which the last character of a line with one blank half has spacing.
   *
   * @param runs those of {@link RunModel}; each has one piece
   * @param sizePt font size, in points
   */
  static List<Map<String, Object>> balance(List<Map<String, Object>> runs, double sizePt) {
    CentredLines lines = new CentredLines(sizePt);
    for (Map<String, Object> run : runs) {
      lines.add(run);
    }
    lines.endLine();
    return lines.balanced;
  }

  private void add(Map<String, Object> run) {
    if (text(run).isEmpty() && run.containsKey("pieces")) {
      endLine();
    }
    balanced.add(run);
    String text = text(run).orElse("");
    if (!text.isEmpty()) {
      last = balanced.size() - 1;
      opens = opens.or(() -> Optional.of(OPENING.indexOf(text.charAt(0)) >= 0));
    }
  }

  /** Returns the text of a run; empty if it is a break or the edge of a comment. */
  private static Optional<String> text(Map<String, Object> run) {
    return run.get("pieces") instanceof List<?> pieces
            && pieces.size() == 1
            && pieces.get(0) instanceof Map<?, ?> piece
            && piece.get("text") instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private void endLine() {
    if (last >= 0) {
      Map<String, Object> run = balanced.get(last);
      String text = text(run).orElseThrow();
      int end = text.length() - 1;
      boolean closes = CLOSING.indexOf(text.charAt(end)) >= 0;
      if (closes != opens.orElse(false) && !Character.isLowSurrogate(text.charAt(end))) {
        Map<String, Object> mark = with(run, text.substring(end));
        mark.put("tracking", closes ? -halfEmTwips : halfEmTwips);
        balanced.set(last, mark);
        if (end > 0) {
          balanced.add(last, with(run, text.substring(0, end)));
        }
      }
    }
    last = -1;
    opens = Optional.empty();
  }

  private static Map<String, Object> with(Map<String, Object> run, String text) {
    Map<String, Object> other = new LinkedHashMap<>(run);
    other.put("pieces", List.of(Map.of("text", text)));
    return other;
  }
}
