package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --word-template} from the command line to the files. */
class WordTemplateOptionTest {

  private static final Path REPORT = Path.of("examples/2021/all-zero.yaml");

  @TempDir Path folder;

  @Test
  void theWordFileTakesTheLookAndThePdfStays() throws IOException {
    Path ordinary = folder.resolve("ordinary");
    Path own = folder.resolve("own");
    assertThat(Console.run(REPORT, "-o", ordinary).code()).isZero();
    Path look = ordinary.resolve("all-zero.docx");
    assertThat(Console.run(REPORT, "-o", own, "--word-template", look).code()).isZero();
    assertThat(own.resolve("all-zero.pdf"))
        .hasSameBinaryContentAs(ordinary.resolve("all-zero.pdf"));
    assertThat(Files.readAllBytes(own.resolve("all-zero.docx")))
        .isNotEqualTo(Files.readAllBytes(look));
  }

  @Test
  void nothingIsWrittenWithoutTheLook() {
    Console said = Console.run(REPORT, "-o", folder, "--word-template", "README.md");
    assertThat(said.code()).isEqualTo(ExitCode.FILES);
    assertThat(said.err())
        .isEqualTo(
            """
            错误[W1] 样本文件“README.md”不是能用的 .docx 文件：是文本或别的文件
              = 建议：用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再用
            共 1 个错误，0 个警告；未生成文件
            """);
    assertThat(folder).isEmptyDirectory();
  }

  /** The look is refused beside the report's own errors, in one run. */
  @Test
  void theReportsErrorsAreSaidToo() throws IOException {
    Path report = Files.writeString(folder.resolve("a.yaml"), "年度: 2021\n");
    Console said = Console.run(report, "--word-template", folder.resolve("没有.docx"));
    assertThat(said.err()).contains("F1] 找不到样本文件", "a.yaml:1:9");
  }

  @Test
  void checkHasNoSuchOption() {
    assertThat(Console.run("check", REPORT, "--word-template", "a.docx").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
