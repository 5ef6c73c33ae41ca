package genreport.source.edit;

import genreport.source.Scalar;
import java.util.regex.Pattern;

/** Writes texts as scalars of one line. */
public final class ScalarText {

  /** A value that a plain scalar states without doubt. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[0-9]{4}|[\\p{IsHan}\\p{IsAlphabetic}./][\\p{IsHan}\\p{IsAlphabetic}0-9_./（）·—-]*");

  /** A text that a plain scalar outside of brackets can't state (YAML 1.2.2, 7.3.3). */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("(?s)|[-?:,\\[\\]{}#&*!|>'\"%@`\\s].*|.*(: |:$| #|\\s$|[\\n\\t\\uFEFF]).*");

  private static final Pattern IN_BRACKETS = Pattern.compile("(?s).*[,\\[\\]{}].*");

  private ScalarText() {}

  /** Returns a value as a scalar, in quotes if it might be read as something else. */
  public static String of(String value) {
    return PLAIN.matcher(value).matches() ? value : quoted(value);
  }

  /**
   * Returns a value in the style of the scalar that it replaces, if that can state it.
   *
   * @param isFlow whether the scalar stands in brackets or braces
   */
  static String like(Scalar old, String value, boolean isFlow) {
    if (old.style() == Scalar.Style.PLAIN && !old.isAbsent()) {
      boolean isPlain =
          !NOT_PLAIN.matcher(value).matches() && !(isFlow && IN_BRACKETS.matcher(value).matches());
      return isPlain ? value : quoted(value);
    }
    boolean isSingle = old.span().text().startsWith("'") && value.indexOf('\n') < 0;
    return isSingle ? "'" + value.replace("'", "''") + "'" : ofKind(old, value);
  }

  private static String ofKind(Scalar old, String value) {
    return old.style() == Scalar.Style.QUOTED ? quoted(value) : of(value);
  }

  /** Returns a value in double quotes. */
  static String quoted(String value) {
    return "\""
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + "\"";
  }
}
