package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.SmallReport;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.PackageFaults;
import genreport.acceptance.reading.TaggedPdf;
import genreport.acceptance.reading.TaggedPdf.Element;
import genreport.acceptance.reading.VeraPdf;
import genreport.acceptance.reading.WordXml;
import genreport.diagnostic.Diagnostic;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses in the text are links in both files, and the files still equal their source. */
class LinksTest {

  private static final String PAGE =
      "https://www.example.gov.cn/zwgk/xxgk/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1063";

  @TempDir private static Path folder;

  private static Path source;
  private static Path pdf;
  private static Path word;

  @BeforeAll
  static void print() throws IOException {
    source = folder.resolve("links.yaml");
    Files.writeString(
        source,
        SmallReport.TEXT.replace(
            "没有收取信息处理费。",
            "没有收取信息处理费。本报告见" + PAGE + "，也可以向xxgk@example.gov.cn索取（网址www.example.gov.cn）。"));
    List<Path> written = Pipeline.run(request()).written();
    pdf = written.get(0);
    word = written.get(1);
  }

  private static Request request() {
    List<Path> templates = List.of(Example.HOME.resolve("templates"));
    Path fonts = Example.HOME.resolve("fonts");
    return new Request(source, "links.yaml", folder, templates, fonts);
  }

  @Test
  void anAddressIsALinkOfThePdfOnEachOfItsLines() throws IOException {
    List<String> targets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          PDAnnotationLink link = (PDAnnotationLink) annotation;
          assertThat(link.getContents()).isEqualTo("链接：" + uri(link));
          assertThat(link.getRectangle().getWidth()).isBetween(5f, 442.3f);
          assertThat(link.getRectangle().getHeight()).isBetween(15.9f, 16.1f);
          targets.add(uri(link));
        }
      }
    }
    assertThat(targets)
        .containsSubsequence(PAGE, PAGE, "mailto:xxgk@example.gov.cn", "http://www.example.gov.cn");
  }

  private static String uri(PDAnnotationLink link) {
    return ((PDActionURI) link.getAction()).getURI();
  }

  @Test
  void aLinkIsTaggedOnceAndThePdfMeetsBothStandards() throws IOException {
    List<Element> links = new TaggedPdf(pdf).root().all("Link");
    assertThat(links)
        .extracting(Element::painted)
        .containsExactly(PAGE, "xxgk@example.gov.cn", "www.example.gov.cn");
    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void anAddressIsAHyperlinkOfTheWordFileAndNoField() throws Exception {
    Map<String, byte[]> parts = WordXml.parts(word);
    String relations = text(parts, "word/_rels/document.xml.rels");
    assertThat(relations)
        .contains("Target=\"" + PAGE.replace("&", "&amp;") + "\" TargetMode=\"External\"")
        .contains("Target=\"mailto:xxgk@example.gov.cn\" TargetMode=\"External\"");
    assertThat(WordXml.all(WordXml.part(parts, "word/document.xml"), "hyperlink"))
        .extracting(link -> link.getTextContent().strip())
        .containsExactly(PAGE, "xxgk@example.gov.cn", "www.example.gov.cn");
    assertThat(paragraphOf(text(parts, "word/document.xml"), PAGE.substring(0, 20)))
        .as("not stretched before the address")
        .contains("<w:jc w:val=\"left\"/>");
    assertThat(text(parts, "word/document.xml")).doesNotContain("fldChar");
    assertThat(PackageFaults.of(parts)).isEmpty();
  }

  private static String paragraphOf(String document, String words) {
    int at = document.indexOf(words);
    return document.substring(document.lastIndexOf("<w:p>", at), at);
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
  }

  @Test
  void bothFilesEqualTheirSource() {
    assertThat(findings(pdf, word)).isEmpty();
  }

  @Test
  void anAnnotationOfSomeoneElseIsNamed() throws IOException {
    Path changed = folder.resolve("changed.pdf");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("改动");
      note.setRectangle(new PDRectangle(100, 100, 20, 20));
      PDPage page = document.getPage(document.getNumberOfPages() - 1);
      List<PDAnnotation> annotations = page.getAnnotations();
      annotations.add(note);
      page.setAnnotations(annotations);
      document.save(changed.toFile());
    }
    assertThat(findings(changed)).isNotEmpty();
  }

  private static List<Diagnostic> findings(Path... files) {
    return Pipeline.verify(request(), List.of(files)).result().findings();
  }
}
