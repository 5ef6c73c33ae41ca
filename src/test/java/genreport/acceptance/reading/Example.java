package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of the examples folders; a new one is tested by being there.
 *
 * @param form the folder's name
 * @param name the file's, without its ending
 */
public record Example(String form, String name) {

  public static final Path HOME =
      Path.of(System.getProperty("genreport.home", ".")).toAbsolutePath();

  private static final String ENDING = ".yaml";
  private static final int FEWEST = 5;

  /** All examples of all forms, in the order of their names. */
  public static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (String form : List.of("2019", "2021")) {
      try (Stream<Path> files = Files.list(HOME.resolve("examples").resolve(form))) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(ENDING))
            .sorted()
            .map(name -> new Example(form, name.substring(0, name.length() - ENDING.length())))
            .forEach(examples::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(FEWEST);
    return examples;
  }

  /** The first example of each form. */
  public static List<Example> oneOfEachForm() {
    Map<String, Example> examples = new LinkedHashMap<>();
    all().forEach(example -> examples.putIfAbsent(example.form(), example));
    return List.copyOf(examples.values());
  }

  public Path file() {
    return HOME.resolve("examples").resolve(form).resolve(name + ENDING);
  }

  public String text() {
    try {
      return Files.readString(file(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return form + "/" + name;
  }
}
