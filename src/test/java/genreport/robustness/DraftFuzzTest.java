package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft is made of files with errors: of spoiled ones too it is made whole, or not at all. */
final class DraftFuzzTest {

  private static final int RUNS = Integer.getInteger("genreport.drafts", 120);

  @TempDir Path folder = Path.of("");

  @Test
  void aDraftOfASpoiledExampleIsWholeOrNotThere() throws IOException {
    draftAll(RUNS / 10);
  }

  @Test
  @Tag("long")
  void aDraftOfManySpoiledExamplesIsWholeOrNotThere() throws IOException {
    draftAll(RUNS);
  }

  private void draftAll(int runs) throws IOException {
    Random random = new Random(11);
    List<Path> examples = MutationFuzzTest.examples();
    int drafts = 0;
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      byte[] example = Files.readAllBytes(examples.get(i % examples.size()));
      Path source = Files.write(folder.resolve(i + ".yaml"), new Mutator(example, random).next());
      try {
        drafts += draft(source).written().size() / 2;
      } catch (RuntimeException e) {
        Path kept = Files.createDirectories(Path.of("target/fuzz")).resolve("draft-" + i + ".yaml");
        Files.copy(source, kept, StandardCopyOption.REPLACE_EXISTING);
        failures.add(kept + ": " + e);
      }
    }
    assertThat(failures).isEmpty();
    assertThat(drafts).isGreaterThan(runs / 2);
  }

  @ParameterizedTest
  @MethodSource("genreport.robustness.CrashCasesTest#cases")
  void aDraftOfAFileThatOnceCrashedIsWholeOrNotThere(Path file) throws IOException {
    draft(Files.copy(file, folder.resolve("a.yaml")));
  }

  private RunResult draft(Path source) {
    RunResult result =
        Pipeline.draft(
            new Request(
                source,
                source.toString(),
                folder.resolve("out"),
                List.of(Path.of("templates")),
                Path.of("fonts")));
    assertThat(result.written())
        .as(result.findings().toString())
        .satisfiesAnyOf(none -> assertThat(none).isEmpty(), both -> assertThat(both).hasSize(2));
    return result;
  }
}
