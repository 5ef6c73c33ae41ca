package genreport.check.narrative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a sentence gives a number of the tables.
 *
 * @param before what must stand right before the number
 * @param after what must follow its unit
 * @param kind how strictly the words around it are looked at
 * @param readings every number that would be right
 */
record Claim(Pattern before, Pattern after, Kind kind, List<TableNumbers.Reading> readings) {

  private static final int LONGEST_WORDS = 60;
  private static final Pattern ANYTHING = Pattern.compile("");

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

  static Claim of(String before, Kind kind, List<TableNumbers.Reading> readings) {
    return new Claim(Pattern.compile(before + "$"), ANYTHING, kind, readings);
  }

  /** The same, when what follows the number fits too. */
  Claim followedBy(String pattern) {
    return new Claim(before, Pattern.compile(pattern), kind, readings);
  }

  /** Where the words start that make this claim about a number. */
  Optional<Integer> start(Quantity quantity) {
    String text = quantity.before();
    Matcher words =
        before
            .matcher(text)
            .region(Math.max(0, text.length() - LONGEST_WORDS), text.length())
            .useTransparentBounds(true);
    boolean made = words.find() && after.matcher(quantity.after()).lookingAt();
    return made ? Optional.of(words.start()) : Optional.empty();
  }

  boolean isRight(Quantity quantity) {
    return readings.stream().anyMatch(reading -> reading.value().compareTo(quantity.value()) == 0);
  }
}
