package genreport.acceptance.reading;

/** Text without its white space, which is the layout's. */
public final class Words {

  private Words() {}

  public static String of(CharSequence text) {
    StringBuilder words = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(words::appendCodePoint);
    return words.toString();
  }

  /** Where two texts part, with what stands around there; empty for equal texts. */
  public static String firstDifference(String expected, String actual) {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    if (at == expected.length() && at == actual.length()) {
      return "";
    }
    return "expected “" + around(expected, at) + "” but was “" + around(actual, at) + "”";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 20), at)
        + "┃"
        + text.substring(at, Math.min(text.length(), at + 20));
  }
}
