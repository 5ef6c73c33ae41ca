package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks a flow collection, which may extend over several lines. */
final class FlowSlips {

  /** The greatest length of a key with its figure. */
  private static final int LOOKAHEAD = 60;

  /** The greatest length of a row of figures. The pattern would recurse deeply on a longer text. */
  private static final int MAX_LIST = 200;

  /** The characters that a Chinese keyboard writes instead of a comma. */
  private static final String WIDE_SEPARATORS = "，、；";

  /** Figures that are separated by full-width commas. */
  private static final Pattern WIDE_COMMAS =
      Pattern.compile(
          "[+\\-＋－]?[0-9０-９.．]+([\\s\u3000\u00a0]*[，、；][\\s\u3000\u00a0]*[+\\-＋－]?[0-9０-９.．]+)+");

  /** A full-width thousands separator in the figure of a key. */
  private static final String WIDE_SEPARATOR =
      "(?<=[:：]\\s?[0-9０-９]{1,3})，(?=[0-9０-９]{3}\\s*[，、,}｝])";

  private final SourceFile file;
  private final String text;
  private final Slips slips;
  private final FlowFigures figures;
  private final int indent;
  private final Deque<FlowFrame> frames = new ArrayDeque<>();

  /**
   * Creates a checker of one flow collection.
   *
   * @param indent the indentation of the key that it belongs to
   */
  FlowSlips(SourceFile file, Slips slips, int indent) {
    this.file = file;
    this.text = file.text();
    this.slips = slips;
    this.figures = new FlowFigures(file, slips);
    this.indent = indent;
  }

  /**
   * Returns whether a line looks like an entry of the mapping with this indentation or of an outer
   * one. A quote or bracket that is still open before such a line lacks its end.
   */
  static boolean startsSibling(SourceFile file, int line, int indent) {
    if (line > file.lineCount()) {
      return false;
    }
    String shown = file.lineText(line);
    String rest = shown.strip();
    int spaces = shown.length() - shown.stripLeading().length();
    return spaces <= indent && rest.matches("[^\\s#,，{}\\[\\]\"']{1,30}[:：](\\s.*)?");
  }

  /** Checks a collection from its opening bracket on; returns the offset after the closing one. */
  int examine(int open) {
    push(open);
    int at = open + 1;
    while (at < text.length() && !frames.isEmpty()) {
      char c = text.charAt(at);
      if (c == '\n' && startsSibling(file, file.line(at) + 1, indent)) {
        slips.unclosed(frames.getLast().at, file.line(at) + 1, closing());
        return at;
      }
      at = step(c, at);
    }
    if (!frames.isEmpty()) {
      slips.unclosed(frames.getLast().at, file.lineCount() + 1, closing());
    }
    return at;
  }

  /** Returns the closing brackets of all open brackets, the innermost first. */
  private String closing() {
    StringBuilder closing = new StringBuilder();
    frames.forEach(frame -> closing.append(frame.open == '{' ? '}' : ']'));
    return closing.toString();
  }

  private int step(char c, int at) {
    FlowFrame frame = frames.element();
    switch (c) {
      case '{', '[' -> {
        frame.plainEnd = Math.min(frame.plainEnd, at);
        push(at);
      }
      case '}', ']', '｝', '］' -> close(c, at);
      case ',' -> {
        if (text.substring(frame.entry, at).isBlank()) {
          slips.blankItem(at, frame.open == '[');
        }
        entry(at);
        frame.next(at + 1);
      }
      case '"', '\'' -> {
        if (startsValue(at)) {
          frame.plainEnd = Math.min(frame.plainEnd, at);
          return afterQuote(at);
        }
      }
      case '｛', '［' -> {
        if (startsValue(at)) {
          slips.wideBracket(at, repairOf(at));
        }
      }
      case '#' -> {
        char before = text.charAt(at - 1);
        boolean starts = Character.isWhitespace(before) || "[{,".indexOf(before) >= 0;
        boolean sheet = starts && SheetError.report(text, at, lineEnd(at), slips);
        if (!sheet && Character.isWhitespace(before)) {
          return lineEnd(at);
        }
      }
      default -> {}
    }
    return at + 1;
  }

  private void push(int at) {
    frames.push(new FlowFrame(text.charAt(at), at));
  }

  private void close(char c, int at) {
    FlowFrame frame = frames.element();
    entry(at);
    boolean wide = c == '｝' || c == '］';
    boolean matches = (frame.open == '{') == (c == '}' || c == '｝');
    if (wide) {
      slips.wideBracket(at, repairOf(at));
    } else if (!matches) {
      slips.mismatched(at, frame.open);
    }
    frames.pop();
  }

  /** Checks the entry that ends at an offset. */
  private void entry(int end) {
    FlowFrame frame = frames.element();
    int stop = Math.min(end, frame.plainEnd);
    if (frame.open == '{') {
      pieces(frame, frame.entry, stop);
    } else {
      listItem(frame, stop);
    }
  }

  /** Checks an entry of a mapping. Splits it where a full-width comma is written for a comma. */
  private void pieces(FlowFrame frame, int from, int stop) {
    int start = from;
    for (int i = from; i < stop; i++) {
      if (WIDE_SEPARATORS.indexOf(text.charAt(i)) >= 0 && separates(from, i, stop)) {
        int group = figures.wideGroups(frame.entry, i, stop);
        if (group > i) {
          int figure = figures.figureStart(frame.entry, i);
          colon(start, figure, stop);
          slips.thousands(figure, group);
          start = group;
          i = group - 1;
          continue;
        }
        piece(frame, start, i);
        slips.wideComma(i, repairOf(i));
        start = i + 1;
      }
    }
    if (start == from || !text.substring(start, stop).isBlank()) {
      piece(frame, start, stop);
    }
  }

  private boolean separates(int from, int at, int stop) {
    boolean afterFigure = at > from && Character.isDigit(text.charAt(at - 1));
    String rest = text.substring(at + 1, Math.min(stop, at + LOOKAHEAD));
    return afterFigure || rest.indexOf(':') >= 0 || rest.indexOf('：') >= 0 || rest.isBlank();
  }

  private void piece(FlowFrame frame, int from, int stop) {
    int start = strippedStart(from, stop);
    int end = strippedEnd(start, stop);
    if (start >= end) {
      return;
    }
    figures.oddSpaces(from, start);
    figures.oddSpaces(end, stop);
    int colon = colon(start, end, stop);
    if (colon < 0) {
      withoutColon(frame, start, end);
      return;
    }
    int value = strippedStart(colon + 1, end);
    frame.figure = value;
    figures.oddSpaces(colon + 2, value);
    String key = text.substring(start, colon).strip();
    if (HalfWidth.isQuoted(key)) {
      slips.wideQuotedKey(start, start + key.length());
    }
    figures.examine(value, Math.max(value, end));
  }

  /** Returns the offset of the colon of a piece, or -1 if there is none. Reports a wrong colon. */
  private int colon(int start, int end, int stop) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '：') {
        slips.wideColon(i, repairOf(i));
        return i;
      }
      if (c == ':') {
        boolean atEnd = i + 1 >= stop || i + 1 >= text.length();
        char next = atEnd ? ' ' : text.charAt(i + 1);
        if (HalfWidth.isOddSpace(next)) {
          slips.oddSpaceAfterColon(i + 1, i + 2);
        } else if (!Character.isWhitespace(next) && !text.startsWith("//", i + 1)) {
          slips.noSpaceAfterColon(i, repairOf(i));
        }
        return i;
      }
    }
    return -1;
  }

  private void withoutColon(FlowFrame frame, int start, int end) {
    String written = text.substring(start, end);
    if (frame.plainEnd != Integer.MAX_VALUE) {
      return;
    }
    boolean group =
        written.matches("[0-9０-９]{3}([.．][0-9０-９]+)?")
            && start == frame.entry
            && start > frame.at + 1;
    if (group && figures.isGrouped(Math.min(frame.figure, start), end)) {
      slips.thousands(frame.figure, end + figures.moreGroups(end));
    } else if (HalfWidth.isFigure(written)) {
      figures.noKey(start, end);
    } else {
      int space = written.lastIndexOf(' ');
      String figure = written.substring(space + 1);
      if (space > 0 && HalfWidth.isFigure(figure)) {
        figures.noColonBeforeFigure(start, end, written.substring(0, space).strip(), figure);
      }
    }
  }

  /**
   * Returns whether the commas of a list are followed by spaces. A comma without a space is then a
   * thousands separator.
   */
  private boolean isSpaced(FlowFrame frame) {
    String start = text.substring(frame.at, Math.min(frame.at + MAX_LIST, text.length()));
    int comma = start.indexOf(", ");
    int lineEnd = start.indexOf('\n');
    return comma >= 0 && (lineEnd < 0 || comma < lineEnd);
  }

  private void listItem(FlowFrame frame, int stop) {
    int start = strippedStart(frame.entry, stop);
    int end = strippedEnd(start, stop);
    String written = text.substring(start, Math.max(start, end));
    boolean group = start == frame.entry && end - start == 3 && start > frame.at + 1;
    if (group && figures.isGrouped(frame.figure, end) && isSpaced(frame)) {
      slips.thousands(frame.figure, end + figures.moreGroups(end));
      return;
    }
    frame.figure = start;
    if (start < end) {
      figures.oddSpaces(frame.entry, start);
      figures.oddSpaces(end, stop);
    }
    if (isWideList(frame, written)) {
      for (int i = start; i < end; i++) {
        if (WIDE_SEPARATORS.indexOf(text.charAt(i)) >= 0) {
          slips.wideComma(i, repairOf(i));
        }
      }
    } else {
      boolean only =
          frame.entry == frame.at + 1 && stop < text.length() && text.charAt(stop) != ',';
      figures.separators(start, end, only);
      listItemParts(start, end);
    }
  }

  /** Returns whether an item is several figures with full-width commas between them. */
  private boolean isWideList(FlowFrame frame, String written) {
    boolean separated = written.chars().anyMatch(c -> WIDE_SEPARATORS.indexOf(c) >= 0);
    return separated
        && written.length() < MAX_LIST
        && !(HalfWidth.isGrouped(written) && isSpaced(frame))
        && WIDE_COMMAS.matcher(written).matches();
  }

  /** Checks an item that may be several quoted texts with full-width commas between them. */
  private void listItemParts(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      boolean between = i > start && i + 1 < end && text.charAt(i) == '，';
      if (between
          && "”\"".indexOf(text.charAt(i - 1)) >= 0
          && "“\"".indexOf(text.charAt(i + 1)) >= 0) {
        slips.wideComma(i, repairOf(i));
        figures.examine(from, i);
        from = i + 1;
      }
    }
    figures.examine(from, end);
  }

  /**
   * Returns whether a key or value starts at an offset, so that a quote there opens a quoted text.
   */
  private boolean startsValue(int at) {
    int i = at - 1;
    while (HalfWidth.isBlank(text.charAt(i))) {
      i--;
    }
    return "{[,:，：".indexOf(text.charAt(i)) >= 0;
  }

  /** Returns the offset after a quoted text. An unclosed one ends before the next entry. */
  private int afterQuote(int open) {
    QuotedText quoted = QuotedText.at(file, open, indent);
    if (quoted.closed()) {
      return quoted.end() + 1;
    }
    slips.unclosed(open, quoted.nextLine(), text.charAt(open) + closing());
    return quoted.end();
  }

  private Supplier<String> repairOf(int at) {
    return () -> repaired(at);
  }

  /**
   * Returns the part of the outermost collection that is on the line of an offset, with half-width
   * signs.
   */
  private String repaired(int at) {
    int lineStart = file.lineStart(file.line(at));
    int start = Math.max(frames.isEmpty() ? at : frames.getLast().at, lineStart);
    String shown = text.substring(start, lineEnd(at));
    int comment = shown.indexOf(" #");
    String written = comment < 0 ? shown : shown.substring(0, comment);
    return HalfWidth.of(written.startsWith("{") ? written.replaceAll(WIDE_SEPARATOR, "") : written);
  }

  private int lineEnd(int at) {
    return file.lineEnd(file.line(at));
  }

  private int strippedStart(int from, int stop) {
    int at = from;
    while (at < stop && HalfWidth.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int strippedEnd(int from, int stop) {
    int at = stop;
    while (at > from && HalfWidth.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
