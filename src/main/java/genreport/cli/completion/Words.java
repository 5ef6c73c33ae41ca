package genreport.cli.completion;

import java.util.List;

/**
 * What can stand in one place of a command line.
 *
 * @param label what it is, for a person
 * @param values the choices, or the endings of the files, without a dot
 */
public record Words(Kind kind, String label, List<String> values) {

  /** Of what kind the words are. */
  public enum Kind {
    /** Only the user knows. */
    FREE,
    /** One of the values. */
    CHOICE,
    /** A file with one of the values as its ending; any file without values. */
    FILE,
    FOLDER
  }

  public Words {
    values = List.copyOf(values);
  }
}
