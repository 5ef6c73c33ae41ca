package genreport.document;

import java.util.List;

/**
 * The report's title.
 *
 * @param lines the lines, each short enough for the type area
 */
public record Title(String style, List<String> lines) implements Block {

  public Title {
    lines = List.copyOf(lines);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
