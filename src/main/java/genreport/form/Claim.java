package genreport.form;

import genreport.form.Claims.CellSum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a sentence states a number of the tables, such as 上年结转3件.
 *
 * @param before pattern of the words before the number, up to the number
 * @param units units that the number may have, each with the number of it that is 1 in the tables;
 *     if empty, units of cases such as 件
 * @param after pattern of what must follow the number's unit
 * @param sentence what must be elsewhere in the sentence, else the next claim is tried
 * @param readings the numbers that the claim may mean, by what the group {@code name} of one of the
 *     patterns is; of a claim without that group by the empty text
 */
public record Claim(
    String id,
    ClaimScope scope,
    Map<String, Integer> units,
    Pattern before,
    Optional<Pattern> after,
    Company sentence,
    Map<String, List<CellSum>> readings,
    Examples examples) {

  /** The group of a pattern that is the name of a row or a column. */
  public static final String NAME = "name";

  public Claim {
    units = Map.copyOf(units);
    readings = new LinkedHashMap<>(readings);
  }

  /** Returns what the claim may mean by the words found before the number and after it. */
  public List<CellSum> readings(Matcher found, Optional<Matcher> foundAfter) {
    List<CellSum> whole = readings.get("");
    if (whole != null) {
      return whole;
    }
    Matcher naming =
        before.pattern().contains("(?<" + NAME + ">") ? found : foundAfter.orElse(found);
    return readings.getOrDefault(naming.group(NAME), List.of());
  }

  /**
   * What must be elsewhere in the sentence.
   *
   * @param with pattern that must be there
   * @param without pattern that must not be there
   */
  public record Company(Optional<Pattern> with, Optional<Pattern> without) {

    /** Returns whether a sentence has what it must have. */
    public boolean isIn(String sentence) {
      return (with.isEmpty() || with.get().matcher(sentence).find())
          && (without.isEmpty() || !without.get().matcher(sentence).find());
    }
  }

  /**
   * A right and a wrong sentence.
   *
   * @param passes a sentence about {@link Claims#example}
   * @param fails such a sentence, wrong in the number of this claim only
   */
  public record Examples(String passes, String fails) {}
}
