package genreport.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in braces, brackets or double quotes: figures and names, and all of JSON. */
final class SoundFlow {

  /** SnakeYAML takes keys that are some times longer. */
  private static final int MAX_QUOTED_KEY = 100;

  /** What a name may hold besides letters; a comma, colon or quote of any width is none of it. */
  private static final String SIGNS = " -_./+*()（）《》〔〕";

  private final SoundText text;

  /** The lines of a flow stand deeper than this. */
  private final int indent;

  /**
   * @param indent that of what the flow belongs to; -1 for none
   */
  SoundFlow(SoundText text, int indent) {
    this.text = text;
    this.indent = indent;
  }

  /** Reads the value of one key in the braces that open here, and nothing after it. */
  Optional<Node> entry(String name) {
    boolean more = text.pass('{') && opens('}');
    while (more) {
      boolean found = key().text().equals(name);
      Node value = node(1);
      if (found && !text.isOdd()) {
        return Optional.of(value);
      }
      more = goesOn('}');
    }
    return Optional.empty();
  }

  /**
   * Reads the value that starts here.
   *
   * @param depth how many levels there are above it
   */
  Node node(int depth) {
    if (depth >= TreeComposer.MAX_DEPTH - 1) {
      return text.odd();
    }
    return switch (text.next()) {
      case '{' -> mapping(depth);
      case '[' -> sequence(depth);
      case '"' -> quoted();
      default -> name();
    };
  }

  private Node mapping(int depth) {
    int start = text.at++;
    List<Mapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    boolean more = opens('}');
    while (more) {
      Scalar key = key();
      if (!keys.add(key.text())) {
        return text.odd();
      }
      entries.add(new Mapping.Entry(key, node(depth + 1), false));
      more = goesOn('}');
    }
    return text.isOdd() ? text.odd() : new Mapping(entries, true, text.span(start));
  }

  private Node sequence(int depth) {
    int start = text.at++;
    List<Node> items = new ArrayList<>();
    boolean more = opens(']');
    while (more) {
      items.add(node(depth + 1));
      more = goesOn(']');
    }
    return text.isOdd() ? text.odd() : new Sequence(items, text.span(start));
  }

  /** Whether an opened bracket holds anything; one that doesn't is passed. */
  private boolean opens(char close) {
    skipSpace();
    return !text.pass(close);
  }

  /** Passes the comma and what is white after it, or else the closing bracket. */
  private boolean goesOn(char close) {
    skipSpace();
    boolean comma = text.pass(',');
    boolean sound = comma ? text.next() <= ' ' : text.pass(close);
    if (!sound) {
      text.odd();
      return false;
    }
    if (comma) {
      skipSpace();
    }
    return comma;
  }

  /** Reads a key with its colon, up to its value. */
  private Scalar key() {
    int start = text.at;
    Scalar key;
    if (text.next() == '"') {
      key = quoted();
    } else {
      text.at = Math.max(text.keyColon(), start);
      key = text.plain(start, text.at);
    }
    boolean usual = text.at - start <= MAX_QUOTED_KEY && !key.isAbsent();
    if (!usual || !text.pass(':') || text.next() > ' ') {
      text.odd();
    }
    skipSpace();
    return key;
  }

  /** A figure, or a name that may be of several words. */
  private Node name() {
    int start = text.at;
    boolean figure = text.startsFigure();
    boolean words = false;
    int end = start;
    for (char c = text.next(); SoundText.isLetter(c) || SIGNS.indexOf(c) >= 0; c = text.next()) {
      text.at++;
      if (c != ' ') {
        words |= end > start && end < text.at - 1;
        end = text.at;
      }
    }
    boolean sound = figure ? !words : end > start && startsName(text.text.charAt(start));
    return sound ? text.plain(start, end) : text.odd();
  }

  private static boolean startsName(char c) {
    return SoundText.isLetter(c) || "（《〔".indexOf(c) >= 0;
  }

  /** Reads the text in double quotes that starts here; it has to end on its line. */
  Scalar quoted() {
    int start = text.at;
    int end = text.text.indexOf('"', start + 1);
    String written = end < 0 ? "" : text.text.substring(start + 1, end);
    if (written.indexOf('\\') >= 0) {
      return escaped(start);
    }
    if (end < 0 || written.indexOf('\n') >= 0) {
      text.odd();
    } else {
      text.at = end + 1;
    }
    return text.scalar(written, Scalar.Style.QUOTED, start, text.at);
  }

  private Scalar escaped(int start) {
    StringBuilder content = new StringBuilder();
    text.at++;
    while (!text.pass('"')) {
      char c = text.next();
      if (c == '\n') {
        text.odd();
        break;
      }
      text.at++;
      content.append(c == '\\' ? escape() : c);
    }
    return text.scalar(content.toString(), Scalar.Style.QUOTED, start, text.at);
  }

  /** The character for what stands after a backslash. */
  private char escape() {
    char kind = text.next();
    text.at++;
    return switch (kind) {
      case '"', '\\' -> kind;
      case 'n' -> '\n';
      case 'u' -> unit();
      default -> {
        text.odd();
        yield ' ';
      }
    };
  }

  /** The code unit of four digits; none that is no character by itself. */
  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char c = text.next();
      unit = unit * 16 + (c < 0x80 ? Character.digit(c, 16) : -1);
      if (c >= 0x80 || Character.digit(c, 16) < 0) {
        text.odd();
        return ' ';
      }
      text.at++;
    }
    boolean whole = unit > 0 && unit < 0xD800;
    if (!whole) {
      text.odd();
    }
    return (char) unit;
  }

  /** Passes spaces, and line ends before lines that stand deep enough. */
  private void skipSpace() {
    text.skipSpaces();
    while (text.isAtLineEnd() && text.at < text.text.length()) {
      int line = text.nextLine(text.at);
      text.at = line;
      text.skipSpaces();
      if (text.at - line <= indent && !text.isAtLineEnd()) {
        text.odd();
      }
    }
  }
}
