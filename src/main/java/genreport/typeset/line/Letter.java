package genreport.typeset.line;

/**
 * What a line break never cuts: a character with its combining marks and variation selectors. What
 * its neighbours ask is answered beforehand, as a letter is mostly used more than once.
 */
public final class Letter {

  private static final double NEARLY_FULL = 0.99;

  private final String text;
  private final CharacterClass kind;
  private final double size;
  private final double width;
  private final double tracking;
  private final boolean western;
  private final boolean fullWidth;
  private final boolean chinese;
  private final boolean narrowText;
  private final boolean forbiddenStart;
  private final boolean forbiddenEnd;

  /** What most gaps are: between two Chinese characters of its size. */
  private final Gap gapOfChinese;

  /**
   * A letter.
   *
   * @param size of the type, in points
   * @param width of its box, in points
   * @param tracking added between it and the next letter of the line, in points
   */
  public Letter(String text, CharacterClass kind, double size, double width, double tracking) {
    this.text = text;
    this.kind = kind;
    this.size = size;
    this.width = width;
    this.tracking = tracking;
    western = kind.isWestern();
    fullWidth = !western && kind != CharacterClass.SPACE && width >= NEARLY_FULL * size;
    chinese = fullWidth && kind == CharacterClass.HAN;
    narrowText =
        kind == CharacterClass.DIGIT
            || (kind == CharacterClass.POSTFIX && !fullWidth)
            || (kind == CharacterClass.LATIN && Character.isLetterOrDigit(codePoint()));
    forbiddenStart = kind.isForbiddenStart() || isForbiddenStart(text.charAt(0));
    forbiddenEnd = kind.isForbiddenEnd();
    gapOfChinese = Gap.ofChinese(size, tracking);
  }

  public String text() {
    return text;
  }

  /** How it behaves. */
  public CharacterClass kind() {
    return kind;
  }

  /** In points. */
  public double size() {
    return size;
  }

  /** In points. */
  public double width() {
    return width;
  }

  /** In points. */
  double tracking() {
    return tracking;
  }

  /** Its first. */
  public int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether it is part of a word or number that is set with its own widths. */
  boolean isWestern() {
    return western;
  }

  /** Whether it fills a square of its size, so that even gaps may stand beside it. */
  boolean isFullWidth() {
    return fullWidth;
  }

  /** Whether it asks for a gap between itself and a Chinese character. */
  boolean isNarrowText() {
    return narrowText;
  }

  /** Whether no line may start with it. */
  boolean isForbiddenStart() {
    return forbiddenStart;
  }

  /** Whether no line may be cut between it and the next letter, whatever stands before. */
  boolean isJoinedTo(Letter next) {
    return next.forbiddenStart || (western && next.western);
  }

  /** Characters that start no line, beside those of the forbidden classes. */
  private static boolean isForbiddenStart(char first) {
    return switch (first) {
      case '～', '~', '－', '–', '〜', '々', 'ー', '/', '／' -> true;
      default -> false;
    };
  }

  /** Whether no line may end with it. */
  boolean isForbiddenEnd() {
    return forbiddenEnd;
  }

  /** The gap between it and the next letter. */
  Gap gapTo(Letter next) {
    boolean areChinese = chinese && next.chinese && size <= next.size;
    return areChinese ? gapOfChinese : Gap.between(this, next);
  }

  /** Whether it counts as a character of a line, which marks and spaces don't. */
  boolean isText() {
    return kind == CharacterClass.HAN
        || kind == CharacterClass.DIGIT
        || kind == CharacterClass.LATIN;
  }
}
