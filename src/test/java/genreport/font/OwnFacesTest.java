package genreport.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An agency's own font files play the roles that their names fit. */
class OwnFacesTest {

  private static final Face SERIF = Bundled.faces().face("body");
  private static final Face KAI = Bundled.faces().face("heading-2");
  private static final String TEXT = "年度报告“公开”，——……0123456789";

  @TempDir Path folder;

  private Outcome<Faces> open() {
    return Faces.open(Bundled.FONTS, List.of(folder), Bundled.styles());
  }

  private Faces faces() {
    Outcome<Faces> opened = open();
    assertThat(opened.diagnostics()).isEmpty();
    return opened.value().orElseThrow();
  }

  private static MadeFont font(String chinese, String english, String postScript) {
    return MadeFont.of(SERIF, TEXT).named(chinese, english, postScript);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource({
    "title, 方正小标宋简体, FZXiaoBiaoSong-B05S, FZXBSJW--GB1-0",
    "title, x, FZXIAOBIAOSONG-B05S, y",
    "title, x, y, FZXBSJW--GB1-0",
    "body, 仿宋_GB2312, FangSong_GB2312, FangSong_GB2312",
    "body, 仿宋, FangSong, FangSong",
    "body, 仿宋 GB2312, x, y",
    "heading-1, 黑体, SimHei, SimHei",
    "strong, 黑体, SimHei, SimHei",
    "heading-2, 楷体_GB2312, KaiTi_GB2312, KaiTi_GB2312",
    "heading-2, x, kaiti, y",
    "table, 宋体, SimSun, SimSun",
    "rare, 宋体-ExtB, SimSun-ExtB, SimSun-ExtB"
  })
  void aFaceIsFoundByName(String role, String chinese, String english, String postScript) {
    font(chinese, english, postScript).write(file("A.TTF"));
    Faces faces = faces();
    assertThat(faces.face(role).file()).isEqualTo(file("A.TTF"));
    assertThat(faces.face(role).postScriptName()).isEqualTo(postScript);
    assertThat(faces.face(role).name()).isEqualTo(chinese);
  }

  @Test
  void aFaceIsFoundByItsNameForMacintosh() {
    MadeFont.of(SERIF, TEXT).namedForMacintosh("楷体_GB2312").withSegments().write(file("k.ttf"));
    assertThat(faces().face("heading-2").name()).isEqualTo("楷体_GB2312");
    assertThat(faces().face("heading-2").has('度')).isTrue();
    assertThat(faces().face("heading-2").has('镕')).isFalse();
  }

  @Test
  void eachFaceOfACollectionIsFound() {
    MadeFont other = MadeFont.of(KAI, TEXT).named("楷体", "KaiTi", "KaiTi");
    MadeFont.write(file("S.TTC"), MadeFont.collection(font("宋体", "SimSun", "SimSun"), other));
    Faces faces = faces();
    assertThat(faces.face("table").name()).isEqualTo("宋体");
    assertThat(faces.face("heading-2").name()).isEqualTo("楷体");
    assertThat(faces.face("table").advanceEm('“')).isEqualTo(SERIF.advanceEm('“'));
    assertThat(faces.face("heading-2").advanceEm('“')).isEqualTo(KAI.advanceEm('“'));
  }

  @Test
  void theBestNameWins() {
    font("仿宋", "FangSong", "FangSong").write(file("a.ttf"));
    font("仿宋_GB2312", "FangSong_GB2312", "x").write(file("b.ttf"));
    assertThat(faces().face("body").name()).isEqualTo("仿宋_GB2312");
  }

  @Test
  void oneFaceMayPlayTwoRoles() {
    font("黑体", "SimHei", "SimHei").write(file("a.ttf"));
    Faces faces = faces();
    assertThat(faces.face("strong")).isSameAs(faces.face("heading-1"));
  }

  @Test
  void theBundledFaceOfTheRoleHelpsFirst() {
    MadeFont.of(KAI, TEXT).named("楷体_GB2312", "x", "y").write(file("k.ttf"));
    Faces faces = faces();
    assertThat(faces.glyphChoice("heading-2", "年").orElseThrow().face())
        .isSameAs(faces.face("heading-2"));
    Face helper = faces.glyphChoice("heading-2", "镕").orElseThrow().face();
    assertThat(helper.name()).isEqualTo("霞鹜文楷");
    assertThat(faces.glyphChoice("body", "镕").orElseThrow().face()).isSameAs(faces.face("body"));
  }

  @Test
  void aNumberDoesNotChangeFace() {
    MadeFont.of(SERIF, TEXT.replace("7", "")).named("仿宋", "FangSong", "y").write(file("f.ttf"));
    Faces faces = faces();
    Face digits = faces.glyphChoice("body", "1").orElseThrow().face();
    assertThat(digits.name()).isEqualTo("Noto Serif SC Regular");
    for (String character : GraphemeClusters.divide("0123456789.,%+-()AZaz")) {
      assertThat(faces.glyphChoice("body", character).orElseThrow().face()).isSameAs(digits);
    }
    assertThat(faces.glyphChoice("body", "年").orElseThrow().face()).isSameAs(faces.face("body"));
  }

  /** Some faces map characters that they lack to blank glyphs. */
  @Test
  void aBlankChineseCharacterIsLacking() {
    font("仿宋_GB2312", "FangSong_GB2312", "x").blank('年').write(file("f.ttf"));
    Faces faces = faces();
    assertThat(faces.face("body").name()).isEqualTo("仿宋_GB2312");
    assertThat(faces.face("body").has('年')).isFalse();
    assertThat(faces.face("body").has("年")).isFalse();
    assertThat(faces.glyphChoice("body", "年").orElseThrow().face()).isNotSameAs(faces.face("body"));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        unusable("是 PostScript 轮廓的 OpenType 字库（CFF），不能嵌入", MadeFont::postScript),
        unusable("只有点阵，没有轮廓", font -> font.without("glyf").without("loca")),
        unusable("的许可标记不允许嵌入文件", font -> font.allowing(0x0002)),
        unusable("的许可标记不允许嵌入文件", font -> font.allowing(0x0208)),
        unusable("的许可标记不允许只嵌入用到的字", font -> font.allowing(0x0108)),
        unusable("已损坏", font -> font.without("hmtx")),
        unusable("缺少 OS/2 表（里面是字的高度和嵌入的许可）", font -> font.without("OS/2")));
  }

  private static Arguments unusable(String reason, UnaryOperator<MadeFont> change) {
    return Arguments.of(reason, change);
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatCannotBeUsedIsAWarning(String reason, UnaryOperator<MadeFont> change) {
    change.apply(font("仿宋_GB2312", "FangSong_GB2312", "x")).write(file("f.ttf"));
    Outcome<Faces> opened = open();
    assertThat(opened.diagnostics()).hasSize(1);
    Diagnostic finding = opened.diagnostics().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.rule()).isEqualTo("F14");
    assertThat(finding.message())
        .isEqualTo("字库文件 " + file("f.ttf") + "（仿宋_GB2312）" + reason + "，没有使用");
    assertThat(opened.value().orElseThrow().face("body").name()).isEqualTo("Noto Serif SC Regular");
  }

  @Test
  void theNextFaceTakesThePlaceOfOneThatCannotBeUsed() {
    font("仿宋_GB2312", "x", "y").postScript().write(file("a.otf"));
    font("仿宋", "FangSong", "z").write(file("b.ttf"));
    Outcome<Faces> opened = open();
    assertThat(opened.diagnostics()).hasSize(1);
    assertThat(opened.value().orElseThrow().face("body").name()).isEqualTo("仿宋");
  }

  @Test
  void noFileIsTooDamagedToBeNamed() {
    byte[] sound = font("仿宋_GB2312", "FangSong_GB2312", "x").bytes();
    font("黑体", "SimHei", "SimHei").write(file("a.ttf"));
    for (int length : new int[] {0, 3, 11, 40, 200, sound.length / 2, sound.length - 5}) {
      MadeFont.write(file("f.ttf"), Arrays.copyOf(sound, length));
      Outcome<Faces> opened = open();
      assertThat(opened.diagnostics()).extracting(Diagnostic::rule).containsExactly("F14");
      assertThat(opened.diagnostics().get(0).message()).contains(file("f.ttf") + "已损坏");
      assertThat(opened.value()).isPresent();
    }
  }

  /** Whatever byte of a font is spoiled, it is used as it is, or a warning says that it is not. */
  @Test
  void aSpoiledByteNeverThrows() {
    byte[] sound = font("仿宋_GB2312", "FangSong_GB2312", "x").withSegments().bytes();
    font("黑体", "SimHei", "SimHei").write(file("a.ttf"));
    for (int at = 0; at < sound.length; at += at < 900 ? 3 : 97) {
      byte[] spoiled = sound.clone();
      spoiled[at] ^= (byte) 0xA5;
      MadeFont.write(file("f.ttf"), spoiled);
      Outcome<Faces> opened = open();
      assertThat(opened.diagnostics()).allMatch(finding -> finding.rule().equals("F14"));
      Faces faces = opened.value().orElseThrow();
      byte[] embedded = SubsetProgram.of(faces.face("body"), TEXT.codePoints().boxed().toList());
      assertThat(embedded).isNotEmpty();
      for (String letter : GraphemeClusters.divide(TEXT)) {
        GlyphChoice choice = faces.glyphChoice("body", letter).orElseThrow();
        assertThat(choice.advanceEm()).isNotNegative();
        assertThat(choice.face().inkEm(letter)).isNotNull();
      }
    }
  }

  @Test
  void aTextFileIsNoFont() {
    font("黑体", "SimHei", "SimHei").write(file("a.ttf"));
    MadeFont.write(file("b.ttf"), "不是字库，只是一个文本文件".getBytes(StandardCharsets.UTF_8));
    MadeFont.write(file("说明.txt"), new byte[0]);
    assertThat(open().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("字库文件 " + file("b.ttf") + "已损坏，或者不是 TrueType 字库，没有使用");
  }

  @Test
  void aFolderWithoutAFaceOfAnyNameIsAnError() {
    font("某某体", "Other", "Other").write(file("a.ttf"));
    assertThat(open().diagnostics())
        .extracting(Diagnostic::severity, Diagnostic::rule, Diagnostic::message)
        .containsExactly(tuple(Severity.FAILURE, "F13", "--fonts 指定的文件夹 " + folder + " 里没有公文用的字库"));
    assertThat(open().value()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    Path none = folder.resolve("none");
    assertThat(Faces.open(Bundled.FONTS, List.of(none), Bundled.styles()).diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactly(tuple("F13", "不能读取 --fonts 指定的文件夹 " + none));
    assertThat(Files.exists(none)).isFalse();
  }

  @Test
  void aNameThatNoProgramCanReadIsPassedOver() throws IOException {
    font("某某仿宋", "Some Fang(Song)", "某某").write(file("a.ttf"));
    assertThat(Face.open(file("a.ttf")).postScriptName()).isEqualTo("Face");
    font("某某仿宋", "Some FangSong", "某某").write(file("a.ttf"));
    assertThat(Face.open(file("a.ttf")).postScriptName()).isEqualTo("SomeFangSong");
  }
}
