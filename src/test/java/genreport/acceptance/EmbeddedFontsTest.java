package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.InLibreOffice;
import genreport.acceptance.reading.PackageFaults;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.WordXml;
import genreport.font.Face;
import genreport.font.StandaloneFont;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The faces that {@code --embed-fonts} puts into the Word file. */
class EmbeddedFontsTest {

  private static final Example EXAMPLE = new Example("2021", "city");
  private static final Path FONTS = Example.HOME.resolve("fonts");
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir Path folder = Path.of("");

  @Test
  void aFontHasTheNameByWhichTheDocumentAsksForIt() throws IOException {
    Map<String, byte[]> fonts = fonts(WordXml.parts(word("first")));
    assertThat(fonts)
        .containsOnlyKeys("仿宋_GB2312", "宋体", "方正小标宋简体", "楷体_GB2312", "黑体", "SimSun-ExtB");
    for (Map.Entry<String, byte[]> entry : fonts.entrySet()) {
      try (TrueTypeFont font = parsed(entry.getValue())) {
        assertThat(font.getNaming().getFontFamily()).isEqualTo(entry.getKey());
        assertThat(font.getNaming().getFontSubFamily()).isEqualTo("Regular");
        OS2WindowsMetricsTable windows = font.getOS2Windows();
        assertThat(windows.getFsType()).as("may be installed").isZero();
        assertThat(font.getNumberOfGlyphs()).isLessThan(1500);
      }
    }
  }

  /** Every character but those that the face for body text has not got itself. */
  @Test
  void theBodysFontHasItsCharacters() throws IOException {
    byte[] body = fonts(WordXml.parts(word("first"))).get("仿宋_GB2312");
    Face face = Face.open(FONTS.resolve("NotoSerifSC_400Regular.ttf"));
    try (TrueTypeFont font = parsed(Objects.requireNonNull(body))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      for (ExpectedReport.Passage passage : ExpectedReport.of(EXAMPLE).passages()) {
        boolean isNote = passage.words().startsWith("注：");
        if (passage.kind() == ExpectedReport.Kind.PARAGRAPH && !isNote) {
          String lead = passage.words().replaceFirst("^（.）[^。]*。", "");
          lead.codePoints()
              .filter(face::has)
              .forEach(
                  c -> assertThat(characters.getGlyphId(c)).as(Character.toString(c)).isPositive());
        }
      }
    }
  }

  @Test
  void thePackageIsSoundAndTheSameEveryTime() throws Exception {
    Path word = word("first");
    assertThat(PackageFaults.of(WordXml.parts(word))).isEmpty();
    assertThat(word("second")).hasSameBinaryContentAs(word);
    assertThat(Files.size(word)).isLessThan(300_000);
  }

  @Test
  void libreOfficeWithoutAnyChineseFaceDrawsTheEmbeddedOnes() throws Exception {
    Path word = word("office");
    Path few = Files.createDirectories(folder.resolve("fonts"));
    Set<Integer> latin = IntStream.range('!', '~').boxed().collect(Collectors.toSet());
    Face face = Face.open(FONTS.resolve("NotoSansSC_500Medium.ttf"));
    Files.write(
        few.resolve("latin.ttf"), StandaloneFont.of(face, "Latin", false, new TreeSet<>(latin)));
    Path pdf = InLibreOffice.withFonts(few, word);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages())
          .isCloseTo(PdfReport.of(EXAMPLE).pages().size(), within(1));
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          String font = page.getResources().getFont(name).getName();
          assertThat(font).matches("[A-Z]{6}\\+(GR-.*|Latin.*)");
        }
      }
    }
  }

  private Path word(String name) {
    Path output = folder.resolve(name);
    Request request =
        new Request(
            EXAMPLE.file(),
            EXAMPLE.toString(),
            output,
            List.of(Example.HOME.resolve("templates")),
            FONTS);
    Pipeline.run(request.in(new OutputOptions(false, Optional.empty(), true)));
    return output.resolve(EXAMPLE.name() + ".docx");
  }

  private static TrueTypeFont parsed(byte[] font) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(font));
  }

  /** The embedded files by the name under which the font table has them, no longer hidden. */
  private static Map<String, byte[]> fonts(Map<String, byte[]> parts) {
    Map<String, byte[]> fonts = new LinkedHashMap<>();
    Map<String, String> targets =
        WordXml.all(WordXml.part(parts, "word/_rels/fontTable.xml.rels"), "Relationship").stream()
            .collect(Collectors.toMap(r -> r.getAttribute("Id"), r -> r.getAttribute("Target")));
    for (Element font : WordXml.all(WordXml.part(parts, "word/fontTable.xml"), "font")) {
      for (Element embedded : WordXml.all(font, "embedRegular")) {
        String target = targets.get(embedded.getAttributeNS(RELATIONS, "id"));
        byte[] bytes = Objects.requireNonNull(parts.get("word/" + target)).clone();
        String guid = WordXml.value(embedded, "fontKey").replaceAll("[-{}]", "");
        byte[] key = HexFormat.of().parseHex(guid);
        for (int i = 0; i < 32; i++) {
          bytes[i] ^= key[15 - i % 16];
        }
        fonts.put(WordXml.value(font, "name"), bytes);
      }
    }
    return fonts;
  }
}
