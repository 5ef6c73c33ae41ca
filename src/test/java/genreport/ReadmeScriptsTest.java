package genreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The hook and the CI examples of docs/formats.md, as they stand there, in a repository. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeScriptsTest {

  private static final String GOOD = SmallReport.TEXT.replace("年度: 2021", "年度: 2024");
  private static final String FAULTY = GOOD.replace("新收: {自然人: 1}", "新收: {自然人: 2}");
  private static final String WARNED = GOOD.replace("没有收取信息处理费", "没有其他事项");

  @TempDir Path folder;
  private Path repository = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void repository() throws Exception {
    for (String program : List.of("git", "sh", "xargs", "mktemp")) {
      assumeTrue(isThere(program), "SKIPPED: no " + program);
    }
    repository = Files.createDirectories(folder.resolve("年报 仓库"));
    tools = Files.createDirectories(folder.resolve("tools"));
    executable(
        tools.resolve("genreport"),
        "exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dgenreport.home='%s' -Dfile.encoding=UTF-8 -cp '%s' genreport.Main \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("genreport.home", Path.of("").toAbsolutePath().toString()),
                System.getProperty("java.class.path")));
    git("init", "-q");
    git("config", "user.name", "某");
    git("config", "user.email", "a@example.invalid");
    git("config", "commit.gpgsign", "false");
  }

  private void hook() throws IOException {
    executable(repository.resolve(".git/hooks/pre-commit"), block("bash", "#!/bin/sh"));
  }

  @Test
  void goodAndWarnedReportsAreCommitted() throws Exception {
    hook();
    write("reports/2024 年 报.yaml", GOOD);
    write("reports/子 目录/警告.yaml", WARNED);
    git("add", "-A");
    ProcessResult commit = commit();
    assertThat(commit.code()).isEqualTo(0);
    assertThat(commit.err())
        .contains("没有发现问题", "警告[X15]", "reports/子 目录/警告.yaml:8")
        .doesNotContain(folder.getFileName().toString());
  }

  @Test
  void aFaultyReportIsRefusedAmongGoodOnes() throws Exception {
    hook();
    write("reports/1.yaml", GOOD);
    write("reports/有 错.yaml", FAULTY);
    write("reports/3.yaml", GOOD);
    git("add", "-A");
    ProcessResult commit = commit();
    assertThat(commit.code()).isEqualTo(1);
    assertThat(commit.err()).contains("错误[X3]", "reports/有 错.yaml:5", "共 1 个错误");
    assertThat(git("rev-parse", "-q", "--verify", "HEAD").code()).isNotEqualTo(0);
  }

  @Test
  void whatIsStagedCounts() throws Exception {
    hook();
    write("reports/a.yaml", FAULTY);
    git("add", "-A");
    write("reports/a.yaml", GOOD);
    assertThat(commit().code()).isEqualTo(1);
    git("add", "-A");
    write("reports/a.yaml", FAULTY);
    assertThat(commit().code()).isEqualTo(0);
    assertThat(commit("-a").code()).isEqualTo(1);
  }

  @Test
  void whatIsNotStagedOrNoReportIsNotChecked() throws Exception {
    write("reports/旧.yaml", FAULTY);
    git("add", "-A");
    assertThat(commit().code()).isEqualTo(0);
    hook();
    write("reports/未 加.yaml", FAULTY);
    write("别的.yaml", FAULTY);
    git("add", "别的.yaml");
    ProcessResult commit = commit();
    assertThat(commit.code()).isEqualTo(0);
    assertThat(commit.err()).isEmpty();
  }

  @Test
  void deletedReportsPassAndRenamedOnesAreChecked() throws Exception {
    write("reports/甲.yaml", FAULTY);
    write("reports/乙.yaml", GOOD);
    git("add", "-A");
    assertThat(commit().code()).isEqualTo(0);
    hook();
    git("mv", "reports/甲.yaml", "reports/丙.yaml");
    assertThat(commit().code()).isEqualTo(1);
    git("rm", "-qf", "reports/丙.yaml");
    assertThat(commit().code()).isEqualTo(0);
  }

  @Test
  void lastYearsReportIsFoundWhereItIsInTheRepository() throws Exception {
    hook();
    String last = GOOD.replace("年度: 2024", "年度: 2023");
    String now = GOOD + "上年报告: ../往年/2023 年.yaml\n";
    write("往年/2023 年.yaml", last);
    write("reports/2024.yaml", now);
    git("add", "reports");
    ProcessResult missing = commit();
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("错误[L1]");
    git("add", "-A");
    assertThat(commit().code()).isEqualTo(0);
  }

  @Test
  void theLoopOfTheCiExampleChecksEachReport() throws Exception {
    String loop = block("bash", "code=0");
    write("reports/好 的.yaml", GOOD);
    assertThat(shell(loop).code()).isEqualTo(0);
    write("reports/警告.yaml", WARNED);
    assertThat(shell(loop).code()).isEqualTo(1);
    assertThat(results("好 的.sarif")).isEmpty();
    assertThat(results("警告.sarif")).hasSize(1);
  }

  @Test
  void theStepsOfTheHostsExampleParseAndRun() throws Exception {
    Json workflow = Json.read(block("yaml", "# GitHub Actions"));
    List<String> runs =
        workflow.at("/jobs/reports/steps").items().stream()
            .filter(step -> step.has("run"))
            .map(step -> step.at("/run").text())
            .toList();
    assertThat(runs).hasSize(1);
    write("reports/2025.yaml", FAULTY);
    String run = runs.get(0).replace("path/to/genreport", "genreport");
    assertThat(shell(run).code()).isEqualTo(1);
    assertThat(results("report.sarif")).hasSize(1);
    write("reports/2025.yaml", GOOD);
    assertThat(shell(run).code()).isEqualTo(0);
    assertThat(results("report.sarif")).isEmpty();
  }

  private List<Json> results(String file) throws IOException {
    return Json.read(Files.readString(repository.resolve(file))).at("/runs/0/results").items();
  }

  /** The block of docs/formats.md in a language that starts with these words. */
  private static String block(String language, String start) throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```" + language + "\\n(" + Pattern.quote(start) + ".*?)^```$")
            .matcher(Files.readString(Path.of("docs/formats.md")));
    assertThat(block.find()).as(start).isTrue();
    return block.group(1);
  }

  private void write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, script.startsWith("#!") ? script : "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private ProcessResult commit(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("commit", "-q", "-m", "年报"));
    command.addAll(List.of(options));
    return git(command.toArray(String[]::new));
  }

  private ProcessResult git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private ProcessResult shell(String script) throws Exception {
    return run(List.of("sh", "-c", script));
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private ProcessResult run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("GIT_.*|JAVA_.*|LC_.*|LANG"));
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Path err = Files.createTempFile(folder, "err", "");
    return ProcessResult.of(builder, err);
  }
}
