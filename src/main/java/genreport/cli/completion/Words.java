package genreport.cli.completion;

import java.util.List;

/**
 * The words that one argument can be.
 *
 * @param label a description, in Chinese
 * @param values the choices, or the file extensions without a dot
 */
public record Words(Kind kind, String label, List<String> values) {

  /** The kind of an argument. */
  public enum Kind {
    /** Free text. */
    FREE,
    /** One of the values. */
    CHOICE,
    /** A file with one of the values as its extension; any file if there are no values. */
    FILE,
    FOLDER
  }

  public Words {
    values = List.copyOf(values);
  }
}
