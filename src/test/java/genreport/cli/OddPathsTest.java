package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names and paths at the limits of the file system, and links that lead nowhere. */
@DisabledOnOs(OS.WINDOWS)
class OddPathsTest {

  private static final String LONG = "“政政政政政政政政政政……”太长，有 ";

  @TempDir Path folder;

  private Path good;

  @BeforeEach
  void good() {
    good = new ManyReports(folder).good("好.yaml");
  }

  private static String refused(int code, Object... words) {
    Console console = Console.run(words);
    assertThat(console.code()).as(console.err()).isEqualTo(code);
    return console.err();
  }

  /** A name of 254 bytes is made, kept and mended; that of its draft would have 260. */
  @Test
  void aNameThatJustFits() throws IOException {
    Path source = new ManyReports(folder).good("政".repeat(83) + ".yaml");
    assertThat(Console.run(source).code()).isZero();
    assertThat(Console.run("check", "--fix", source).code()).isZero();
    String said = refused(3, "--draft", source);
    assertThat(said).contains("错误[F10] 不能写入文件“", "：名字" + LONG + "260 个字节，最多 255 个", "建议：把名字改短");
    // the kept file would have a longer name: nothing is lost
    Path word = folder.resolve("政".repeat(83) + ".docx");
    Files.writeString(word, "改过的");
    assertThat(refused(3, source)).contains("错误[F10] 不能写入", "可能有人改过", "--force");
    assertThat(word).hasContent("改过的");
  }

  @Test
  void aNameThatIsTooLong() {
    Path tooLong = folder.resolve("政".repeat(84) + ".yaml");
    for (Object[] words :
        List.of(
            new Object[] {tooLong},
            new Object[] {"check", tooLong},
            new Object[] {"--list", tooLong},
            new Object[] {"verify", good, tooLong},
            new Object[] {"init", "--from", tooLong},
            new Object[] {good, "--word-template", tooLong})) {
      assertThat(refused(3, words)).contains("错误[F4] 不能读取", LONG + "257 个字节", "建议：把名字改短");
    }
    assertThat(refused(1, good, tooLong)).contains("错误[F4] 不能读取", LONG);
    assertThat(refused(3, "init", "--year", "2025", "某局", "-o", tooLong))
        .contains("错误[F10] 不能写入文件“" + tooLong + "”：名字" + LONG);
    assertThat(refused(3, good, "-o", folder.resolve("政".repeat(86))))
        .contains("错误[F10] 不能写入", LONG);
  }

  /** The path of the source fits, that of the temporary file doesn't. */
  @Test
  void aPathThatIsTooLongForTheTemporaryName() throws IOException {
    Path deep = folder;
    while (bytes(deep) < 4040) {
      int room = Math.min(200, 4060 - bytes(deep) - 1);
      deep = deep.resolve("d".repeat(room));
      Files.createDirectory(deep);
    }
    Path source = Files.writeString(deep.resolve("a.yaml"), ManyReports.GOOD);
    assertThat(refused(3, source)).contains("错误[F10] 不能写入文件“", "”：路径太长，有 ", "最多 4095 个");
    assertThat(ManyReports.files(deep)).containsExactly("a.yaml");
  }

  private static int bytes(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void linksThatReferToEachOther() throws IOException {
    Path loop = folder.resolve("一.yaml");
    Files.createSymbolicLink(loop, Path.of("二.yaml"));
    Files.createSymbolicLink(folder.resolve("二.yaml"), Path.of("一.yaml"));
    for (Object[] words :
        List.of(
            new Object[] {loop},
            new Object[] {"check", loop},
            new Object[] {"--list", loop},
            new Object[] {"verify", good, loop},
            new Object[] {"init", "--from", loop},
            new Object[] {good, "--word-template", loop})) {
      assertThat(refused(3, words)).contains("错误[F4] 不能读取", "互相指向", "删去这个链接");
    }
    assertThat(refused(1, good, loop)).contains("互相指向");
    assertThat(refused(3, good, "-o", loop)).contains("错误[F10] 不能写入", "互相指向");
    assertThat(refused(3, good, "-o", loop.resolve("成品"))).contains("错误[F10] 不能写入", "互相指向");
  }
}
