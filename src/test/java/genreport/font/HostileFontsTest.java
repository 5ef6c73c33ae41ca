package genreport.font;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.robustness.ProcessorTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in an agency's font file, it is a warning, at once. */
class HostileFontsTest {

  private static final long SEED = 20260114;
  private static final Face SERIF = Bundled.faces().face("body");
  private static final String TEXT = "年度报告“公开”，——……0123456789";

  private static final String DAMAGED = "（仿宋_GB2312）已损坏，没有使用";

  @TempDir Path folder;

  private static MadeFont font() {
    return MadeFont.of(SERIF, TEXT).named("仿宋_GB2312", "FangSong_GB2312", "x");
  }

  private Outcome<Faces> open(byte[] file) {
    MadeFont.of(SERIF, TEXT).named("黑体", "SimHei", "SimHei").write(folder.resolve("a.ttf"));
    MadeFont.write(folder.resolve("f.ttf"), file);
    return ProcessorTime.limit(
        () -> Faces.open(Bundled.FONTS, java.util.List.of(folder), Bundled.styles()));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("units of zero", DAMAGED, font -> font.patched("head", 18, 0, 0)),
        fault("units of one", DAMAGED, font -> font.patched("head", 18, 0, 1)),
        fault("groups without end", DAMAGED, font -> font.patchedMap(12, 0xEE, 0xEE, 0xEE, 0xEE)),
        fault("many groups", DAMAGED, font -> font.patchedMap(12, 0, 0x7F, 0xFF, 0xFF)),
        fault("no glyphs", DAMAGED, font -> font.patched("maxp", 4, 0, 0)),
        fault("glyphs that aren't there", DAMAGED, font -> font.patched("maxp", 4, 0xFF, 0xFF)),
        fault("outline out of range", DAMAGED, font -> font.patched("loca", 8, 0x7F, 0, 0, 0)),
        fault("composite of itself", DAMAGED, font -> font.composite('年', '年')),
        fault(
            "composites in a circle",
            DAMAGED,
            font -> font.composite('年', '度').composite('度', '年')),
        fault("a short head", DAMAGED, font -> font.shortened("head", 20)),
        fault("a short maxp", DAMAGED, font -> font.shortened("maxp", 6)),
        fault("a short hmtx", DAMAGED, font -> font.shortened("hmtx", 5)),
        fault("a short OS/2", DAMAGED, font -> font.shortened("OS/2", 60)));
  }

  private static Arguments fault(String name, String said, UnaryOperator<MadeFont> change) {
    return Arguments.of(name, said, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultIsAWarning(String name, String said, UnaryOperator<MadeFont> change) {
    Outcome<Faces> opened = open(change.apply(font()).bytes());
    assertThat(opened.diagnostics())
        .as(name)
        .extracting(Diagnostic::message)
        .containsExactly("字库文件 " + folder.resolve("f.ttf") + said);
    assertThat(opened.value().orElseThrow().face("body").name()).isEqualTo("Noto Serif SC Regular");
  }

  /** A name table of 65,535 records, each of the longest text, all in the same place. */
  @Test
  void manyLongNames() {
    ByteBuffer names = ByteBuffer.allocate(6 + 12 * 0xFFFF + 0xFFFF);
    names.putShort((short) 0).putShort((short) -1).putShort((short) 0);
    for (int i = 0; i < 0xFFFF; i++) {
      names.putShort((short) 3).putShort((short) 1).putShort((short) 0x0804);
      names.putShort((short) 1).putShort((short) 0xFFFF).putShort((short) 0);
    }
    Outcome<Faces> opened = open(font().replaced("name", names.array()).bytes());
    assertThat(opened.diagnostics()).isEmpty();
    assertThat(opened.value().orElseThrow().face("body").name()).isEqualTo("Noto Serif SC Regular");
  }

  @Test
  void aCollectionOfTooManyFaces() {
    ByteBuffer file = ByteBuffer.allocate(12 + 4 * 0xFFFF);
    file.putInt(0x74746366).putInt(0x00010000).putInt(0xFFFF);
    assertThat(open(file.array()).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("字库文件 " + folder.resolve("f.ttf") + "已损坏，或者不是 TrueType 字库，没有使用");
  }

  @Test
  void tooManyTables() {
    byte[] file = font().bytes();
    ByteBuffer.wrap(file).putShort(4, (short) -1);
    assertThat(open(file).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("字库文件 " + folder.resolve("f.ttf") + "超过 128 MB，或者表太多，没有使用");
  }

  @Test
  void aShortPostTableIsEnough() {
    Face face =
        open(font().replaced("post", new byte[4]).bytes()).value().orElseThrow().face("body");
    assertThat(
            StandaloneFont.of(face, "F", false, new TreeSet<>(TEXT.codePoints().boxed().toList())))
        .isNotEmpty();
  }

  /** A face is read as it was when it was opened, whatever happens to its file. */
  @Test
  void aFileThatShrinksWhileItIsUsed() throws IOException {
    Faces faces = open(font().bytes()).value().orElseThrow();
    Files.write(folder.resolve("f.ttf"), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    use(faces);
    assertThat(faces.face("body").name()).isEqualTo("仿宋_GB2312");
  }

  @Test
  void mutants() {
    tryMutants(200);
  }

  @Test
  @Tag("long")
  void manyMutants() {
    tryMutants(2_400);
  }

  private void tryMutants(int count) {
    byte[][] sound = {
      font().bytes(), font().withSegments().bytes(), font().form('年', 0xFE00, '度').bytes()
    };
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      byte[] mutant = FontMutator.mutate(sound[i % sound.length], random);
      Outcome<Faces> opened = open(mutant);
      assertThat(opened.diagnostics())
          .as("mutant %d", i)
          .extracting(Diagnostic::rule)
          .allMatch("F14"::equals);
      ProcessorTime.limitRun(() -> use(opened.value().orElseThrow()));
    }
  }

  /** Everything that the writers ask of a face. */
  private static void use(Faces faces) {
    Face face = faces.face("body");
    assertThat(SubsetProgram.of(face, TEXT.codePoints().boxed().toList())).isNotEmpty();
    assertThat(
            StandaloneFont.of(face, "F", false, new TreeSet<>(TEXT.codePoints().boxed().toList())))
        .isNotEmpty();
    faces.missingGlyphs(TEXT + "年\uFE00");
    faces.glyphChoice("body", "年\uFE00");
    for (String letter : GraphemeClusters.divide(TEXT)) {
      GlyphChoice choice = faces.glyphChoice("body", letter).orElseThrow();
      assertThat(choice.advanceEm()).isNotNegative();
      assertThat(choice.face().inkEm(letter)).isNotNull();
    }
    assertThat(face.postScriptName() + face.name() + face.version()).isNotEmpty();
  }
}
