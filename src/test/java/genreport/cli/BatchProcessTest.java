package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
class BatchProcessTest {

  private static final int MANY = 400;
  private static final int FEW = 10;

  @TempDir Path folder;

  private Process start(List<String> options, String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dgenreport.home=."));
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "genreport.Main"));
    words.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(words);
    process.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    return process
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  /** Ctrl-C and the end of a session: what is begun is finished. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessThatIsEndedLeavesWholeFiles() throws Exception {
    ManyReports reports = new ManyReports(folder.resolve("源"));
    for (int i = 0; i < MANY; i++) {
      reports.good(i + ".yaml");
    }
    Path out = folder.resolve("成品");
    Process process = start(List.of(), folder.resolve("源").toString(), "-o", out.toString());
    while (process.isAlive() && count(out, ".pdf") < 3) {
      Thread.sleep(1);
    }
    process.destroy();
    assertThat(process.waitFor()).isNotZero();
    assertThat(said()).contains("已中断，还有 ");
    List<String> files = ManyReports.files(out);
    assertThat(files).hasSizeLessThan(2 * MANY).noneMatch(name -> name.startsWith("."));
    for (String name : files) {
      assertThat(files).contains(name.replace(".pdf", ".docx"), name.replace(".docx", ".pdf"));
      if (name.endsWith(".pdf")) {
        String pdf = Files.readString(out.resolve(name), StandardCharsets.ISO_8859_1);
        assertThat(pdf.stripTrailing()).endsWith("%%EOF");
      }
    }
    assertThat(count(folder.resolve("state/genreport/build-records"), ""))
        .isEqualTo(files.size() / 2);
  }

  private static long count(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending) && !isTemporary(file)).count();
    }
  }

  private static boolean isTemporary(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** Whatever one run takes from the other, what they leave is whole and known to be so. */
  @Test
  void twoRunsAtOnceLeaveNothingSpoilt() throws Exception {
    ManyReports reports = new ManyReports(folder.resolve("源"));
    for (int i = 0; i < FEW; i++) {
      reports.good(i + ".yaml");
    }
    String source = folder.resolve("源").toString();
    Path out = folder.resolve("成品");
    Process one = start(List.of(), source, "-o", out.toString());
    Process other = start(List.of(), source, "-o", out.toString());
    assertThat(one.waitFor()).as(said()).isBetween(0, 1);
    assertThat(other.waitFor()).as(said()).isBetween(0, 1);
    Path stateFolder = folder.resolve("state/genreport");
    assertThat(Console.withStateFolder(stateFolder, source, "-o", out).code()).isZero();
    assertThat(Console.withStateFolder(stateFolder, source, "-o", out).out())
        .startsWith("共 " + FEW + " 份：生成 0 份，没有变化 " + FEW + " 份");
    assertThat(Console.run(source, "-o", folder.resolve("再做")).code()).isZero();
    for (String name : ManyReports.files(folder.resolve("再做"))) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(folder.resolve("再做").resolve(name));
    }
  }

  /** A single report has to be quick from a cold start. */
  @Test
  void aSingleReportLoadsNothingOfTheBatch() throws Exception {
    Path report = new ManyReports(folder).good("甲.yaml");
    Path loaded = folder.resolve("classes.txt");
    Process process = start(List.of("-Xlog:class+load:file=" + loaded), report.toString());
    assertThat(process.waitFor()).as(said()).isZero();
    assertThat(Files.readString(loaded))
        .contains("genreport.pipeline.Pipeline ")
        .doesNotContain("me.tongfei", "org.jline", "genreport.batch");
  }
}
