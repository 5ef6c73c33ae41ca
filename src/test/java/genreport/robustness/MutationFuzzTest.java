package genreport.robustness;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled examples, thousands of them, always the same: each is read, checked against its form and
 * made a report without an exception and in little time, every second goes through all checks. One
 * that breaks this is left in {@code target/fuzz} and belongs among the crash cases.
 */
final class MutationFuzzTest {

  private static final int MUTANTS = Integer.getInteger("genreport.mutants", 20_400);
  private static final int CHUNKS = 24;
  private static final int RUNS = 150;

  /** Of each sequence an ordinary build takes one in so many, from its start. */
  private static final int SHARE = 20;

  private static final Path FAILED = Path.of("target/fuzz");

  @TempDir Path folder = Path.of("");

  @Test
  void aTwentiethOfTheSpoiledExamplesIsReadAndChecked() throws IOException {
    check(MUTANTS / SHARE);
  }

  @Test
  @Tag("long")
  void everySpoiledExampleIsReadAndChecked() throws IOException {
    check(MUTANTS);
  }

  private static void check(int mutants) throws IOException {
    List<Path> examples = examples();
    CheckedFile checked = new CheckedFile();
    assertTimeoutPreemptively(
        Duration.ofMinutes(10),
        () ->
            IntStream.range(0, CHUNKS)
                .parallel()
                .forEach(chunk -> runChunk(chunk, mutants / CHUNKS, examples, checked)));
  }

  private static void runChunk(int chunk, int mutants, List<Path> examples, CheckedFile checked) {
    try {
      Random random = new Random(Integer.getInteger("genreport.seed", 3) * 1000L + chunk);
      Mutator mutator =
          new Mutator(Files.readAllBytes(examples.get(chunk % examples.size())), random);
      for (int i = 0; i < mutants; i++) {
        byte[] mutant = mutator.next();
        try {
          run(mutant, i, checked);
        } catch (Throwable e) {
          Path kept = Files.createDirectories(FAILED).resolve(chunk + "-" + i + ".yaml");
          Files.write(kept, mutant);
          throw new AssertionError("see " + kept, e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(byte[] mutant, int round, CheckedFile checked) {
    List<Diagnostic> findings = ProcessorTime.limit(() -> checked.check(mutant, round % 2 == 0));
    if (round % 8 == 0) {
      checked.print(findings);
    }
    if (round % 8 == 4) {
      checked.fix(mutant);
    }
  }

  /** Some go through the whole program: it writes both files or none, and its JSON is JSON. */
  @Test
  void theProgramWritesBothFilesOrNone() throws IOException {
    makeAll(RUNS / SHARE);
  }

  @Test
  @Tag("long")
  void theProgramWritesBothFilesOrNoneOfMany() throws IOException {
    makeAll(RUNS);
  }

  private void makeAll(int runs) throws IOException {
    Random random = new Random(7);
    List<Path> examples = examples();
    for (int i = 0; i < runs; i++) {
      Path example = examples.get(i % examples.size());
      byte[] mutant = new Mutator(Files.readAllBytes(example), random).next();
      new WholeRun(folder.resolve(String.valueOf(i))).run(mutant);
    }
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
