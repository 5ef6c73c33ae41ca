package genreport.style;

/**
 * The page and its line grid (GB/T 9704—2012, 5.2 and 7.5).
 *
 * @param linePitch distance between two baselines of body text
 * @param lines number of body lines on a page
 * @param characters number of body characters in a line
 * @param footerStyle name of the style for page numbers
 * @param footerGap distance from the bottom of the type area to the em rules beside the page number
 *     (7.5)
 */
public record PageStyle(
    Length width,
    Length height,
    Length top,
    Length right,
    Length bottom,
    Length left,
    Length linePitch,
    int lines,
    int characters,
    String footerStyle,
    Length footerGap) {

  /** Returns the width of the type area. */
  public Length typeWidth() {
    return width.minus(left).minus(right);
  }

  /** Returns the height of the type area. */
  public Length typeHeight() {
    return height.minus(top).minus(bottom);
  }
}
