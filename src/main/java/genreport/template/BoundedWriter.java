package genreport.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Collects the output of a template, up to a maximum length. */
final class BoundedWriter extends Writer {

  /** Maximum length, in millions of UTF-16 code units. */
  static final int MOST_MILLIONS = 8;

  private final StringWriter kept = new StringWriter();

  /** The output exceeds the maximum length. */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(char[] units, int start, int count) throws IOException {
    if (kept.getBuffer().length() + count > MOST_MILLIONS * 1_000_000) {
      throw new FullException();
    }
    kept.write(units, start, count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** Returns the output. */
  @Override
  public String toString() {
    return kept.toString();
  }
}
