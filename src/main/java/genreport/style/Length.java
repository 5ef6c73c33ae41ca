package genreport.style;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length on paper.
 *
 * @param pt the length in points of 1/72 inch
 */
public record Length(double pt) {

  public static final Length ZERO = new Length(0);

  private static final double PT_PER_MM = 72 / 25.4;

  private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(mm|pt)");

  public static Length mm(double mm) {
    return new Length(mm * PT_PER_MM);
  }

  public static Length pt(double pt) {
    return new Length(pt);
  }

  /** Reads a length such as {@code 37mm} or {@code 28.95pt}; returns empty if it is neither. */
  public static Optional<Length> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double length = Double.parseDouble(matcher.group(1));
    return Optional.of(matcher.group(2).equals("mm") ? mm(length) : pt(length));
  }

  public double mm() {
    return pt / PT_PER_MM;
  }

  /** Returns the length in twentieths of a point, rounded: the unit of WordprocessingML. */
  public long twips() {
    return Math.round(pt * 20);
  }

  public Length plus(Length other) {
    return new Length(pt + other.pt);
  }

  public Length minus(Length other) {
    return new Length(pt - other.pt);
  }
}
