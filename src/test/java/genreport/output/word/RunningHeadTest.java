package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.output.word.look.WordLook;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.PdfFileReader;
import genreport.readback.word.WordFileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heads and feet of the agency's own look are no text of the report in Word. In a PDF, where
 * nothing marks them, they are known by their place, and those that say anything else than the
 * report's title are named.
 */
class RunningHeadTest {

  @TempDir Path folder;

  @Test
  void headsAndFeetOfTheLook() throws Exception {
    Path file = Files.write(folder.resolve("本单位.docx"), LookFile.word().bytes());
    WordLook look = WordLook.read(file, "本单位.docx").value().orElseThrow();
    byte[] word = SampleReport.writer().write(SampleReport.document(), look).value().orElseThrow();
    String fromWord = text(WordFileReader.read(word, "a.docx").value().orElseThrow());
    byte[] pdf = Files.readAllBytes(LibreOffice.pdf(word, "running-head"));
    List<PublishedPart> fromPdf =
        PdfFileReader.read(pdf, "a.pdf", Bundled.FONTS, text -> false).value().orElseThrow();
    assertThat(fromWord).doesNotContain("首页页眉", "示例区民政局", "样本页脚").contains("一、总体情况");
    assertThat(fromPdf)
        .filteredOn(PublishedPart.RunningLine.class::isInstance)
        .extracting(Object::toString)
        .containsExactly(
            "RunningLine[edge=HEAD, text=首页页眉]",
            "RunningLine[edge=HEAD, text=示例区民政局]",
            "RunningLine[edge=FOOT, text=样本页脚]");
    assertThat(fromPdf)
        .filteredOn(PublishedPart.Passage.class::isInstance)
        .extracting(Object::toString)
        .noneMatch(text -> text.contains("样本页脚") || text.contains("首页页眉"))
        .anyMatch(text -> text.contains("一、总体情况"));
  }

  private static String text(List<PublishedPart> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
