package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.SmallReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --open}: opens what was made, says what it can't, and never fails a run. */
class ResultOpenerTest {

  @TempDir Path folder;

  private String said(List<String> command, Path... files) {
    StringWriter said = new StringWriter();
    new ResultOpener(new TerminalWriter(new PrintWriter(said)), command).open(List.of(files));
    return said.toString();
  }

  @Test
  void eachFileIsOpenedByTheSystemsProgram() throws IOException {
    Path opened = folder.resolve("opened");
    List<String> command = List.of("sh", "-c", "echo \"$0\" >> '" + opened + "'");
    assertThat(said(command, Path.of("/a b.pdf"), Path.of("/年报.docx"))).isEmpty();
    assertThat(Files.readAllLines(opened)).containsExactly("/a b.pdf", "/年报.docx");
    assertThat(ResultOpener.command("Linux")).containsExactly("xdg-open");
    assertThat(ResultOpener.command("Mac OS X")).containsExactly("open");
    assertThat(ResultOpener.command("Windows 11")).first().isEqualTo("rundll32");
  }

  @Test
  void whatCantBeOpenedIsSaid() {
    String expected = "注意：没有能打开“/a.pdf”，请自己打开它\n";
    assertThat(said(List.of("没有这个程序"), Path.of("/a.pdf"))).isEqualTo(expected);
    assertThat(said(List.of("sh", "-c", "exit 4"), Path.of("/a.pdf"))).isEqualTo(expected);
  }

  @Test
  void aBatchHasAFolderToOpen() throws IOException {
    Path source = Files.writeString(folder.resolve("a.yaml"), SmallReport.TEXT);
    Console batch = Console.run("--open", folder);
    assertThat(batch.code()).isZero();
    assertThat(batch.err()).contains("--open 没有打开").doesNotContain("错误");
    assertThat(source.resolveSibling("a.pdf")).exists();
  }
}
