package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like code in the clerk's text prints as text in both files, or is refused. */
final class HostileNarrativeTest {

  private static final Path EXAMPLE = Path.of("examples/2021/all-zero.yaml");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#if x>完</#if>",
        "<#include \"/etc/passwd\">",
        "<@x/>",
        "[=1+1]",
        "#{1+1}",
        "?new()",
        "<w:p><w:t>文</w:t></w:p>",
        "</w:t></w:r>",
        "&amp;&lt;&#65;&nbsp;",
        "]]>",
        "<!--注-->",
        "<p>段</p><table>",
        "\\u0041\\n",
        "%PDF-1.7",
        "(((",
        ")Tj",
        "<?xml?>",
        "{{x}}",
        "$x$",
        "javascript:alert(1)",
        "𠮷"
      })
  void printsAsText(String hostile) throws IOException {
    WholeRun run = new WholeRun(folder);
    assertThat(run.run(withLine("前" + hostile + "后。"))).as(run.said()).isZero();
    assertThat(pdf(run)).contains("前" + hostile.replace(" ", "") + "后。");
    assertThat(word(run)).contains("前" + hostile + "后。");
  }

  @Test
  void anEscapedReferencePrintsAsText() throws IOException {
    WholeRun run = new WholeRun(folder);
    assertThat(run.run(withLine("前$${年度}后。"))).isZero();
    assertThat(pdf(run)).contains("前${年度}后。");
    assertThat(word(run)).contains("前${年度}后。");
  }

  @ParameterizedTest
  @CsvSource({
    "${x}, R1",
    "'${\"a\"?new()}', R1",
    "${年度, R2",
    "'\u0007', F9",
    "'\u0000', F6",
    "\u202e, F9",
    "\u2066, F9",
    "\ufffe, F9",
    "\u200b, F9",
    "\ufffd, F9",
    "'\u2028', F9",
    "\ue000, C1"
  })
  void isRefusedWithAReason(String hostile, String rule) throws IOException {
    WholeRun run = new WholeRun(folder);
    assertThat(run.run(withLine("前" + hostile + "后。"))).isNotZero();
    assertThat(run.said()).contains("\"rule\":\"" + rule + "\"");
  }

  @Test
  void halfACharacterIsRefused() throws IOException {
    byte[] file = withLine("前后。");
    byte[] broken = new byte[file.length + 3];
    int at = new String(file, StandardCharsets.UTF_8).indexOf("前后");
    int offset =
        new String(file, StandardCharsets.UTF_8)
            .substring(0, at)
            .getBytes(StandardCharsets.UTF_8)
            .length;
    System.arraycopy(file, 0, broken, 0, offset);
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, broken, offset, 3);
    System.arraycopy(file, offset, broken, offset + 3, file.length - offset);
    WholeRun run = new WholeRun(folder);
    assertThat(run.run(broken)).isEqualTo(1);
    assertThat(run.said()).contains("\"rule\":\"F8\"");
  }

  @Test
  void aMegabyteWithoutABreakIsRefused() throws IOException {
    for (String unit : new String[] {"字", "a", "**", "${年度}", "（"}) {
      byte[] file = withLine(unit.repeat(1_000_000 / unit.length()));
      WholeRun run = new WholeRun(folder.resolve(String.valueOf((int) unit.charAt(0))));
      int code = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run.run(file));
      assertThat(code).isEqualTo(1);
      assertThat(run.said()).contains("\"rule\":\"Y18\"");
    }
  }

  /** The longest line that is let through, in a word without a place to break it. */
  @Test
  void aLongLineWithoutABreakIsPrinted() throws IOException {
    WholeRun run = new WholeRun(folder);
    byte[] file = withLine("a".repeat(20_000));
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> run.run(file))).isZero();
    assertThat(pdf(run).chars().filter(c -> c == 'a').count()).isGreaterThanOrEqualTo(20_000);
  }

  private static byte[] withLine(String line) throws IOException {
    String text = Files.readString(EXAMPLE);
    int key = text.indexOf("\n问题和改进:");
    int end = text.indexOf("\n", key + 1);
    int next = text.indexOf("\n其他事项:", end);
    return (text.substring(0, key) + "\n问题和改进: |\n  " + line + text.substring(next))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String pdf(WholeRun run) throws IOException {
    try (PDDocument document = Loader.loadPDF(run.written("a.pdf").toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  /** The text of the document's part, its entities resolved by hand. */
  private static String word(WholeRun run) throws IOException {
    try (ZipFile zip = new ZipFile(run.written("a.docx").toFile())) {
      byte[] part = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return new String(part, StandardCharsets.UTF_8)
          .replaceAll("<[^>]*>", "")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&apos;", "'")
          .replace("&amp;", "&");
    }
  }
}
