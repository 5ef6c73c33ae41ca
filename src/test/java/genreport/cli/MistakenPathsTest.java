package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path of another kind than an option wants: one finding with advice that can be followed. */
class MistakenPathsTest {

  @TempDir Path folder;

  private Path source;

  @BeforeEach
  void copyExample() throws IOException {
    source = folder.resolve("年报.yaml");
    Files.copy(Path.of("examples/2021/all-zero.yaml"), source);
  }

  @Test
  void aSourceInsteadOfAList() {
    Console console = Console.run("--list=" + source);
    assertThat(console.code()).isEqualTo(3);
    assertThat(console.err() + console.out())
        .contains("是报告的源文件，不是清单", "只做这一份的，不写 --list")
        .doesNotContain("找不到文件");
  }

  @Test
  void aFileInsteadOfTheOutputFolder() throws IOException {
    String before = Files.readString(source);
    Console console = Console.run(source, "-o", source);
    assertThat(console.code()).isEqualTo(3);
    assertThat(console.err() + console.out())
        .contains("是文件，不是文件夹", "-o 后面写文件夹的名字；放在源文件旁边的，不写 -o")
        .doesNotContain("关闭打开着的文件");
    assertThat(Files.readString(source)).isEqualTo(before);
  }
}
