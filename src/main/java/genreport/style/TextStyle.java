package genreport.style;

/**
 * A text style.
 *
 * @param wordName name of the style in the Word file
 * @param face role of the face, a key of {@link StyleSheet#faces}
 * @param size font size
 * @param pitch distance between two baselines
 * @param tracking space added to the advance of each character; may be negative
 * @param indentEm indent in characters including tracking: of the first line, or from the right
 *     edge if the text is aligned right
 * @param padding left and right padding of a table cell; zero elsewhere
 * @param paddingBlock top and bottom padding of a table cell or a note; zero elsewhere
 * @param linesBefore number of blank lines of the grid above a block of this style
 * @param linesAfter number of blank lines of the grid below a block of this style
 * @param keepWithNext whether no page may end after a block of this style
 * @param note whether a paragraph of this style is a note under the table before it; its top
 *     padding is the distance from the table
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
    int linesBefore,
    int linesAfter,
    boolean keepWithNext,
    boolean note) {

  /** Alignment of the lines between the margins. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    /** Every line except the last fills the measure. */
    JUSTIFY
  }
}
