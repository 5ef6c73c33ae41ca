package genreport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genreport.diagnostic.Diagnostic;
import genreport.source.SourceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RegularFileTest {

  /** One of so many readings meets a write, however the threads are scheduled. */
  private static final int MOST_READINGS = 2_000;

  @TempDir Path folder;

  @Test
  void aFileThatIsNotWrittenToIsReadWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "年度: 2021\n");
    assertThat(RegularFile.read(file, 100))
        .isEqualTo("年度: 2021\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> RegularFile.read(file, 5)).isInstanceOf(UnfitFileException.class);
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsRefused() throws Exception {
    Path file =
        Files.write(
            folder.resolve("a.yaml"), "甲: 1\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
    List<Diagnostic> findings = new ArrayList<>();
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer = new Thread(() -> append(file, ended));
    writer.start();
    try {
      for (int i = 0; i < MOST_READINGS && findings.isEmpty(); i++) {
        findings.addAll(SourceLoader.load(file, "a.yaml").diagnostics());
      }
    } finally {
      ended.set(true);
      writer.join();
    }
    assertThat(findings).extracting(Diagnostic::rule).containsExactly("F4");
    assertThat(SourceLoader.load(file, "a.yaml").diagnostics()).isEmpty();
  }

  private static void append(Path file, AtomicBoolean ended) {
    while (!ended.get()) {
      try {
        Files.writeString(file, "#", StandardOpenOption.APPEND);
        Thread.sleep(1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
