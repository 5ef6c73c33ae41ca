package genreport.form;

import genreport.form.Claims.CellSum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way in which a sentence states a number of the tables, such as 上年结转3件.
 *
 * @param before pattern of the words before the number, up to the number
 * @param after pattern of what must follow the number's unit
 * @param readings the numbers that the claim may mean, by what the group {@code name} of {@code
 *     before} is; of a claim without that group by the empty text
 */
public record Claim(
    String id,
    ClaimScope scope,
    Pattern before,
    Optional<Pattern> after,
    Map<String, List<CellSum>> readings,
    Examples examples) {

  /** The group of {@link #before} that is the name of a row or a column. */
  public static final String NAME = "name";

  public Claim {
    readings = new LinkedHashMap<>(readings);
  }

  /** Returns whether the claim is about several rows or columns, each by its name. */
  public boolean isNamed() {
    return !readings.containsKey("");
  }

  /**
   * A right and a wrong sentence.
   *
   * @param passes a sentence about {@link Claims#example}
   * @param fails such a sentence, wrong in the number of this claim only
   */
  public record Examples(String passes, String fails) {}
}
