package genreport.check.narrative;

import genreport.report.CharKind;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a sentence gives a number of the tables.
 *
 * @param words one of which whatever {@code before} matches has where a claim's words stand, so
 *     that most patterns need not even be compiled; empty where there are none such
 * @param name the one that {@code before} starts with; empty where it starts otherwise
 * @param before pattern of what must stand right before the number
 * @param after pattern of what must follow its unit
 * @param kind how strictly the words around it are looked at
 * @param readings every number that would be right
 */
record Claim(
    List<String> words,
    String name,
    String before,
    String after,
    Kind kind,
    List<TableNumbers.Reading> readings) {

  private static final int LONGEST_WORDS = 60;

  /** What most often stands between a name and its number. */
  static final List<String> PLAIN_OBJECTS = List.of("", "申请", "的", "的申请", "政府信息公开申请", "申请共");

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

  static Claim of(
      List<String> words, String before, Kind kind, List<TableNumbers.Reading> readings) {
    return new Claim(words, "", before + "$", "", kind, readings);
  }

  /**
   * A claim that is made with a name.
   *
   * @param before pattern of the name, at most forbidden behind 不 and 逾期, and of what may stand
   *     between it and its number, which may be any {@link Claims#OBJECT}
   */
  static Claim named(String name, String before, Kind kind, List<TableNumbers.Reading> readings) {
    return new Claim(List.of(name), name, before + "$", "", kind, readings);
  }

  /** The same, when what follows the number fits too. */
  Claim followedBy(String pattern) {
    return new Claim(words, name, before, pattern, kind, readings);
  }

  /** Where the words start that make this claim about a number. */
  OptionalInt start(Surroundings place) {
    boolean hasWords = words.isEmpty() || place.has(words);
    if (readings.isEmpty() || !hasWords) {
      return OptionalInt.empty();
    }
    String text = place.before();
    int from = Math.max(0, text.length() - LONGEST_WORDS);
    OptionalInt plain = plainStart(text, from);
    if (plain.isPresent()) {
      return plain;
    }
    Matcher found =
        pattern(before).matcher(text).region(from, text.length()).useTransparentBounds(true);
    return found.find() && pattern(after).matcher(place.after()).lookingAt()
        ? OptionalInt.of(found.start())
        : OptionalInt.empty();
  }

  /** Where the name starts, if it surely makes this claim; to tell it takes no pattern. */
  private OptionalInt plainStart(String text, int from) {
    int start = text.indexOf(name, from);
    boolean plain =
        !name.isEmpty()
            && after.isEmpty()
            && start >= 0
            && text.indexOf(name, start + 1) < 0
            && !CharKind.isOneOf("不期", text, start - 1)
            && PLAIN_OBJECTS.contains(text.substring(start + name.length()));
    return plain ? OptionalInt.of(start) : OptionalInt.empty();
  }

  private static Pattern pattern(String written) {
    Pattern known = PATTERNS.get(written);
    if (known == null) {
      known = Pattern.compile(written);
      PATTERNS.put(written, known);
    }
    return known;
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
