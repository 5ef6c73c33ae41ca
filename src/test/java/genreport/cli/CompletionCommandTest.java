package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion scripts, run by the shells themselves; PowerShell's only as text. */
class CompletionCommandTest {

  private static final Path HARNESS = Path.of("src/test/resources/completion").toAbsolutePath();
  private static final String REPORT = "2025 年报.yaml";
  private static final String FOLDER = "子文件夹";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of(REPORT, "旧.yml", "a.pdf", "b.docx", "c.txt")) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve(FOLDER));
  }

  @Test
  void bashCompletesCommandsAndReports() throws Exception {
    assertThat(bash("")).contains("check", "verify", "completion", REPORT, "旧.yml", FOLDER);
    assertThat(bash("")).doesNotContain("a.pdf", "c.txt", "--draft");
    assertThat(bash("che")).containsExactly("check");
    assertThat(bash("check", "")).containsExactlyInAnyOrder(REPORT, "旧.yml", FOLDER);
    assertThat(bash("2025")).containsExactly(REPORT);
    assertThat(bash(REPORT, "che")).isEmpty();
  }

  @Test
  void bashCompletesOptionsAndTheirValues() throws Exception {
    assertThat(bash("--dr")).containsExactly("--draft");
    assertThat(bash("--op")).containsExactly("--open");
    assertThat(bash("check", "--")).contains("--fix", "--strict").doesNotContain("--draft");
    assertThat(bash("check", "--format", "")).containsExactly("text", "json", "sarif");
    assertThat(bash("check", "--format", "=")).containsExactly("text", "json", "sarif");
    assertThat(bash("check", "--format", "=", "s")).containsExactly("sarif");
    assertThat(bash("--word-template", "")).containsExactlyInAnyOrder("b.docx", FOLDER);
    assertThat(bash("-o", "")).containsExactly(FOLDER);
    assertThat(bash("init", "--year", "")).isEmpty();
  }

  @Test
  void bashCompletesWhatTheFormsKnow() throws Exception {
    assertThat(bash("explain", "X1")).contains("X1", "X10").doesNotContain("X2");
    assertThat(bash("schema", "")).containsExactly("2019", "2021");
    assertThat(bash("verify", REPORT, "")).contains("a.pdf", "b.docx");
    assertThat(bash("completion", "")).containsExactly("bash", "zsh", "powershell");
  }

  @Test
  void zshCompletesAndSaysWhatEachMeans() throws Exception {
    assertThat(zsh("genreport "))
        .anyMatch(line -> line.matches("check \\| check +-- 只检查报告，不生成文件"))
        .anyMatch(line -> line.startsWith("2025\\ 年报.yaml"))
        .noneMatch(line -> line.startsWith("a.pdf"));
    assertThat(zsh("genreport check --fo"))
        .hasSize(2)
        .anyMatch(line -> line.matches("--format \\| --format +-- 检查结果的格式"));
    assertThat(names(zsh("genreport check --format "))).containsExactly("text", "json", "sarif");
    assertThat(names(zsh("genreport explain X1"))).contains("X1", "X10").doesNotContain("X2");
    assertThat(names(zsh("genreport schema "))).containsExactly("2019", "2021");
    assertThat(names(zsh("genreport verify a.yaml "))).contains("a.pdf", "b.docx", FOLDER);
    assertThat(names(zsh("genreport a.yaml -o "))).containsOnly(FOLDER);
  }

  /** No PowerShell is at hand: its script is looked at, not run. */
  @Test
  void powerShellsScriptIsAsciiAndHoldsEveryWord() {
    String script = script("powershell");
    assertThat(script).matches(Pattern.compile("[\\n -~]+"));
    assertThat(script.chars().filter(each -> each == '\'').count()).isEven();
    for (String pair : List.of("{}", "()", "[]")) {
      assertThat(script.chars().filter(each -> each == pair.charAt(0)).count())
          .isEqualTo(script.chars().filter(each -> each == pair.charAt(1)).count());
    }
    assertThat(script).contains("'check' = @{", "@{w='X20'; m='", "@{w='2021'; m='");
    assertThat(meaning(script, "--draft")).isEqualTo("有错误也生成，供传阅修改");
    assertThat(meaning(script, "verify")).isEqualTo("核对发布的文件与源文件是否一致");
  }

  private static String meaning(String script, String word) {
    Matcher pair = Pattern.compile("@\\{w='" + word + "'; m='([^']*)'\\}").matcher(script);
    assertThat(pair.find()).as(word).isTrue();
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(pair.group(1))
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "powershell"})
  void everyCommandIsThere(String shell) {
    assertThat(script(shell))
        .contains(
            "check",
            "verify",
            "init",
            "explain",
            "schema",
            "completion",
            "--word-template",
            "--open");
  }

  @Test
  void anotherShellIsRefused() {
    Console none = Console.run("completion");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).startsWith("命令用法不对：没有写用哪一种终端，可用的有：bash、zsh、powershell\n");
    assertThat(Console.run("completion", "fish").err())
        .startsWith("命令用法不对：没有“fish”的补全脚本，可用的有：bash、zsh、powershell\n");
  }

  private static String script(String shell) {
    Console console = Console.run("completion", shell);
    assertThat(console.code()).isZero();
    assertThat(console.err()).isEmpty();
    return console.out();
  }

  private List<String> bash(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", HARNESS.resolve("capture.bash") + ""));
    command.addAll(List.of(written("bash"), "genreport"));
    command.addAll(List.of(words));
    return ran(command);
  }

  private List<String> zsh(String line) throws Exception {
    return ran(
        List.of("zsh", "-f", HARNESS.resolve("capture.zsh").toString(), written("zsh"), line));
  }

  private static List<String> names(List<String> offers) {
    return offers.stream().map(offer -> offer.replaceFirst(" \\|.*", "")).toList();
  }

  private String written(String shell) throws IOException {
    Path file = Files.createTempDirectory(folder.getParent(), "script").resolve("script");
    return Files.writeString(file, script(shell)).toString();
  }

  private List<String> ran(List<String> command) throws Exception {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, command.get(0))));
    if (!installed) {
      System.err.println(command.get(0) + " is not installed: its completion is not tested");
    }
    assumeTrue(installed, "SKIPPED: no " + command.get(0));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
