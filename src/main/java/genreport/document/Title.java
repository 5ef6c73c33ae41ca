package genreport.document;

import java.util.List;

/**
 * The report's title.
 *
 * @param lines the lines, each short enough for the type area
 * @param linesAfter number of blank lines of the grid below it
 */
public record Title(String style, List<String> lines, int linesAfter) implements Block {

  public Title {
    lines = List.copyOf(lines);
  }

  /** Creates a title with a blank line below it. */
  public Title(String style, List<String> lines) {
    this(style, lines, 1);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
