package genreport.worksheet;

import java.util.Optional;

/** A change of a source that a person makes in the form. */
public sealed interface Change {

  /**
   * Writes a figure.
   *
   * @param path the path of the cell
   * @param value as typed; absent to take the figure out of the source, so that a total is computed
   */
  record Cell(String path, Optional<String> value) implements Change {}

  /**
   * Writes a text.
   *
   * @param key the path of the field
   * @param value the text as the source has it, with references; each line a paragraph or an item
   */
  record Text(String key, String value) implements Change {}

  /**
   * Takes a text that the form doesn't need out of the source.
   *
   * @param key the path of the field
   */
  record Remove(String key) implements Change {}

  /**
   * Confirms that a warning is unfounded.
   *
   * @param rule the rule's id
   * @param opening the first words of the sentence that is meant; absent for all warnings of the
   *     rule
   */
  record Silence(String rule, String reason, Optional<String> opening) implements Change {}

  /** Replaces the whole source. */
  record Source(String text) implements Change {}

  /** Returns the path of what changes; empty for the whole source. */
  default String target() {
    if (this instanceof Cell cell) {
      return cell.path;
    }
    if (this instanceof Text text) {
      return text.key;
    }
    return this instanceof Remove remove ? remove.key : "";
  }
}
