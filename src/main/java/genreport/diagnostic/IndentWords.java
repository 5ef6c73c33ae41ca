package genreport.diagnostic;

/** Formats the number of spaces at the start of a line, for advice. */
public final class IndentWords {

  private IndentWords() {}

  /** Returns a number of spaces with its unit: 两格 for two, else digits with 格. */
  public static String of(int spaces) {
    return spaces == 2 ? "两格" : " " + spaces + " 格";
  }

  /** Returns a number of spaces with the name of the half-width space, such as 两个半角空格. */
  public static String spaces(int spaces) {
    return (spaces == 2 ? "两" : " " + spaces + " ") + "个半角空格";
  }

  /**
   * Returns the number of spaces for the lines below a key: two more than the line of the key has.
   */
  public static String below(Span key) {
    return of(key.file().indent(key.line()) + 2);
  }
}
