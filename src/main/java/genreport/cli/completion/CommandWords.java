package genreport.cli.completion;

import java.util.List;
import java.util.Optional;

/**
 * A command, as far as it can be completed.
 *
 * @param name empty for the program itself
 * @param description in one line
 * @param places what stands after the command, in this order; the last may be repeated
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
   * @param description in one line
   * @param value what follows it; empty for a switch
   */
  public record OptionWords(List<String> names, String description, Optional<Words> value) {

    public OptionWords {
      names = List.copyOf(names);
    }
  }
}
