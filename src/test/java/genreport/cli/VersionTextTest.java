package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTextTest {

  @Test
  void itNamesProgramCommitJavaFormsAndFaces() {
    Console console = Console.run("--version");
    assertThat(console.code()).isZero();
    assertThat(console.err()).isEmpty();
    List<String> lines = console.out().lines().toList();
    assertThat(lines.get(0))
        .matches("genreport .+（提交 [0-9a-f]{12}，[0-9]{4}-[0-9]{2}-[0-9]{2}(，有未提交的改动)?）|.*（提交未知）");
    assertThat(lines.get(1)).startsWith("Java " + System.getProperty("java.version") + "（");
    assertThat(lines).contains("表式：", "  2019  2019—2020 年度", "  2021  2021 年度及以后", "字库：");
    assertThat(lines)
        .contains(
            "  标题：Noto Serif SC Bold 2.003-H1（" + face("NotoSerifSC_700Bold.ttf") + "）",
            "  二级标题：霞鹜文楷 1.250（" + face("LXGWWenKai-Regular.ttf") + "）");
    assertThat(lines).hasSize(6 + Bundled.styles().faces().size());
  }

  private static String face(String file) {
    return Path.of("").resolve("fonts").resolve(file).toString();
  }

  @Test
  void whatIsMissingIsSaid() {
    VersionText text = new VersionText(new CommandContext(Path.of("nowhere"), Terminal.NONE));
    assertThat(text.getVersion()).contains("表式：", "字库：");
  }
}
