package genreport.document;

import java.util.List;

/**
 * A heading in a block of its own.
 *
 * @param level 1 (一、) to 4 （（1））
 */
public record Heading(int level, String style, List<Inline> content) implements Block {

  public Heading {
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("level " + level);
    }
    content = List.copyOf(content);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
