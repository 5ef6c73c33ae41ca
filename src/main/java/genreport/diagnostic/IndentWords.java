package genreport.diagnostic;

/** The number of spaces that lines need at their start, for advice. */
public final class IndentWords {

  private IndentWords() {}

  /** Returns the words for a number of spaces: 两格, or 4 with its unit. */
  public static String of(int spaces) {
    return spaces == 2 ? "两格" : " " + spaces + " 格";
  }

  /** Returns the words for a number of spaces that says which spaces: 两个半角空格. */
  public static String spaces(int spaces) {
    return (spaces == 2 ? "两" : " " + spaces + " ") + "个半角空格";
  }

  /** Returns the words for the lines of what a key holds; the key stands on the span's line. */
  public static String below(Span key) {
    return of(key.file().indent(key.line()) + 2);
  }
}
