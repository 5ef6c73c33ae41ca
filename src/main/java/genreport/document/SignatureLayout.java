package genreport.document;

import java.util.Optional;

/**
 * The places of the names and the date of a signature.
 *
 * <p>Without a seal (GB/T 9704—2012, 7.3.5.2) the longest name ends at the names' indent from the
 * right edge, the names start one under another, and the date starts to the right of them by its
 * own indent. If the date is longer than the names, the date ends at the names' indent and the
 * names move to the left. With a seal (7.3.5.1) the date ends at its indent from the right edge and
 * the names are centred over it; names that are too long for this move both to the left. Without a
 * date, which is then written by hand, the names end at their indent.
 *
 * @param centred whether the lines are centred
 * @param names left edge of the names, or their centre, from the left edge of the type area, in the
 *     unit of the metrics
 * @param date left edge of the date, or its centre
 */
public record SignatureLayout(boolean centred, double names, double date) {

  /** Tolerance for rounding errors of widths. */
  private static final double ROUNDING = 0.01;

  /** The widths of a writer's text, all in one unit. */
  public interface Metrics {

    /** Returns the width of the type area. */
    double typeWidth();

    /** Returns the width of the longest line of a text. */
    double width(Signature.Text text);

    /** Returns the indent of a text's style. */
    double indent(Signature.Text text);
  }

  /** Returns the layout of a signature. */
  public static SignatureLayout of(Signature signature, Metrics metrics) {
    double width = metrics.typeWidth();
    double names = signature.names().stream().mapToDouble(metrics::width).max().orElse(0);
    Optional<Signature.Text> written = signature.date();
    double date = written.map(metrics::width).orElse(0.0);
    boolean isDateAlone = signature.names().isEmpty();
    double dateIndent = written.map(metrics::indent).orElse(0.0);
    double namesIndent = isDateAlone ? dateIndent : metrics.indent(signature.names().get(0));
    if (signature.sealed()) {
      double middle = written.isPresent() ? dateIndent + date / 2 : namesIndent + names / 2;
      double centre = width - Math.max(middle, names / 2);
      return new SignatureLayout(true, centre, centre);
    }
    double shift = isDateAlone ? 0 : dateIndent;
    double fromRight = date > names + ROUNDING ? date + shift : names;
    double start = Math.max(0, width - namesIndent - fromRight);
    return new SignatureLayout(false, start, start + shift);
  }

  /** Returns the left edge or the centre of a paragraph. */
  public double place(Signature.Role role) {
    return role == Signature.Role.NAME ? names : date;
  }
}
