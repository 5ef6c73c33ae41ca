package genreport.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What sentences state about the figures of a form, as its {@code claims.yaml} says.
 *
 * @param counts the claims about a number, the most specific first
 * @param shares what percentages may be shares of
 * @param otherYears pattern of words in which another year may stand, though what they count is the
 *     report's
 * @param example a source file's fragment for the claims' examples, which stand for {@code @@}
 */
public record Claims(
    List<Claim> counts, Optional<Shares> shares, Optional<Pattern> otherYears, String example) {

  public Claims {
    counts = List.copyOf(counts);
  }

  /** Returns the paths of all figures that claims are about. */
  public Set<String> figures() {
    Set<String> figures = new LinkedHashSet<>();
    for (Claim claim : counts) {
      for (List<CellSum> readings : claim.readings().values()) {
        readings.forEach(reading -> figures.addAll(reading.figures()));
      }
    }
    return figures;
  }

  /**
   * The percentages that follow a number.
   *
   * @param parts ids of the scopes of those claims whose number may be the part
   * @param words pattern of the names of wholes; any other whole is none of the form's
   * @param wholes the first whose words are in a name is meant
   */
  public record Shares(Set<String> parts, Pattern words, List<Whole> wholes) {

    public Shares {
      parts = Set.copyOf(parts);
      wholes = List.copyOf(wholes);
    }
  }

  /** A whole of which a percentage is a share. */
  public record Whole(Pattern words, List<CellSum> readings) {

    public Whole {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A sum or difference of figures.
   *
   * @param name as findings call it
   * @param added paths of figures
   * @param subtracted paths of figures
   */
  public record CellSum(String name, List<String> added, List<String> subtracted) {

    public CellSum {
      added = List.copyOf(added);
      subtracted = List.copyOf(subtracted);
    }

    List<String> figures() {
      return joined(added, subtracted);
    }

    CellSum plus(CellSum other) {
      return new CellSum(
          name + "＋" + other.name,
          joined(added, other.added),
          joined(subtracted, other.subtracted));
    }

    CellSum minus(CellSum other) {
      return new CellSum(
          name + "－" + other.name,
          joined(added, other.subtracted),
          joined(subtracted, other.added));
    }

    private static List<String> joined(List<String> left, List<String> right) {
      List<String> both = new ArrayList<>(left);
      both.addAll(right);
      return both;
    }
  }
}
