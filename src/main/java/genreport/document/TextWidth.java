package genreport.document;

/** Estimates the width of text before it is set, so that no face is too wide for the estimate. */
final class TextWidth {

  /** Width of the widest digit of the faces in use, in em. */
  private static final double WIDEST_DIGIT_EM = 0.6;

  private TextWidth() {}

  /** Returns the width, in em: a character of Chinese text takes 1, any other as a digit. */
  static double ems(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x80 ? WIDEST_DIGIT_EM : 1).sum();
  }
}
