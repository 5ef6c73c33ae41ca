package genreport.cli.completion;

import java.util.List;
import java.util.Optional;

/**
 * The words of a command.
 *
 * @param name empty for the program itself
 * @param description one line
 * @param places the positional arguments in order; the last may be repeated
 */
public record CommandWords(
    String name, String description, List<OptionWords> options, List<Words> places) {

  public CommandWords {
    options = List.copyOf(options);
    places = List.copyOf(places);
  }

  /**
   * An option.
   *
   * @param names with their hyphens
   * @param description one line
   * @param value the option's value; empty for a switch
   */
  public record OptionWords(List<String> names, String description, Optional<Words> value) {

    public OptionWords {
      names = List.copyOf(names);
    }
  }
}
