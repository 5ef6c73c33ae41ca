package genreport.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text file of the user. Converts offsets to lines and columns.
 *
 * <p>Offsets are UTF-16 code units from 0; lines and columns are from 1, and a column counts code
 * points. A line ends at LF, CR LF or CR.
 */
public final class SourceFile {

  /**
   * The distance of the offsets for which code points are counted. A column is computed from the
   * last of them, because lines may be long.
   */
  private static final int STEP = 1_024;

  private final String name;
  private final String text;
  private volatile int @Nullable [] lineStarts;

  /** The number of code points before each multiple of {@link #STEP}. */
  private volatile int @Nullable [] codePointsBefore;

  /**
   * @param name the name that messages show, as the user wrote it
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** Returns the line of an offset, from 1; an offset past the end is on the last line. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the column of an offset within its line, from 1, in code points. */
  public int column(int offset) {
    int at = Math.min(offset, text.length());
    return codePointsBefore(at) - codePointsBefore(lineStart(line(at))) + 1;
  }

  private int codePointsBefore(int offset) {
    int step = offset / STEP;
    return codePointsBefore()[step] + codePointStarts(step * STEP, offset);
  }

  /** Returns the number of code points that start between two offsets. */
  private int codePointStarts(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      count += second ? 0 : 1;
    }
    return count;
  }

  /** Returns the offset at which a line starts; lines count from 1. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** Returns the offset after a line's last character, before its line end; lines count from 1. */
  public int lineEnd(int line) {
    int start = lineStart(line);
    int end = line < lineCount() ? lineStart(line + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** Returns the text of a line without its line end; lines count from 1. */
  public String lineText(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** Returns the number of spaces at the start of a line; lines count from 1. */
  public int indent(int line) {
    int start = lineStart(line);
    int end = start;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end - start;
  }

  /** Returns a span of this file. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** Returns the offsets at which lines start. They are computed on first use. */
  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStarts(text);
      lineStarts = known;
    }
    return known;
  }

  /**
   * Returns the number of code points before each multiple of {@link #STEP}. They are counted on
   * first use.
   */
  private int[] codePointsBefore() {
    int[] known = codePointsBefore;
    if (known == null) {
      known = new int[text.length() / STEP + 1];
      for (int i = 1; i < known.length; i++) {
        known[i] = known[i - 1] + codePointStarts((i - 1) * STEP, i * STEP);
      }
      codePointsBefore = known;
    }
    return known;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
