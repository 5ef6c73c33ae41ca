package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A PDF or Word file that a person has changed is kept when the report is made again. */
class PreviousVersionTest {

  private static final String CHANGED = "改过的";

  @TempDir Path folder;

  private Path source;
  private Path word;
  private Path pdf;

  @BeforeEach
  void make() throws IOException {
    source = new ManyReports(folder).good("年报.yaml");
    assertThat(Console.run(source).code()).isZero();
    word = folder.resolve("年报.docx");
    pdf = folder.resolve("年报.pdf");
  }

  /**
   * Changes a word of a Word file and zips it again as Java does, with the times of the entries.
   */
  private static byte[] edited(byte[] file, String from, String to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        copy.putNextEntry(same);
        copy.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        copy.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void editWord() throws IOException {
    Files.write(word, edited(Files.readAllBytes(word), "人手不足", CHANGED));
  }

  private void assertKept(Path file, Path as, byte[] before, Console console) {
    assertThat(console.err()).contains("“%s”不是本程序生成以后的原样，可能有人改过，已另存为“%s”".formatted(file, as));
    assertThat(as).hasBinaryContent(before);
    assertThat(console.code()).isZero();
  }

  @Test
  void whatThisToolWroteIsReplaced() throws IOException {
    Files.writeString(source, ManyReports.GOOD.replace("人手不足", "人员不足"));
    for (Object[] words :
        new Object[][] {{source}, {source, "--embed-fonts"}, {source}, {folder}, {source}}) {
      Console console = Console.run(words);
      assertThat(console.err()).isEmpty();
    }
    assertThat(ManyReports.files(folder)).containsExactly("年报.docx", "年报.pdf", "年报.yaml");
  }

  @Test
  void aWordFileThatAPersonChanged() throws IOException {
    byte[] fresh = Files.readAllBytes(word);
    editWord();
    byte[] first = Files.readAllBytes(word);
    assertKept(word, folder.resolve("年报.上一版.docx"), first, Console.run(source));
    assertThat(word).hasBinaryContent(fresh);
    assertThat(Console.run(source).err()).isEmpty();
    Files.writeString(word, "另一个");
    byte[] second = Files.readAllBytes(word);
    assertKept(word, folder.resolve("年报.上一版2.docx"), second, Console.run(folder));
    Files.writeString(word, "第三个");
    byte[] third = Files.readAllBytes(word);
    assertKept(
        word, folder.resolve("年报.上一版3.docx"), third, Console.run("--format", "json", source));
    assertThat(folder.resolve("年报.上一版.docx")).hasBinaryContent(first);
    assertThat(folder.resolve("年报.上一版2.docx")).hasBinaryContent(second);
    assertThat(ManyReports.files(folder)).hasSize(6);
  }

  @Test
  void aPdfThatAPersonChanged() throws IOException {
    byte[] fresh = Files.readAllBytes(pdf);
    try (PDDocument document = Loader.loadPDF(fresh)) {
      document.getDocumentInformation().setTitle(CHANGED);
      document.save(pdf.toFile());
    }
    byte[] changed = Files.readAllBytes(pdf);
    assertKept(pdf, folder.resolve("年报.上一版.pdf"), changed, Console.run(source));
    assertThat(pdf).hasBinaryContent(fresh);
    // an incremental update leaves all bytes in their places
    ByteArrayOutputStream updated = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(fresh)) {
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(updated);
    }
    Files.write(pdf, updated.toByteArray());
    assertKept(pdf, folder.resolve("年报.上一版2.pdf"), updated.toByteArray(), Console.run(source));
  }

  /** Any byte counts, and so does a file that is not this tool's at all. */
  @Test
  void aSingleByteAndAForeignFile() throws IOException {
    for (Path file : new Path[] {word, pdf}) {
      byte[] fresh = Files.readAllBytes(file);
      for (int at : new int[] {fresh.length / 3, fresh.length / 2}) {
        byte[] changed = fresh.clone();
        changed[at] ^= 1;
        Files.write(file, changed);
        assertThat(Console.run(source).err()).as(file + " " + at).contains("已另存为");
      }
      for (String foreign : new String[] {"", "%PDF-", "startxref\n99999999999\n%%EOF\n"}) {
        Files.writeString(file, foreign);
        assertThat(Console.run(source).err()).as(file + foreign).contains("已另存为");
      }
      assertThat(file).hasBinaryContent(fresh);
    }
  }

  @Test
  void aDraftWithAnswersInItsComments() throws IOException {
    assertThat(Console.run("--draft", source).code()).isZero();
    assertThat(Console.run("--draft", source).err()).isEmpty();
    Path draft = folder.resolve("年报.draft.docx");
    Files.write(draft, edited(Files.readAllBytes(draft), "人手不足", CHANGED));
    byte[] changed = Files.readAllBytes(draft);
    assertKept(draft, folder.resolve("年报.draft.上一版.docx"), changed, Console.run("--draft", source));
  }

  @Test
  void forceReplaces() throws IOException {
    byte[] fresh = Files.readAllBytes(word);
    editWord();
    assertThat(Console.run("--force", source).err()).isEmpty();
    assertThat(word).hasBinaryContent(fresh);
    editWord();
    assertThat(Console.run("--force", folder).err()).isEmpty();
    assertThat(word).hasBinaryContent(fresh);
    assertThat(ManyReports.files(folder)).hasSize(3);
  }

  /** A template of the agency need not print the identifier: no file is kept without a reason. */
  @Test
  void aTemplateWithoutTheIdentifier() throws IOException {
    Path own = Files.createDirectories(folder.resolve("模板/word")).resolve("core.xml.ftlx");
    String core = Files.readString(Path.of("templates/word/core.xml.ftlx"));
    Files.writeString(own, core.replaceAll("(?m)^.*dc:identifier.*\\R", ""));
    assertThat(Files.readString(own)).doesNotContain("identifier");
    Path templates = folder.resolve("模板");
    Path made = folder.resolve("成品");
    for (int i = 0; i < 3; i++) {
      Console console = Console.run("--templates", templates, "-o", made, source);
      assertThat(console).extracting(Console::code, Console::err).containsExactly(0, "");
    }
    assertThat(ManyReports.files(made)).containsExactly("年报.docx", "年报.pdf");
    Path docx = made.resolve("年报.docx");
    assertThat(Console.run("verify", "--templates", templates, source, docx).code()).isZero();
    Files.write(docx, edited(Files.readAllBytes(docx), "人手不足", CHANGED));
    byte[] changed = Files.readAllBytes(docx);
    assertKept(
        docx,
        made.resolve("年报.上一版.docx"),
        changed,
        Console.run("--templates", templates, "-o", made, source));
  }

  /** In a batch too, --force has one meaning: all is made anew, whatever stands there. */
  @Test
  void forceMakesAllAnewWhateverStandsThere() throws IOException {
    Path state = folder.resolve("记录");
    ManyReports reports = new ManyReports(folder.resolve("源"));
    reports.good("甲.yaml");
    reports.good("乙.yaml");
    Path all = folder.resolve("源");
    assertThat(Console.withStateFolder(state, all).out()).contains("生成 2 份");
    byte[] fresh = Files.readAllBytes(all.resolve("甲.docx"));
    Files.writeString(all.resolve("甲.docx"), CHANGED);
    Console forced = Console.withStateFolder(state, "--force", all);
    assertThat(forced.out()).contains("生成 2 份，没有变化 0 份");
    assertThat(forced.err()).isEmpty();
    assertThat(all.resolve("甲.docx")).hasBinaryContent(fresh);
    assertThat(ManyReports.files(all)).hasSize(6);
    assertThat(Console.run("--help").out().replaceAll("\\s+", ""))
        .contains("--force一律重新生成，直接换掉原来的PDF、Word文件：有人改过的不另存为“上一版”，成批的时候没有变化的也重做");
    Files.writeString(all.resolve("甲.docx"), CHANGED);
    assertThat(Console.withStateFolder(state, all).err()).contains("不用留的，下次加 --force 直接换掉");
  }

  @Test
  void whatIsUpToDateByTheRecordsAndThenChanged() throws IOException {
    Path state = folder.resolve("记录");
    Path reports = folder.resolve("源");
    new ManyReports(reports).good("甲.yaml");
    assertThat(Console.withStateFolder(state, reports).out()).contains("生成 1 份");
    Files.writeString(reports.resolve("甲.docx"), CHANGED);
    Console console = Console.withStateFolder(state, reports);
    assertThat(console.out()).contains("生成 1 份");
    assertThat(console.err()).contains("已另存为");
    assertThat(Console.withStateFolder(state, reports).out()).contains("没有变化 1 份");
  }

  /** A report with errors writes nothing, and keeps nothing. */
  @Test
  void nothingIsKeptWhereNothingIsWritten() throws IOException {
    editWord();
    Files.writeString(source, ManyReports.WRONG);
    assertThat(Console.run(source).code()).isEqualTo(1);
    Files.writeString(source, ManyReports.GOOD);
    Files.delete(pdf);
    Files.createDirectory(pdf);
    assertThat(Console.run(source).code()).isEqualTo(3);
    assertThat(ManyReports.files(folder)).containsExactly("年报.docx", "年报.yaml");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsReplacedAndItsTargetStays() throws IOException {
    Path target = Files.writeString(folder.resolve("别处.docx"), CHANGED);
    Files.delete(word);
    Files.createSymbolicLink(word, target);
    assertThat(Console.run(source).err()).isEmpty();
    assertThat(target).hasContent(CHANGED);
  }
}
