package genreport.source;

import genreport.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text in which nothing is wrong or out of the ordinary, in one pass: keys with values that
 * are words, figures, rows of them or blocks of text, and lists. The tree is the one that
 * SnakeYAML's events make, and the doctor has no complaint. At the first sign that is not surely
 * sound it gives up, and leaves the text to those two.
 */
final class SoundReader {

  /** What prose may begin with besides a letter; a bracket or quote may be a mistake. */
  private static final String OPENING = "《〔（$";

  private final SoundText text;

  /** The indentation of the line that is read, -1 at the end of the text. */
  private int indent;

  /** The offset at which that line starts. */
  private int lineStart;

  private SoundReader(SourceFile file) {
    this.text = new SoundText(file);
  }

  /** The tree of a text; nothing where it is not sound, or too unusual to tell. */
  static Optional<Node> read(SourceFile file) {
    SoundReader reader = new SoundReader(file);
    reader.toLine(0);
    Node root = reader.root();
    return reader.text.isOdd() || reader.indent >= 0 ? Optional.empty() : Optional.of(root);
  }

  /** The value of one key in a file in braces; what stands after it may be cut off. */
  static Optional<Node> readEntry(SourceFile file, String key) {
    SoundReader reader = new SoundReader(file);
    reader.toLine(0);
    return new SoundFlow(reader.text, -1).entry(key);
  }

  private Node root() {
    char first = text.next();
    if (first == '{' || first == '[') {
      return lineOf(new SoundFlow(text, -1).node(0));
    }
    return indent == 0 ? block(0) : text.odd();
  }

  /** Reads the mapping or list whose first line this is. */
  private Node block(int depth) {
    if (depth >= TreeComposer.MAX_DEPTH - 1) {
      return text.odd();
    }
    return text.next() == '-' ? sequence(depth) : mapping(depth);
  }

  private Node mapping(int depth) {
    int own = indent;
    int start = text.at;
    int end = start;
    List<Mapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (indent == own) {
      int colon = text.keyColon();
      if (colon < 0) {
        return text.odd();
      }
      Scalar key = text.plain(text.at, colon);
      text.at = colon + 1;
      Node value = value(own, depth + 1);
      if (text.isOdd() || !keys.add(key.text())) {
        return text.odd();
      }
      entries.add(new Mapping.Entry(key, value, false));
      end = value.span().end();
    }
    return indent > own ? text.odd() : new Mapping(entries, true, text.file.span(start, end));
  }

  private Node sequence(int depth) {
    int own = indent;
    int start = text.at;
    int end = start;
    List<Node> items = new ArrayList<>();
    while (indent == own) {
      if (!text.pass('-') || !text.pass(' ')) {
        return text.odd();
      }
      text.skipSpaces();
      indent = text.at - lineStart;
      Node item = text.keyColon() >= 0 ? block(depth + 1) : inline(own, depth + 1);
      if (text.isOdd() || mayBeEntry(item)) {
        return text.odd();
      }
      items.add(item);
      end = item.span().end();
    }
    return indent > own ? text.odd() : new Sequence(items, text.file.span(start, end));
  }

  private static boolean mayBeEntry(Node item) {
    return item instanceof Scalar scalar
        && scalar.style() == Scalar.Style.PLAIN
        && (scalar.text().indexOf(':') >= 0 || scalar.text().indexOf('：') >= 0);
  }

  /** What belongs to a key: on its line, or on deeper lines below it. */
  private Node value(int own, int depth) {
    int colon = text.at;
    text.skipSpaces();
    if (text.next() == '|') {
      return literal(own);
    }
    if (!isLineRead()) {
      return inline(own, depth);
    }
    toNextLine();
    if (indent <= own) {
      return text.plain(colon, colon);
    }
    return text.next() == '{' || text.next() == '[' ? inline(own, depth) : block(depth);
  }

  /** A value on one line, but for the lines of a flow. */
  private Node inline(int own, int depth) {
    return switch (text.next()) {
      case '{', '[' -> lineOf(new SoundFlow(text, own).node(depth));
      case '"' -> lineOf(new SoundFlow(text, own).quoted());
      default -> lineOf(prose());
    };
  }

  /** Passes the rest of the line of a value, which may only be a comment. */
  private Node lineOf(Node value) {
    text.skipSpaces();
    if (!isLineRead()) {
      return text.odd();
    }
    toNextLine();
    return value;
  }

  /** Whether nothing comes on a line but a comment, with a space before and after its sign. */
  private boolean isLineRead() {
    return text.isAtLineEnd() || text.text.startsWith(" # ", text.at - 1);
  }

  /** A figure or words, without anything that looks like YAML's signs or a figure's separators. */
  private Node prose() {
    int start = text.at;
    boolean figure = text.startsFigure();
    char first = text.next();
    if (!figure && !SoundText.isLetter(first) && OPENING.indexOf(first) < 0) {
      return text.odd();
    }
    int lineEnd = text.lineEnd(start);
    int end = start;
    for (int i = start; i < lineEnd; i++) {
      char c = text.text.charAt(i);
      boolean comment = c == '#' && i > end;
      if (comment) {
        break;
      }
      boolean colon = c == ':' && (i + 1 == lineEnd || text.text.charAt(i + 1) <= ' ');
      if (colon || c == '\t' || c == '＃' || (figure && (c == ',' || c >= '\uFF00'))) {
        return text.odd();
      }
      end = c == ' ' ? end : i + 1;
    }
    text.at = end;
    boolean inBrackets = first == '（' && ")）".indexOf(text.text.charAt(end - 1)) >= 0;
    return inBrackets ? text.odd() : text.plain(start, end);
  }

  /** A block of text whose lines stand deeper than its key. */
  private Node literal(int own) {
    int start = text.at++;
    int line = text.nextLine(text.at);
    int width = text.spaces(line);
    boolean sound = text.isAtLineEnd() && width > own;
    text.at = line + width;
    boolean quotesYaml = text.keyColon() >= 0;
    StringBuilder content = new StringBuilder();
    int breaks = 0;
    while (sound && line < text.text.length()) {
      int spaces = text.spaces(line);
      int end = text.lineEnd(line);
      if (line + spaces < end && spaces < width) {
        sound = spaces <= own;
        break;
      }
      if (end == line) {
        breaks++;
      } else if (line + spaces == end || (!quotesYaml && mayBeKey(end))) {
        sound = false;
      } else {
        while (breaks > 0) {
          content.append('\n');
          breaks--;
        }
        content.append(text.text.substring(line + width, end));
        breaks = end < text.text.length() ? 1 : 0;
      }
      line = text.nextLine(end);
    }
    if (!sound || content.isEmpty()) {
      return text.odd();
    }
    content.append(breaks > 0 ? "\n" : "");
    toLine(line);
    return text.scalar(content.toString(), Scalar.Style.BLOCK, start, line);
  }

  /** Whether a line of a block that ends here may be a key that stands too deep. */
  private boolean mayBeKey(int lineEnd) {
    int last = lineEnd - 1;
    while (Character.isWhitespace(text.text.charAt(last))) {
      last--;
    }
    return ":|+-".indexOf(text.text.charAt(last)) >= 0;
  }

  private void toNextLine() {
    toLine(text.nextLine(text.at));
  }

  /** Goes to the first line from here on that has more than a comment. */
  private void toLine(int first) {
    int line = first;
    while (line < text.text.length()) {
      text.at = line + text.spaces(line);
      if (!text.isAtLineEnd() && text.next() != '#') {
        lineStart = line;
        indent = text.at - line;
        return;
      }
      line = text.nextLine(text.at);
    }
    text.at = text.text.length();
    indent = -1;
  }
}
