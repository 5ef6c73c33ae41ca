package genreport.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passages of Chinese text that are certainly in another language: text in a script that one
 * language of the country or its neighbours uses, and English sentences and titles. Other words in
 * Latin letters have no language of their own, because a name in pinyin or Vietnamese can't be told
 * from English words.
 */
public final class LanguagePassages {

  /**
   * A passage.
   *
   * @param start index of the first UTF-16 code unit
   * @param end index after the last
   * @param language a BCP 47 tag
   */
  public record Passage(int start, int end, String language) {}

  private static final Map<String, Pattern> BY_SCRIPT =
      Map.of(
          "ja", Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー]{2,}"),
          "ko", words("IsHangul"),
          "bo", words("IsTibetan"),
          "mn-Mong", words("IsMongolian"),
          "ii", words("IsYi"),
          "th", words("IsThai"));

  private static final String WORD = "[A-Za-z][A-Za-z0-9'’-]*+";

  /** Three words or more in Latin letters without accents. */
  private static final Pattern LATIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}&&[^\\p{IsHan}]])"
              + WORD
              + "(?:[,:;]? "
              + WORD
              + "){2,}(?![\\p{L}\\p{M}&&[^\\p{IsHan}]])");

  /** English words that occur neither in names of other languages nor as their syllables. */
  private static final Set<String> ENGLISH = Set.of("the", "of", "and", "for", "with", "from");

  /** What text without passages does not contain. */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "[A-Za-z]"
              + " [A-Za-z]|[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsTibetan}\\p{IsMongolian}\\p{IsYi}\\p{IsThai}]");

  private LanguagePassages() {}

  private static Pattern words(String script) {
    return Pattern.compile(
        "\\p{%1$s}[\\p{%1$s}\\p{M}]*+(?: \\p{%1$s}[\\p{%1$s}\\p{M}]*+)*+".formatted(script));
  }

  /** Returns the passages of a text, in order; they don't overlap. */
  public static List<Passage> in(String text) {
    if (!CANDIDATE.matcher(text).find()) {
      return List.of();
    }
    List<Passage> found = new ArrayList<>();
    BY_SCRIPT.forEach(
        (language, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            found.add(new Passage(matcher.start(), matcher.end(), language));
          }
        });
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      if (isEnglish(latin.group())) {
        found.add(new Passage(latin.start(), latin.end(), "en"));
      }
    }
    found.sort(Comparator.comparingInt(Passage::start));
    return found;
  }

  private static boolean isEnglish(String words) {
    return List.of(words.split("[^A-Za-z]+", -1)).stream().anyMatch(ENGLISH::contains);
  }
}
