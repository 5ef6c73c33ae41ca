package genreport.output.pdf;

import static genreport.output.pdf.PagesByHand.onePage;
import static genreport.output.pdf.PagesByHand.spread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import genreport.typeset.Pages;
import genreport.typeset.Pages.Bookmark;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PdfWriterTest {

  @Test
  void everyFaceIsEmbeddedAndSubsetOnce() throws IOException {
    Pages pages =
        PagesByHand.pages(
            List.of(),
            List.of(
                List.of(spread("body", 120, "全年共收到", 0), spread("heading-2", 150, "𠮷", 0)),
                List.of(spread("table", 120, "规章", 0), spread("title", 150, "报告", 0))));
    byte[] bytes = PdfWriter.write(pages);
    assertThat(bytes.length).isLessThan(20_000);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<String> names = new ArrayList<>();
      for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertThat(font).isInstanceOf(PDType0Font.class);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
        assertThat(font.getCOSObject().getNameAsString(COSName.ENCODING)).isEqualTo("Identity-H");
        names.add(font.getName().substring(7));
      }
      assertThat(names)
          .containsExactlyInAnyOrder(
              "NotoSerifSC-Regular", "LXGWWenKai-Regular", "NotoSerifSC-Bold");
    }
  }

  @Test
  void popplerFindsEveryFontEmbeddedSubsetAndReadable() throws Exception {
    byte[] pdf =
        PdfWriter.write(onePage(spread("body", 120, "全年", 0), spread("heading-2", 150, "𠮷", 0)));
    List<String> fonts = Poppler.run(pdf, "pdffonts", "FILE").lines().skip(2).toList();
    assertThat(fonts)
        .hasSize(2)
        .allMatch(font -> font.matches(".*CID TrueType +Identity-H +yes yes yes .*"));
  }

  @Test
  void aCharacterThatTheFaceLacksIsRefused() {
    Pages pages = onePage(spread("body", 120, "𠮷", 0));
    assertThatThrownBy(() -> PdfWriter.write(pages))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("NotoSerifSC-Regular has no glyph for U+20BB7");
  }

  @Test
  void bookmarksNestByLevelAndPointAtTheirHeading() throws IOException {
    List<Bookmark> bookmarks =
        List.of(
            new Bookmark(2, "前言", 1, 100),
            new Bookmark(1, "一、总体情况", 1, 120.5),
            new Bookmark(3, "1. 跳过一级", 1, 150),
            new Bookmark(2, "（一）主动公开", 2, 60),
            new Bookmark(1, "二、𠮷", 2, 90));
    try (PDDocument pdf = read(PagesByHand.pages(bookmarks, List.of(List.of(), List.of())))) {
      List<String> lines = new ArrayList<>();
      outline(pdf, pdf.getDocumentCatalog().getDocumentOutline(), "", lines);
      assertThat(lines)
          .containsExactly(
              "前言 1 741.9",
              "一、总体情况 1 721.4",
              "  1. 跳过一级 1 691.9",
              "  （一）主动公开 2 781.9",
              "二、𠮷 2 751.9");
    }
  }

  @Test
  void aBookmarkWithoutItsPageIsRefused() {
    Pages pages = PagesByHand.pages(List.of(new Bookmark(1, "一", 2, 0)), List.of(List.of()));
    assertThatThrownBy(() -> PdfWriter.write(pages)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFileSaysWhatItIs() throws IOException {
    Pages pages =
        PagesByHand.pages(List.of(), List.of(List.of(spread("body", 120, "一", 0)), List.of()));
    try (PDDocument pdf = read(pages)) {
      assertThat(pdf.getVersion()).isEqualTo(1.7f);
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat((double) pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(595.276, within(0.01));
      assertThat((double) pdf.getPage(1).getMediaBox().getHeight()).isCloseTo(841.89, within(0.01));
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      PDViewerPreferences viewer = pdf.getDocumentCatalog().getViewerPreferences();
      assertThat(viewer.displayDocTitle()).isTrue();
      assertThat(viewer.getPrintScaling()).isEqualTo("None");
      assertThat(viewer.getDuplex()).isEqualTo("DuplexFlipLongEdge");
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getCOSObject().getDictionaryObject(COSName.TRIM_BOX)).isNotNull();
        assertThat(page.getTrimBox().toString()).isEqualTo(page.getMediaBox().toString());
      }
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(pages.title());
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo(pages.author());
      assertThat(pdf.getDocumentInformation().getMetadataKeys())
          .containsExactlyInAnyOrder("Title", "Author", "Producer");
      assertThat(pdf.getDocument().getDocumentID().size()).isEqualTo(2);
    }
  }

  @Test
  void theMetadataSayTheSameAsTheInfo() throws Exception {
    Pages plain = onePage(spread("body", 120, "一", 0));
    Pages pages =
        new Pages(
            "甲&乙<丙>]]> 报告",
            "甲 & 乙",
            Optional.of(LocalDate.of(2026, 1, 5)),
            plain.language(),
            plain.width(),
            plain.height(),
            plain.elements(),
            plain.pages(),
            plain.bookmarks());
    try (PDDocument pdf = read(pages)) {
      Element metadata =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(pdf.getDocumentCatalog().getMetadata().createInputStream())
              .getDocumentElement();
      PDDocumentInformation info = pdf.getDocumentInformation();
      assertThat(text(metadata, "dc:title")).isEqualTo(info.getTitle()).isEqualTo(pages.title());
      assertThat(text(metadata, "dc:creator")).isEqualTo(info.getAuthor()).isEqualTo("甲 & 乙");
      assertThat(text(metadata, "pdf:Producer")).isEqualTo(info.getProducer());
      assertThat(text(metadata, "dc:language")).isEqualTo("zh-CN");
      assertThat(text(metadata, "xmp:CreateDate")).isEqualTo("2026-01-05");
      assertThat(text(metadata, "xmp:ModifyDate")).isEqualTo("2026-01-05");
      assertThat(text(metadata, "pdfaid:part") + text(metadata, "pdfaid:conformance"))
          .isEqualTo("2A");
      assertThat(text(metadata, "pdfuaid:part")).isEqualTo("1");
      assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void withoutADateOfTheReportTheMetadataHaveNone() throws Exception {
    try (PDDocument pdf = read(onePage(spread("body", 120, "一", 0)))) {
      byte[] packet = pdf.getDocumentCatalog().getMetadata().toByteArray();
      assertThat(new String(packet, StandardCharsets.UTF_8)).doesNotContain("Date>");
    }
  }

  private static String text(Element metadata, String name) {
    return metadata.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void aPartThatTheDocumentLacksIsRefused() {
    GlyphRun run = spread("body", 120, "一", 0);
    GlyphRun stray =
        new GlyphRun(run.face(), 16, 120, 1, run.characters(), run.xs(), new Pages.Part(3, 0), "");
    Pages pages = onePage(stray);
    assertThatThrownBy(() -> PdfWriter.write(pages))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no text of the document is Part[block=3, cell=0]");
  }

  @Test
  void rulesAreStrokedWhereTheyAre() throws IOException {
    Pages pages = onePage(new Rule(80, 100, 500, 100, 0.5), new Rule(80, 100, 80, 300.25, 0.75));
    try (PDDocument pdf = read(pages)) {
      StrokeReader strokes = new StrokeReader(pdf.getPage(0));
      strokes.processPage(pdf.getPage(0));
      assertThat(strokes.lines())
          .containsExactly("80.00 741.89 500.00 741.89 0.50", "80.00 741.89 80.00 541.64 0.75");
    }
  }

  @Test
  void theSamePagesAreTheSameBytesInAnyOrderAndThread() throws Exception {
    Pages one = onePage(spread("body", 120, "全年共", 0.11), spread("heading-2", 150, "“𠮷”", 0));
    Pages two = onePage(spread("heading-2", 150, "共收到", 0), new Rule(1, 2, 3, 4, 1));
    byte[] first = PdfWriter.write(one);
    byte[] second = PdfWriter.write(two);
    assertThat(first).isNotEqualTo(second);
    List<Callable<byte[]>> jobs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Pages pages = i % 2 == 0 ? two : one;
      jobs.add(() -> PdfWriter.write(pages));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> written = threads.invokeAll(jobs);
      for (int i = 0; i < written.size(); i++) {
        assertThat(written.get(i).get()).isEqualTo(i % 2 == 0 ? second : first);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theIdentityComesFromTheContent() throws IOException {
    Pages one = onePage(spread("body", 120, "一", 0));
    Pages moved = onePage(spread("body", 120.5, "一", 0));
    assertThat(identity(one)).isEqualTo(identity(one)).isNotEqualTo(identity(moved));
  }

  private static String identity(Pages pages) throws IOException {
    try (PDDocument pdf = read(pages)) {
      return pdf.getDocument().getDocumentID().toString();
    }
  }

  private static PDDocument read(Pages pages) throws IOException {
    return Loader.loadPDF(PdfWriter.write(pages));
  }

  private static void outline(PDDocument pdf, PDOutlineNode node, String indent, List<String> lines)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      PDPageXYZDestination place = (PDPageXYZDestination) item.getDestination();
      int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
      float top = ((COSNumber) place.getCOSObject().getObject(3)).floatValue();
      lines.add(String.format("%s%s %d %.1f", indent, item.getTitle(), page, top));
      outline(pdf, item, indent + "  ", lines);
    }
  }
}
