package genreport.source.fix;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.SourceLoader;
import genreport.source.YamlReaderTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each {@code fixes/*.yaml} with the diff that mends it beside it. {@code -Dgenreport.update=true}
 * writes the diffs anew.
 */
final class YamlFixerTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixes");

  @TempDir Path folder = Path.of("");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mendsWhatTheDiffBesideItSays(Path yaml) throws IOException {
    String name = yaml.getFileName().toString();
    Fix fix = YamlFixer.fix(yaml, name, UnaryOperator.identity()).value().orElseThrow();
    Path expected = yaml.resolveSibling(name.replace(".yaml", ".diff"));
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, fix.diff());
    }
    assertThat(fix.diff()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMendedFileIsLeftAlone(Path yaml) throws IOException {
    Fix once = YamlFixer.fix(yaml, "a.yaml", UnaryOperator.identity()).value().orElseThrow();
    Fix twice = fix(once.text().getBytes(StandardCharsets.UTF_8));
    assertThat(twice.isChange()).isFalse();
    assertThat(twice.text()).isEqualTo(once.text());
  }

  static List<Path> rightFiles() throws IOException {
    return YamlReaderTest.ourFiles();
  }

  @ParameterizedTest
  @MethodSource("rightFiles")
  void aRightFileIsLeftAlone(Path yaml) throws IOException {
    Fix fix = YamlFixer.fix(yaml, "a.yaml", UnaryOperator.identity()).value().orElseThrow();
    assertThat(fix.isChange()).isFalse();
    assertThat(fix.diff()).isEmpty();
    assertThat(fix.text()).isEqualTo(Files.readString(yaml));
  }

  @Test
  void lineEndsAndTheRestStayToTheByte() throws IOException {
    Fix fix = fix("年度：2021\r\n\r\n机关: 甲  # 注 \r\n引言: 乙".getBytes(StandardCharsets.UTF_8));
    assertThat(fix.text()).isEqualTo("年度: 2021\r\n\r\n机关: 甲  # 注 \r\n引言: 乙");
    assertThat(fix.diff())
        .isEqualTo(
            """
            --- a.yaml
            +++ a.yaml
            @@ -1,3 +1,3 @@
            -年度：2021
            +年度: 2021
            \s
             机关: 甲  # 注\s
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theEncodingBecomesUtf8(String charset) throws IOException {
    String text = "年度: 2021\n机关: 示例区㐂人民政府办公室\n".replace("㐂", charset.equals("GBK") ? "" : "㐂");
    Fix fix = fix(text.getBytes(Charset.forName(charset)));
    assertThat(fix.text()).isEqualTo(text);
    assertThat(fix.diff()).isEmpty();
    assertThat(fix.reencoded()).isTrue();
  }

  @Test
  void aByteOrderMarkGoes() throws IOException {
    Fix fix = fix("\ufeff年度: 2021\n".getBytes(StandardCharsets.UTF_8));
    assertThat(fix.reencoded()).isTrue();
    assertThat(fix.text()).isEqualTo("年度: 2021\n");
  }

  @Test
  void whatIsNoTextIsNotTouched() throws IOException {
    Path path = folder.resolve("a.yaml");
    Files.write(path, new byte[] {'a', ':', (byte) 0xFF, 0, 1, 2, 0, 3});
    Outcome<Fix> fix = YamlFixer.fix(path, "a.yaml", UnaryOperator.identity());
    assertThat(fix.value()).isEmpty();
    assertThat(fix.diagnostics()).isNotEmpty();
  }

  @Test
  void theFileKeepsItsPermissionsAndItsLink() throws IOException {
    Path path = Files.writeString(folder.resolve("真.yaml"), "年度：2021\n");
    Path link = Files.createSymbolicLink(folder.resolve("a.yaml"), path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    Fix fix = YamlFixer.fix(link, "a.yaml", UnaryOperator.identity()).value().orElseThrow();
    assertThat(SourceSaver.save(link, "a.yaml", fix.text(), "genreport check --fix")).isEmpty();
    assertThat(Files.readString(path)).isEqualTo("年度: 2021\n");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
    assertThat(Files.exists(folder.resolve("b.yaml"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(
            SourceSaver.save(folder.resolve("b.yaml"), "b.yaml", "x", "genreport check --fix")
                .map(Diagnostic::rule))
        .contains("F10");
  }

  private Fix fix(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("bytes.yaml"), bytes);
    Outcome<SourceFile> loaded = SourceLoader.load(path, "a.yaml");
    return YamlFixer.fix(loaded, UnaryOperator.identity()).value().orElseThrow();
  }
}
