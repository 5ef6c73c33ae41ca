package genreport.handout;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.SmallReport;
import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README that comes with each zip: Notepad shows it, and what it names is there. */
class HandoutReadmeTest {

  static final Path FILE = Path.of("src/handout/README.txt");

  private static final Pattern COMMAND =
      Pattern.compile("genreport\\.cmd( [\\w\\p{IsHan}.\\\\ -]+)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?m)^  ([\\w.\\\\\\p{IsHan}-]*[A-Za-z][\\w.\\\\\\p{IsHan}-]*) {2,}\\p{IsHan}");

  @TempDir Path folder;

  /** The files that the text names, by their paths in the zip. */
  static List<String> named(String text) {
    String files = text.substring(text.indexOf("示例和说明在哪里"));
    return NAMED.matcher(files).results().map(name -> name.group(1).replace('\\', '/')).toList();
  }

  private static List<String> commands() throws IOException {
    return COMMAND
        .matcher(Files.readString(FILE))
        .results()
        .map(command -> command.group(1).strip().replace('\\', '/'))
        .filter(command -> !command.startsWith("换成"))
        .toList();
  }

  @Test
  void notepadShowsIt() throws IOException {
    String text = Files.readString(FILE);
    assertThat(text).startsWith("\uFEFFgenreport 使用说明\r\n").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\t");
    assertThat(text).doesNotContain("构建", "Maven", "mvn");
  }

  @Test
  void everyNamedFileIsThere() throws IOException {
    assertThat(named(Files.readString(FILE)))
        .containsExactly("examples/2021", "README.zh-CN.md", "docs/规则.md", "licenses")
        .allMatch(name -> name.equals("licenses") || Files.exists(Path.of(name)));
  }

  @Test
  void everyCommandRuns() throws IOException {
    List<String> commands = commands();
    assertThat(commands)
        .hasSize(9)
        .startsWith("init --year 2025 示例区人民政府办公室", "2025.yaml")
        .contains("verify 2025.yaml", "examples/2021/district-office.yaml");
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.replaceAll(word -> word.equals("2025.yaml") ? report().toString() : word);
      switch (words.get(0)) {
        case "init" -> words.addAll(List.of("-o", report().toString()));
        case "examples/2021/district-office.yaml" -> words.addAll(List.of("-o", folder.toString()));
        default -> {}
      }
      runs(words);
      if (words.get(0).equals("init")) {
        Files.writeString(report(), SmallReport.TEXT.replace("年度: 2021", "年度: 2025"));
      }
    }
    assertThat(folder.resolve("2025.pdf")).exists();
    assertThat(folder.resolve("2025.docx")).exists();
  }

  private Path report() {
    return folder.resolve("2025.yaml");
  }

  private static void runs(List<String> words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        new CommandRunner(Path.of(""), writer, writer, Terminal.NONE)
            .run(words.toArray(String[]::new));
    assertThat(code).as(words + ": " + said).isZero();
  }
}
