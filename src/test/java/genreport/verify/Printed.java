package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.WorkFolder;
import genreport.diagnostic.Diagnostic;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import genreport.pipeline.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An example with the files made of it.
 *
 * @param source its YAML
 */
record Printed(String name, Path source, Path pdf, Path word) {

  static final Path FOLDER = WorkFolder.of("verify");

  private static final Map<Path, Printed> PRINTED = new ConcurrentHashMap<>();

  private static final Request ANY =
      request(Path.of("any.yaml"), FOLDER, List.of(Path.of("templates")));

  /** Reading them anew takes half of the time of a comparison. */
  static final SharedResources SHARED = new SharedResources(ANY.resources());

  /** All examples of all forms. */
  static List<Printed> all() {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> PRINTED.computeIfAbsent(file, Printed::print))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Printed of(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Printed print(Path source) {
    String form = String.valueOf(source.getName(1));
    String name = String.valueOf(source.getFileName()).replace(".yaml", "");
    return at(form + "-" + name, source, FOLDER.resolve(form));
  }

  /** The files of a source without errors. */
  static Printed at(String name, Path source, Path folder) {
    List<Path> written = Pipeline.run(request(source, folder), SHARED).written();
    assertThat(written).hasSize(2);
    return new Printed(name, source, written.get(0), written.get(1));
  }

  private static Request request(Path source, Path folder) {
    return request(source, folder, List.of(Path.of("templates")));
  }

  private static Request request(Path source, Path folder, List<Path> templates) {
    return new Request(source, source.toString(), folder, templates, Path.of("fonts"));
  }

  /** The PDF by other templates. */
  Path pdf(Path folder, List<Path> templates) {
    return Pipeline.run(request(source, folder, templates)).written().get(0);
  }

  /** What a comparison says; nothing but differences. */
  static List<Diagnostic> differences(Path source, Path... files) {
    Verification verification = verification(source, files);
    List<Diagnostic> findings = verification.result().findings();
    assertThat(findings.isEmpty()).isEqualTo(verification.agreeing().size() == files.length);
    return findings;
  }

  /** What a comparison says. */
  static List<Diagnostic> found(Path source, Path... files) {
    return verification(source, files).result().findings();
  }

  private static Verification verification(Path source, Path... files) {
    return Pipeline.verify(request(source, FOLDER), Arrays.stream(files).toList(), SHARED);
  }

  @Override
  public String toString() {
    return name;
  }
}
