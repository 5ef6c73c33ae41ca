package genreport.check.marks;

import genreport.report.Prose;
import java.util.Optional;

/**
 * A line of narrative and the line after it.
 *
 * @param text the printed text
 */
record TextLine(Prose.Line line, String text, Optional<Prose.Line> next) {

  static TextLine of(Prose.Line line, Optional<Prose.Line> next) {
    return new TextLine(line, line.text().text(), next);
  }

  /** Returns the character at an index; a space beyond the text. */
  char at(int index) {
    return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
  }

  /** Returns the index of the next character from an index on that is no space. */
  int skipSpaces(int index) {
    int at = index;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c == '\t' || Character.isSpaceChar(c);
  }

  static boolean isHan(char c) {
    return Character.isIdeographic(c) || Character.isSurrogate(c);
  }
}
