package genreport.source;

import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the offset in the file of each character of a scalar's content.
 *
 * <p>Scans the content and the source in parallel by the rules of the scalar's style. A folded line
 * break has the offset of the line break; an escaped character has the offset of its backslash.
 */
final class ScalarOffsets {

  private final String content;
  private final String source;
  private final int end;
  private final int[] offsets;
  private int count;
  private int at;

  private ScalarOffsets(String content, Span span) {
    this.content = content;
    this.source = span.file().text();
    this.at = span.start();
    this.end = span.end();
    this.offsets = new int[content.length()];
  }

  /**
   * Returns one offset for each code unit of the content.
   *
   * @param span the scalar from its opening quote or block indicator, if it has one, to its end
   */
  static int[] of(String content, Span span) {
    ScalarOffsets scan = new ScalarOffsets(content, span);
    scan.scan();
    return scan.complete(span);
  }

  private void scan() {
    char first = at < end ? source.charAt(at) : ' ';
    switch (first) {
      case '|' -> {
        skipLine();
        literal();
      }
      case '>' -> {
        skipLine();
        folded();
      }
      case '\'', '"' -> {
        at++;
        flow(first);
      }
      default -> flow(' ');
    }
  }

  /** Fills the offsets that the scan has not found with the last offset of the scalar. */
  private int[] complete(Span span) {
    Arrays.fill(offsets, count, offsets.length, Math.max(span.start(), span.end() - 1));
    return offsets;
  }

  /** Sets the offset of the next code unit; ignores an offset beyond the content. */
  private void add(int offset) {
    if (count < offsets.length) {
      offsets[count++] = offset;
    }
  }

  private void addAll(List<Integer> more) {
    more.forEach(this::add);
  }

  /**
   * Scans a plain or quoted scalar: folds line breaks, and resolves escapes by the type of quote.
   */
  private void flow(char quote) {
    while (at < end && count < content.length()) {
      char c = source.charAt(at);
      if (quote == '"' && c == '\\') {
        escape();
      } else if (quote == '\'' && c == '\'') {
        add(at);
        at += 2;
      } else if (isBlank(c) || isBreak(c)) {
        space();
      } else {
        add(at++);
      }
    }
  }

  /** Scans white space: keeps it within a line, folds it if it contains line breaks. */
  private void space() {
    int start = at;
    while (at < end && isBlank(source.charAt(at))) {
      at++;
    }
    if (at >= end || !isBreak(source.charAt(at))) {
      for (int i = start; i < at; i++) {
        add(i);
      }
      return;
    }
    List<Integer> breaks = breaks();
    addAll(breaks.size() == 1 ? breaks : breaks.subList(1, breaks.size()));
  }

  /** Skips line breaks and the white space around them; returns the offsets of the line breaks. */
  private List<Integer> breaks() {
    List<Integer> breaks = new ArrayList<>();
    while (at < end && (isBlank(source.charAt(at)) || isBreak(source.charAt(at)))) {
      if (isBreak(source.charAt(at))) {
        breaks.add(at);
        skipBreak();
      } else {
        at++;
      }
    }
    return breaks;
  }

  private void escape() {
    int start = at;
    char kind = at + 1 < end ? source.charAt(at + 1) : ' ';
    if (isBreak(kind)) {
      at++;
      List<Integer> breaks = breaks();
      addAll(breaks.subList(1, breaks.size()));
      return;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    at = Math.min(at + 2 + digits, end);
    add(start);
    boolean pair =
        digits == 8
            && !source.startsWith("0000", start + 2)
            && count < content.length()
            && Character.isSurrogatePair(content.charAt(count - 1), content.charAt(count));
    if (pair) {
      add(start);
    }
  }

  /**
   * Scans a literal block. A content line is the end of its source line; the rest is indentation.
   */
  private void literal() {
    int line = 0;
    while (line < content.length() && at <= end) {
      int next = content.indexOf('\n', line);
      int length = (next < 0 ? content.length() : next) - line;
      int lineEnd = lineEnd();
      for (int i = 0; i < length; i++) {
        add(Math.max(at, lineEnd - length + i));
      }
      if (next >= 0) {
        add(Math.min(lineEnd, source.length() - 1));
      }
      line += length + 1;
      at = lineEnd;
      skipBreak();
    }
  }

  private void folded() {
    List<Integer> breaks = leadingBreaks();
    addAll(breaks.subList(0, Math.min(breaks.size(), leadingNewlines())));
    int indent = Math.max(0, leadingSpaces() - contentSpaces());
    while (at < end && count < content.length()) {
      int lineEnd = lineEnd();
      for (int i = at + indent; i < lineEnd; i++) {
        add(i);
      }
      at = lineEnd;
      foldedBreaks(indent);
    }
  }

  /** Scans the line breaks up to the next line that is longer than the indentation. */
  private void foldedBreaks(int indent) {
    List<Integer> breaks = new ArrayList<>();
    do {
      breaks.add(at);
      skipBreak();
      if (at >= end || lineEnd() - at > indent) {
        break;
      }
      at = lineEnd();
    } while (at < end);
    int from = count;
    int newlines = 0;
    while (from + newlines < content.length() && content.charAt(from + newlines) == '\n') {
      newlines++;
    }
    boolean last = from + newlines >= content.length();
    if (newlines == 0) {
      add(breaks.get(0));
    } else {
      int skipped = last ? 0 : Math.max(0, breaks.size() - newlines);
      addAll(breaks.subList(skipped, Math.min(breaks.size(), skipped + newlines)));
    }
  }

  /** Skips blank lines at the start of a block; returns the offsets of their line breaks. */
  private List<Integer> leadingBreaks() {
    List<Integer> breaks = new ArrayList<>();
    while (at < end && source.substring(at, lineEnd()).isBlank() && lineEnd() < end) {
      at = lineEnd();
      breaks.add(at);
      skipBreak();
    }
    return breaks;
  }

  private int leadingNewlines() {
    int count = 0;
    while (count < content.length() && content.charAt(count) == '\n') {
      count++;
    }
    return count;
  }

  private int leadingSpaces() {
    int i = at;
    while (i < end && source.charAt(i) == ' ') {
      i++;
    }
    return i - at;
  }

  private int contentSpaces() {
    int i = count;
    while (i < content.length() && content.charAt(i) == ' ') {
      i++;
    }
    return i - count;
  }

  private int lineEnd() {
    int i = at;
    while (i < source.length() && !isBreak(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private void skipLine() {
    at = lineEnd();
    skipBreak();
  }

  private void skipBreak() {
    at += source.startsWith("\r\n", at) ? 2 : 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
