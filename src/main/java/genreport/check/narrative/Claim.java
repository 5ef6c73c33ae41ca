package genreport.check.narrative;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a sentence states a number of the tables, such as 上年结转3件.
 *
 * @param before pattern of the words before the number, up to the number
 * @param after pattern of what must follow the number's unit
 * @param kind which words around the claim mean that the tables have no such number
 * @param readings the numbers of the tables that the claim may mean
 */
record Claim(String before, String after, Kind kind, List<TableNumbers.Reading> readings) {

  /**
   * The patterns in use, by their text. They depend on the form only, so all reports share them.
   */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** A claim's words start within this many characters before the number. */
  private static final int LONGEST_WORDS = 60;

  /** What a claim is about. */
  enum Kind {
    /** Words such as 收到 and 答复, which also go with parts of the whole. */
    LOOSE,
    /** Words of the form for a whole row or column: 新收, 上年结转, 自然人. */
    NAMED,
    /** Words of the form for one result, such as 予以公开, which may be one applicant's. */
    OUTCOME,
    /** Reviews and lawsuits. */
    DISPUTE
  }

  Claim {
    readings = List.copyOf(readings);
  }

  /** Returns a claim that needs nothing after the number's unit. */
  static Claim of(String before, Kind kind, List<TableNumbers.Reading> readings) {
    return new Claim(before + "$", "", kind, readings);
  }

  /** Returns this claim with a pattern of what must follow the number's unit. */
  Claim followedBy(String pattern) {
    return new Claim(before, pattern, kind, readings);
  }

  /**
   * Returns where the claim's words start in the text before a number; empty if the sentence does
   * not make this claim about the number.
   *
   * @param textBefore {@link Quantity#before()}
   * @param textAfter {@link Quantity#after()}
   */
  OptionalInt start(String textBefore, String textAfter) {
    if (!after.isEmpty() && !pattern(after).matcher(textAfter).lookingAt()) {
      return OptionalInt.empty();
    }
    Matcher words =
        pattern(before)
            .matcher(textBefore)
            .region(Math.max(0, textBefore.length() - LONGEST_WORDS), textBefore.length())
            .useTransparentBounds(true);
    return words.find() ? OptionalInt.of(words.start()) : OptionalInt.empty();
  }

  private static Pattern pattern(String text) {
    return PATTERNS.computeIfAbsent(text, Pattern::compile);
  }

  /** Returns whether one of the readings has the number's value. */
  boolean isRight(Quantity quantity) {
    return readings.stream().anyMatch(reading -> reading.value().compareTo(quantity.value()) == 0);
  }
}
