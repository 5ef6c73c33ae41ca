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
 * language of the country or its neighbours uses, and two or more words in Latin letters one of
 * which is no abbreviation and can't be pinyin. These are taken for English. A single word, a name
 * in pinyin and a name with accents have no language of their own.
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

  /** A letter or accent of a script other than Chinese. */
  private static final String LETTER = "[\\p{L}\\p{M}&&[^\\p{IsHan}]]";

  private static final String WORD = LETTER + "(?:" + LETTER + "|[0-9'’-])*+";

  /** Two words or more, no part of which belongs to an address of the web or of mail. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!LETTER|[0-9@/_.-])WORD(?:[,:;]? WORD)+(?!LETTER|[@/_]|[.:][A-Za-z0-9/])"
              .replace("LETTER", LETTER)
              .replace("WORD", WORD));

  private static final Pattern UNACCENTED = Pattern.compile("[ -~’]++");

  /** A word that is no abbreviation, without its hyphens. */
  private static final Pattern FULL_WORD = Pattern.compile("[A-Za-z]?[a-z]{3,}|[A-Z]{7,}");

  /** One or more syllables in pinyin. */
  private static final Pattern PINYIN =
      Pattern.compile(
          "(?i)(?:[bpm](?:[aou]|[ae]i|ao|ou|[ae]ng?|i|ie|iao|ian|ing?)"
              + "|m(?:e|iu)|f(?:[aou]|ei|ou|[ae]ng?)"
              + "|[dt](?:[aeiu]|[ae]i|ao|ou|[aeo]ng?|i[aeu]|iao|ian|ing|u[oi]|uan|un)"
              + "|[nl](?:[aeiuvü]|[ae]i|ao|ou|[aeo]ng?|i[aeu]|iao|iang?|ing?|uo|uan|un|[vü]e)"
              + "|[gkh](?:[aeu]|[ae]i|ao|ou|[aeo]ng?|u[aoi]|uai|uang?|un)"
              + "|[jqx](?:i|i[aeu]|iao|iang?|ing?|iong|u|ue|uan|un)"
              + "|(?:[zcs]h?|r)(?:[aeiu]|[ae]i|ao|ou|[aeo]ng?|u[aoi]|uai|uang?|un)"
              + "|y(?:[aeiu]|ao|ou|ang?|ing?|ong|ue|uan|un)|w(?:[aou]|[ae]i|[ae]ng?)"
              + "|[ae]i?|ao|ou|[ae]ng?|er)+");

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
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      if (isEnglish(words.group())) {
        found.add(new Passage(words.start(), words.end(), "en"));
      }
    }
    found.sort(Comparator.comparingInt(Passage::start));
    return found;
  }

  private static boolean isEnglish(String words) {
    return UNACCENTED.matcher(words).matches()
        && List.of(words.split("[^A-Za-z]+", -1)).stream()
            .anyMatch(word -> ENGLISH.contains(word) || isForeign(word));
  }

  private static boolean isForeign(String word) {
    return FULL_WORD.matcher(word).matches() && !PINYIN.matcher(word).matches();
  }
}
