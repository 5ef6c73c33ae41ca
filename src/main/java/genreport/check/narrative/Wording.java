package genreport.check.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a pattern describes. It is compiled when it is first tried: one report's text needs
 * few of all patterns.
 */
final class Wording {

  private final String signs;
  private final String pattern;
  private volatile Optional<Pattern> compiled = Optional.empty();

  private Wording(String signs, String pattern) {
    this.signs = signs;
    this.pattern = pattern;
  }

  /** What a pattern matches. */
  static Wording of(String pattern) {
    return new Wording("", pattern);
  }

  /**
   * What a pattern matches.
   *
   * @param signs characters of which whatever it matches has one, so that it need not be tried on a
   *     text without any
   */
  static Wording of(String signs, String pattern) {
    return new Wording(signs, pattern);
  }

  /** A matcher of the pattern, whatever signs the text has. */
  Matcher matcher(String text) {
    Optional<Pattern> known = compiled;
    if (known.isEmpty()) {
      known = Optional.of(Pattern.compile(pattern));
      compiled = known;
    }
    return known.get().matcher(text);
  }

  /** Whether a text has it anywhere. */
  boolean isIn(String text) {
    return mayBeIn(text) && matcher(text).find();
  }

  /** A text without it, wherever it is. */
  String removedFrom(String text) {
    return mayBeIn(text) ? matcher(text).replaceAll("") : text;
  }

  /** Whether a text has a sign of it. */
  boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return signs.isEmpty();
  }
}
