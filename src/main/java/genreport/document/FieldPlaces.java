package genreport.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the source that the texts of a document show. Texts of the form, such as headings
 * and the heads of tables, show no field.
 */
public final class FieldPlaces {

  /** No text has a known field. */
  public static final FieldPlaces NONE = new FieldPlaces(Map.of());

  private final Map<Position, Shown> fields;

  /**
   * A text of the document.
   *
   * @param block index of the block, from 0
   * @param cell index in {@link Table#cells}, from 0; 0 if the block is no table
   */
  public record Position(int block, int cell) {}

  /**
   * What a text shows.
   *
   * @param path the path of the field
   * @param isFigure whether the text is the figure of a table's cell
   * @param line the line of the source that has the value, from 1; 0 if the source does not state
   *     it
   */
  public record Shown(String path, boolean isFigure, int line) {}

  public FieldPlaces(Map<Position, Shown> fields) {
    this.fields = new LinkedHashMap<>(fields);
  }

  /** Returns what a text shows; empty for a text of the form. */
  public Optional<Shown> at(int block, int cell) {
    return Optional.ofNullable(fields.get(new Position(block, cell)));
  }
}
