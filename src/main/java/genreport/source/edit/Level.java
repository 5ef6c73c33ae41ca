package genreport.source.edit;

import java.util.List;

/**
 * A step on the way from the root of a source to a value.
 *
 * @param siblings the keys that may stand beside this key, in the order in which they are written
 * @param isRow whether a new value of this key is written in braces, on the key's line
 */
public record Level(String key, List<String> siblings, boolean isRow) {

  public Level {
    siblings = List.copyOf(siblings);
  }
}
