package genreport.readback.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.EditedPdf.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of a page sees otherwise than its text says is named. */
class TamperedPdfTest {

  private static final Path WHOLE = SamplePdf.file();

  private static Outcome<List<PublishedPart>> read(Edit edit) {
    return SamplePdf.read(EditedPdf.edited(WHOLE, 2, edit));
  }

  @Test
  void anUntouchedFileIsRead() {
    Outcome<List<PublishedPart>> read = read(file -> {});
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().orElseThrow()).hasSizeGreaterThan(20);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        operators(PageFault.COVERED, "1 g 0 0 600 850 re f"),
        operators(PageFault.COVERED, "1 w 60 0 m 60 0 l 0 g 40 500 400 300 re f"),
        operators(PageFault.COVERED, "400 w 1 G 0 500 m 600 500 l S"),
        before(PageFault.FAINT, "1 g 1 G"),
        before(PageFault.FAINT, "0.9 0.9 1 rg"),
        before(PageFault.FAINT, "0 g 0 0 600 850 re f"),
        before(PageFault.INVISIBLE, "3 Tr"),
        before(PageFault.INVISIBLE, "7 Tr"),
        before(PageFault.CLIPPED, "4 Tr"),
        before(PageFault.CLIPPED, "0 0 200 800 re W n"),
        before(PageFault.CLIPPED, "1 0 0 1 300 0 cm"),
        before(PageFault.TINY, "0.1 0 0 0.1 0 0 cm"),
        before(PageFault.TINY, "5 Tz"),
        before(PageFault.TINY, "-1 0 0 1 595 0 cm"),
        before(PageFault.COVERED, "2 Tr 9 w"),
        operators(PageFault.IMAGE, "q 50 0 0 50 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"),
        operators(PageFault.DRAWING, "0 g 100 100 m 120 130 l 110 90 l f"),
        operators(PageFault.DRAWING, "0 G 100 100 m 100 120 120 130 110 90 c S"),
        operators(PageFault.DRAWING, "0 g 100 20 4 20 re f"),
        operators(PageFault.DRAWING, "0 0 m 30 60 l S"),
        operators(PageFault.PATTERN, "/Sh1 sh"),
        fault(
            PageFault.OPTIONAL,
            file -> {
              file.before("/OC <</Type/OCG>> BDC\n");
              file.after("\nEMC");
            }),
        fault(PageFault.CLIPPED, file -> file.page().setCropBox(new PDRectangle(0, 0, 300, 842))),
        fault(PageFault.TINY, file -> file.page().setUserUnit(0.1f)),
        fault(PageFault.BLENDED, TamperedPdfTest::makeTransparent),
        fault(PageFault.OVERPRINTED, TamperedPdfTest::printAgainBeside),
        fault(PageFault.DRAWN_FONT, TamperedPdfTest::useDrawnFont),
        fault(PageFault.OTHER_SHAPE, TamperedPdfTest::swapGlyphs),
        fault(PageFault.ANNOTATION, file -> annotate(file, "FreeText", 50)),
        fault(PageFault.ANNOTATION, file -> annotate(file, "Stamp", 50)),
        fault(PageFault.ANNOTATION, file -> annotate(file, "Widget", 50)),
        fault(PageFault.ANNOTATION, file -> annotate(file, "Redact", 50)),
        fault(PageFault.ANNOTATION, file -> annotate(file, "Highlight", 50)));
  }

  private static Arguments operators(PageFault fault, String operators) {
    return Arguments.of(fault, operators, (Edit) file -> file.after("\n" + operators));
  }

  private static Arguments before(PageFault fault, String operators) {
    return Arguments.of(fault, operators, (Edit) file -> file.before(operators + "\n"));
  }

  private static Arguments fault(PageFault fault, Edit edit) {
    return Arguments.of(fault, "", edit);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void aFaultIsNamed(PageFault fault, String operators, Edit edit) {
    assertThat(read(edit).diagnostics())
        .as(operators)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("V5");
              assertThat(finding.message())
                  .matches("a\\.pdf：第 1(、2)? 页" + Pattern.quote(fault.text()));
            });
  }

  @Test
  void aFieldWithoutAreaAndALinkShowNothing() {
    assertThat(read(file -> annotate(file, "Widget", 0)).diagnostics()).isEmpty();
    assertThat(read(file -> annotate(file, "Link", 50)).diagnostics()).isEmpty();
  }

  @Test
  void formsAndCollectionsAreRefused() {
    COSDictionary form = new COSDictionary();
    form.setString(COSName.getPDFName("XFA"), "x");
    assertThat(said(file -> catalog(file).setItem(COSName.ACRO_FORM, form)))
        .isEqualTo("V4 a.pdf：是动态表单（XFA），打开以后看到的不是这里面的页");
    assertThat(
            said(
                file ->
                    catalog(file).setItem(COSName.getPDFName("Collection"), new COSDictionary())))
        .isEqualTo("V4 a.pdf：是PDF 文件包，打开以后看到的不是这里面的页");
  }

  private static String said(Edit edit) {
    Diagnostic only = read(edit).diagnostics().get(0);
    return only.rule() + " " + only.message();
  }

  private static COSDictionary catalog(EditedPdf file) {
    return file.file().getDocumentCatalog().getCOSObject();
  }

  private static void annotate(EditedPdf file, String kind, int width) {
    COSDictionary annotation = new COSDictionary();
    annotation.setName(COSName.SUBTYPE, kind);
    annotation.setItem(COSName.RECT, new PDRectangle(100, 100, width, width).getCOSArray());
    COSArray annotations = new COSArray();
    annotations.add(annotation);
    file.page().getCOSObject().setItem(COSName.ANNOTS, annotations);
  }

  private static void makeTransparent(EditedPdf file) throws IOException {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(0.5f);
    COSName name = file.page().getResources().add(state);
    file.before("/" + name.getName() + " gs\n");
  }

  private static void printAgainBeside(EditedPdf file) throws IOException {
    var own = file.page().getCOSObject().getItem(COSName.CONTENTS);
    file.after("\n1 0 0 1 5 0 cm\n");
    COSArray contents = (COSArray) file.page().getCOSObject().getDictionaryObject(COSName.CONTENTS);
    contents.add(own);
  }

  private static void useDrawnFont(EditedPdf file) throws IOException {
    COSStream drawing =
        file.stream("500 0 d0 0 0 500 700 re f".getBytes(StandardCharsets.US_ASCII));
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 1000, 1000).getCOSArray());
    font.setItem(COSName.FONT_MATRIX, array(0.001f, 0, 0, 0.001f, 0, 0));
    COSDictionary procedures = new COSDictionary();
    procedures.setItem(COSName.getPDFName("one"), drawing);
    font.setItem(COSName.CHAR_PROCS, procedures);
    COSDictionary encoding = new COSDictionary();
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(49));
    differences.add(COSName.getPDFName("one"));
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 49);
    font.setInt(COSName.LAST_CHAR, 49);
    font.setItem(COSName.WIDTHS, array(500));
    COSDictionary fonts =
        (COSDictionary) file.page().getResources().getCOSObject().getDictionaryObject(COSName.FONT);
    fonts.setItem(COSName.getPDFName("Drawn"), font);
    file.after("\nBT /Drawn 16 Tf 100 60 Td (1) Tj ET");
  }

  /** Gives the font program other glyphs for the codes, which keep their texts. */
  private static void swapGlyphs(EditedPdf file) throws IOException {
    byte[] turned = new byte[2 * 1000];
    for (int code = 0; code < 1000; code++) {
      int glyph = code == 0 ? 0 : code ^ 1;
      turned[2 * code] = (byte) (glyph >> 8);
      turned[2 * code + 1] = (byte) glyph;
    }
    for (COSName name : file.page().getResources().getFontNames()) {
      COSDictionary font = file.page().getResources().getFont(name).getCOSObject();
      COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
      ((COSDictionary) descendants.getObject(0))
          .setItem(COSName.CID_TO_GID_MAP, file.stream(turned));
    }
  }

  private static COSArray array(float... numbers) {
    COSArray array = new COSArray();
    for (float number : numbers) {
      array.add(new COSFloat(number));
    }
    return array;
  }
}
