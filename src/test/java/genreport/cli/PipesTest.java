package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes and devices, directly or through a link, are refused at once wherever a file is read. */
class PipesTest {

  /** A command that waits for a pipe would do so for ever. */
  private static final int LONGEST_SECONDS = 60;

  @TempDir Path folder;

  private Path good;

  @BeforeEach
  void good() {
    good = new ManyReports(folder).good("好.yaml");
  }

  /** Makes a pipe, a link to one, or a link to an endless device. */
  private Path odd(String kind, String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    if (kind.equals("device")) {
      Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")), "SKIPPED: no /dev/zero");
      return Files.createSymbolicLink(file, Path.of("/dev/zero"));
    }
    Path pipe = kind.equals("link") ? folder.resolve("pipe" + name.hashCode()) : file;
    try {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    } catch (IOException e) {
      System.err.println("mkfifo is not installed: its test is skipped");
      Assumptions.abort("SKIPPED: mkfifo is not installed");
    }
    return kind.equals("link") ? Files.createSymbolicLink(file, pipe) : pipe;
  }

  /** Runs a command on a thread that doesn't keep the tests from ending. */
  private static Console run(Object... words) throws Exception {
    CompletableFuture<Console> said = new CompletableFuture<>();
    Thread thread = new Thread(() -> said.complete(Console.run(words)));
    thread.setDaemon(true);
    thread.start();
    return said.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "device"})
  void asSource(String kind) throws Exception {
    Path odd = odd(kind, "a.yaml");
    String refusal = "错误[F2] “" + odd + "”不是普通文件";
    for (List<Object> words :
        List.<List<Object>>of(
            List.of(odd),
            List.of("--draft", odd),
            List.of("check", odd),
            List.of("check", "--fix", odd),
            List.of("verify", odd),
            List.of("init", "--from", odd, "-o", folder.resolve("new.yaml")),
            List.of("--list", odd))) {
      Console console = run(words.toArray());
      assertThat(console.err()).as(words.toString()).contains(refusal);
      assertThat(console.code()).as(words.toString()).isEqualTo(3);
    }
    for (List<Object> words :
        List.<List<Object>>of(List.of(odd, good), List.of(folder), List.of("check", odd, good))) {
      Console console = run(words.toArray());
      assertThat(console.err() + console.out()).as(words.toString()).contains(refusal);
      assertThat(console.code()).as(words.toString()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "device"})
  void asLastYearsReport(String kind) throws Exception {
    odd(kind, "上年.yaml");
    Files.writeString(good, "上年报告: 上年.yaml\n" + ManyReports.GOOD);
    Console console = run("check", good);
    // a link out of the folder is refused for where it leads
    assertThat(console.err()).contains("错误[L1]").containsAnyOf("不是普通文件", "不在可以读取的范围里");
    assertThat(console.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "device"})
  void asPublishedFile(String kind) throws Exception {
    Path odd = odd(kind, "好.pdf");
    Console console = run("verify", good, odd);
    assertThat(console.err()).contains("错误[F2] “" + odd + "”不是文件");
    assertThat(console.code()).isEqualTo(3);
    assertThat(run("verify", good).err()).contains("错误[F2] “" + odd + "”不是文件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "device"})
  void asWordTemplate(String kind) throws Exception {
    Path odd = odd(kind, "样本.docx");
    Console console = run(good, "--word-template", odd);
    assertThat(console.err()).contains("错误[F2] “" + odd + "”不是普通文件，不能作样本文件");
    assertThat(console.code()).isEqualTo(3);
    assertThat(run("--word-template", odd, good, folder).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipe", "link", "device"})
  void asFont(String kind) throws Exception {
    Path odd = odd(kind, "字库/a.ttf");
    Console console = run(good, "--fonts", odd.resolveSibling(""));
    assertThat(console.err()).contains("警告[F14] 字库文件 " + odd + "不是普通文件，没有使用");
    // there is no other font in the folder
    assertThat(console.code()).isEqualTo(3);
    assertThat(run(folder, "--fonts", odd.resolveSibling("")).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021/schema.json", "2021/report.ftlx", "2021/rules.yaml", "common/style.yaml"})
  void asTemplate(String name) throws Exception {
    for (String kind : List.of("pipe", "device")) {
      odd(kind, kind + "/" + name);
      Console console = run(good, "--templates", folder.resolve(kind));
      assertThat(console.err()).as(kind).contains(name);
      assertThat(console.code()).as(kind + console.err()).isEqualTo(3);
    }
  }

  /** What is to be replaced is no file of the program's; what is remembered is remade. */
  @Test
  void asOutputOrReceipt() throws Exception {
    Path odd = odd("pipe", "成品/好.pdf");
    Console console = run(good, "-o", odd.resolveSibling(""));
    assertThat(console.err()).contains("错误[F10]", "这里已有一个同名的管道或设备，不是普通文件");
    assertThat(console.code()).isEqualTo(3);
    Files.delete(odd);
    Path stateFolder = folder.resolve("记录");
    Console.withStateFolder(stateFolder, folder, "-o", odd.resolveSibling(""));
    try (var records = Files.list(stateFolder.resolve("build-records"))) {
      Path buildRecord = records.findFirst().orElseThrow();
      Files.delete(buildRecord);
      odd("pipe", folder.relativize(buildRecord).toString());
    }
    assertThat(Console.withStateFolder(stateFolder, folder, "-o", odd.resolveSibling("")).out())
        .startsWith("共 1 份：生成 1 份");
  }
}
