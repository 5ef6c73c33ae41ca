package genreport.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a sentence gives a number of the tables.
 *
 * @param signs characters of which whatever {@code before} matches has one at least, so that most
 *     patterns need not even be compiled; empty where there are none such
 * @param before pattern of what must stand right before the number
 * @param after pattern of what must follow its unit
 * @param kind how strictly the words around it are looked at
 * @param readings every number that would be right
 */
record Claim(
    String signs, String before, String after, Kind kind, List<TableNumbers.Reading> readings) {

  private static final int LONGEST_WORDS = 60;

  /** Compiled when first asked for; a form's claims are worded the same for every report. */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** What a claim is about. */
  enum Kind {
    /** 收到, 答复: words that also go with parts of the whole. */
    LOOSE,
    /** 新收, 上年结转, 自然人: words of the form. */
    NAMED,
    /** 予以公开: words of the form for a part, which may be that of one kind of applicant. */
    OUTCOME,
    /** Reviews and suits. */
    DISPUTE
  }

  Claim {
    readings = List.copyOf(readings);
  }

  static Claim of(String signs, String before, Kind kind, List<TableNumbers.Reading> readings) {
    return new Claim(signs, before + "$", "", kind, readings);
  }

  /** The same, when what follows the number fits too. */
  Claim followedBy(String pattern) {
    return new Claim(signs, before, pattern, kind, readings);
  }

  /** Where the words start that make this claim about a number. */
  Optional<Integer> start(Quantity quantity) {
    String text = quantity.before();
    int from = Math.max(0, text.length() - LONGEST_WORDS);
    if (!hasSign(text, from) || !pattern(after).matcher(quantity.after()).lookingAt()) {
      return Optional.empty();
    }
    Matcher words =
        pattern(before).matcher(text).region(from, text.length()).useTransparentBounds(true);
    return words.find() ? Optional.of(words.start()) : Optional.empty();
  }

  private boolean hasSign(String text, int from) {
    for (int i = 0; i < signs.length(); i++) {
      if (text.indexOf(signs.charAt(i), from) >= 0) {
        return true;
      }
    }
    return signs.isEmpty();
  }

  private static Pattern pattern(String written) {
    return PATTERNS.computeIfAbsent(written, Pattern::compile);
  }

  boolean isRight(Quantity quantity) {
    for (TableNumbers.Reading reading : readings) {
      if (reading.value().compareTo(quantity.value()) == 0) {
        return true;
      }
    }
    return false;
  }
}
