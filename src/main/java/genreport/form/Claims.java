package genreport.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sentences state about the figures of a form, as its {@code claims.yaml} says.
 *
 * @param counts the claims about a number, the most specific first
 * @param zeros the claims that there is none of something, the most specific first
 * @param shares what percentages may be shares of
 * @param otherYears pattern of words in which another year may stand, though what they count is the
 *     report's
 * @param example a source file's fragment for the claims' examples, which stand for {@code @@}
 */
public record Claims(
    List<Claim> counts,
    List<ZeroClaim> zeros,
    Optional<Shares> shares,
    Optional<Pattern> otherYears,
    String example) {

  public Claims {
    counts = List.copyOf(counts);
    zeros = List.copyOf(zeros);
  }

  /** Returns what a sentence about numbers of cases needs; see {@link ClaimScope#needsOf}. */
  public Optional<Set<ClaimScope.Condition>> needsOfCounts() {
    return ClaimScope.needsOf(counts.stream().map(Claim::scope).toList());
  }

  /** Returns whether some claim is about numbers with a unit that is not one of cases. */
  public boolean haveUnit(String unit) {
    return counts.stream().anyMatch(claim -> claim.units().containsKey(unit));
  }

  /** Returns the paths of all figures that claims are about. */
  public Set<String> figures() {
    Set<String> figures = new LinkedHashSet<>();
    for (Claim claim : counts) {
      claim.readings().values().forEach(sums -> addFigures(sums, figures));
    }
    for (ZeroClaim claim : zeros) {
      claim.cells().values().forEach(sums -> addFigures(sums, figures));
    }
    return figures;
  }

  private static void addFigures(List<CellSum> sums, Set<String> figures) {
    sums.forEach(sum -> figures.addAll(sum.figures()));
  }

  /**
   * A way in which a sentence says that there is none of something, or that all are of one kind.
   *
   * @param words pattern of the words
   * @param cells the numbers that are 0 if the sentence is right, by what the group {@link
   *     Claim#NAME} of {@code words} is; of a claim without that group by the empty text
   */
  public record ZeroClaim(
      String id,
      ClaimScope scope,
      Pattern words,
      Map<String, List<CellSum>> cells,
      Claim.Examples examples) {

    public ZeroClaim {
      cells = new LinkedHashMap<>(cells);
    }

    /** Returns the numbers that are 0 by the words found. */
    public List<CellSum> cells(Matcher found) {
      List<CellSum> whole = cells.get("");
      return whole == null ? cells.getOrDefault(found.group(Claim.NAME), List.of()) : whole;
    }
  }

  /**
   * The percentages that follow a number.
   *
   * @param parts ids of the scopes of those claims whose number may be the part
   * @param words pattern of the names of wholes; any other whole is none of the form's
   * @param wholes the first whose words are in a name is meant
   * @param rates percentages of the form's numbers that have names of their own
   */
  public record Shares(Set<String> parts, Pattern words, List<Whole> wholes, List<Rate> rates) {

    public Shares {
      parts = Set.copyOf(parts);
      wholes = List.copyOf(wholes);
      rates = List.copyOf(rates);
    }
  }

  /**
   * A percentage with a name, such as 办结率.
   *
   * @param words pattern of its name
   * @param part the numbers that may be its part
   * @param of the numbers that may be its whole
   */
  public record Rate(ClaimScope scope, Pattern words, List<CellSum> part, List<CellSum> of) {

    public Rate {
      part = List.copyOf(part);
      of = List.copyOf(of);
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

    /** Returns the paths of all its figures. */
    public List<String> figures() {
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
