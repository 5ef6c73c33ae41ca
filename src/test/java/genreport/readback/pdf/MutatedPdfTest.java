package genreport.readback.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.PublishedPart;
import genreport.robustness.ProcessorTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoiled files are read soon or refused; one that is read as before and without a finding also
 * looks as before.
 */
class MutatedPdfTest {

  private static final long SEED = 20260114;

  @TempDir Path folder;

  @Test
  void mutants() throws Exception {
    tryMutants(50);
  }

  @Test
  @Tag("long")
  void manyMutants() throws Exception {
    tryMutants(2_000);
  }

  /** Exit code 70 means a bug. */
  @Test
  void theCommandReportsNoBug() throws Exception {
    byte[] sound = EditedPdf.edited(SamplePdf.file(), 2, file -> {});
    Random random = new Random(SEED);
    for (int i = 0; i < 10; i++) {
      byte[] content = i % 2 == 0 ? PdfMutator.bytes(sound, random) : PdfMutator.objects(random);
      Path mutant = Files.write(folder.resolve("mutant.pdf"), content);
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code =
          new CommandRunner(Path.of(""), new PrintWriter(out), new PrintWriter(err), Terminal.NONE)
              .run("verify", "examples/2021/district-office.yaml", mutant.toString());
      assertThat(code).as("mutant %s: %s", i, err).isIn(0, 1, 3);
      assertThat(code == 0 ? out.toString() : err.toString()).isNotBlank();
    }
  }

  private void tryMutants(int count) throws Exception {
    byte[] sound = EditedPdf.edited(SamplePdf.file(), 2, file -> {});
    List<PublishedPart> parts = SamplePdf.read(sound).value().orElseThrow();
    byte[] looks = PagePictures.of(Files.write(folder.resolve("sound.pdf"), sound));
    Random random = new Random(SEED);
    List<Path> differing = new ArrayList<>();
    int agreeing = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = i % 2 == 0 ? PdfMutator.bytes(sound, random) : PdfMutator.objects(random);
      Outcome<List<PublishedPart>> read = ProcessorTime.limit(() -> SamplePdf.read(mutant));
      assertThat(read.diagnostics())
          .as("mutant %d", i)
          .extracting(Diagnostic::rule)
          .isSubsetOf("V4", "V5");
      if (read.diagnostics().isEmpty() && read.value().orElseThrow().equals(parts)) {
        agreeing++;
        differing(i, mutant, looks).ifPresent(differing::add);
      }
    }
    assertThat(differing).isEmpty();
    assertThat(agreeing).isBetween(1, count - 1);
  }

  /** Where a mutant that looks otherwise is kept; empty when it looks as before. */
  private Optional<Path> differing(int number, byte[] mutant, byte[] looks) throws IOException {
    Path file = Files.write(folder.resolve("mutant.pdf"), mutant);
    if (PagePictures.areAlike(PagePictures.of(file), looks)) {
      return Optional.empty();
    }
    Path kept = Files.createDirectories(Path.of("target/readback"));
    return Optional.of(Files.write(kept.resolve("mutant-" + number + ".pdf"), mutant));
  }
}
