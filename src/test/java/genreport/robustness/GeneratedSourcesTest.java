package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.TextRenderer;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;
import genreport.pipeline.Verification;
import genreport.robustness.CheckedFile.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Source files written along the forms' grammar with hostile keys, values and layout: each is
 * checked in little time without an exception; where nothing is wrong the report prints all that
 * the file says. Of some both files are made and compared with it. A file that breaks this is left
 * in {@code target/fuzz} and belongs among the crash cases.
 */
final class GeneratedSourcesTest {

  private static final long FIRST = Long.getLong("genreport.seed", 0);
  private static final int SHORT = 400;
  private static final int LONG = Integer.getInteger("genreport.sources", 100_000);

  /** Of the short run one in so many is made, of the long one fewer. */
  private static final int MADE = 50;

  private static final int MADE_OF_LONG = 200;

  /** Of all findings of a report as they are printed, in UTF-16 code units. */
  private static final int MOST_PRINTED = 400_000;

  private static final int MOST_FAILURES = 30;
  private static final int MOST_SHOWN = 600;
  private static final Path FAILED = Path.of("target/fuzz");

  /** Controls, and characters that end a line or turn the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile(
          "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  @TempDir Path folder = Path.of("");

  private final CheckedFile checked = new CheckedFile();
  private final PrintedReport printed = new PrintedReport();
  private final List<SourceForm> forms = SourceForm.all();
  private final SharedResources shared =
      new SharedResources(
          new ReportResources(List.of(Path.of("templates")), Path.of("fonts"), List.of()));
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  GeneratedSourcesTest() throws IOException {}

  @Test
  void aFewThatAreAlwaysTheSameKeepEveryPromise() {
    run(SHORT, MADE);
  }

  @Test
  @Tag("long")
  void aHundredThousandKeepEveryPromise() {
    run(LONG, MADE_OF_LONG);
  }

  /**
   * Runs the sources of so many seeds.
   *
   * @param made how many sources there are to one of which the files are made
   */
  private void run(int count, int made) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(40),
        () ->
            LongStream.range(FIRST, FIRST + count)
                .parallel()
                .forEach(seed -> runOne(seed, seed % made == 0)));
    assertThat(failures).isEmpty();
  }

  private void runOne(long seed, boolean made) {
    if (failures.size() >= MOST_FAILURES) {
      return;
    }
    byte[] file = SourceGenerator.source(seed, forms);
    try {
      check(file, seed);
      if (made) {
        make(file, seed);
      }
    } catch (Exception | AssertionError | StackOverflowError e) {
      failures.add(seed + ": " + inShort(e.toString()));
      keep(file, seed);
    }
  }

  private static String inShort(String message) {
    return message.length() <= MOST_SHOWN ? message : message.substring(0, MOST_SHOWN) + "…";
  }

  private static void keep(byte[] file, long seed) {
    try {
      Files.write(Files.createDirectories(FAILED).resolve("source-" + seed + ".yaml"), file);
    } catch (IOException e) {
      throw new AssertionError("source of seed " + seed, e);
    }
  }

  private void check(byte[] file, long seed) {
    Reading reading = ProcessorTime.limit(() -> checked.read(file, true));
    assertSayable(reading.findings());
    if (seed % 16 == 0) {
      checked.print(reading.findings());
    }
    if (seed % 16 == 8) {
      checked.fix(file);
    }
    if (!reading.hasErrors()) {
      printed.holdsAll(reading.source().orElseThrow(), reading.report().orElseThrow());
    }
  }

  private static void assertSayable(List<Diagnostic> findings) {
    String text = new TextRenderer(false).render(findings);
    assertThat(text.length()).as("printed findings").isLessThan(MOST_PRINTED);
    assertThat(STEERING.matcher(text).find()).as("steering character in %s", text).isFalse();
  }

  /** Both files are written where nothing is wrong, and agree with their source. */
  private void make(byte[] file, long seed) throws IOException {
    Path source =
        Files.write(Files.createDirectory(folder.resolve("" + seed)).resolve("a.yaml"), file);
    Request request =
        Request.of(source, Optional.empty(), shared.resources(), OutputOptions.plain(false));
    RunResult result = ProcessorTime.limit(() -> Pipeline.run(request, shared));
    assertSayable(result.findings());
    assertThat(result.written()).hasSize(result.blocked() ? 0 : 2);
    if (!result.blocked()) {
      Verification verified = Pipeline.verify(request, result.written(), shared);
      assertThat(verified.agreeing())
          .as("%s", verified.result().findings())
          .isEqualTo(result.written());
    }
  }
}
