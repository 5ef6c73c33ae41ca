package genreport.style;

/**
 * How a kind of text is set.
 *
 * @param wordName the style's name in the Word file
 * @param face role of its face, a key of {@link StyleSheet#faces}
 * @param size of the type
 * @param pitch distance of two baselines
 * @param tracking added to the advance of every character; negative brings them closer
 * @param indentEm indentation of the first line, in characters with their tracking
 * @param padding of a table's cell, left and right; zero elsewhere
 * @param paddingBlock of a table's cell, above and below; zero elsewhere
 * @param keepWithNext whether the page may not end right after it
 */
public record TextStyle(
    String name,
    String wordName,
    String face,
    Length size,
    Length pitch,
    Length tracking,
    Align align,
    double indentEm,
    Length padding,
    Length paddingBlock,
    boolean keepWithNext) {

  /** Where the lines stand between the margins. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    /** Every line but the last fills the measure. */
    JUSTIFY
  }
}
