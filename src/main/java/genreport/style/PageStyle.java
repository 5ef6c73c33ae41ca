package genreport.style;

/**
 * The page and its grid, GB/T 9704—2012, 5.2 and 7.5.
 *
 * @param linePitch distance of two baselines of body text
 * @param lines body lines to a page
 * @param characters body characters to a line
 * @param footerStyle name of the style of page numbers
 * @param footerGap from the foot of the type area to the em rules beside the page number (7.5)
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

  /** Width of the type area. */
  public Length typeWidth() {
    return width.minus(left).minus(right);
  }

  /** Height of the type area. */
  public Length typeHeight() {
    return height.minus(top).minus(bottom);
  }
}
