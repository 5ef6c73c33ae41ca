package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.ExpectedReport.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A finished PDF, its glyphs matched to what is expected to stand in it. */
public final class PdfReport {

  public static final double MM = 72 / 25.4;

  /** The type area of GB/T 9704. */
  public static final Box TYPE_AREA = new Box(28 * MM, 37 * MM, 184 * MM, 262 * MM);

  private static final Map<Example, PdfReport> READ = new ConcurrentHashMap<>();

  private final ExpectedReport expected;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfTable> tables = new ArrayList<>();

  public PdfReport(ExpectedReport expected, Path file) {
    this.expected = expected;
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(new PdfPage(document.getPage(i), i + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    readTables();
  }

  public static PdfReport of(Example example) {
    return READ.computeIfAbsent(
        example, key -> new PdfReport(ExpectedReport.of(key), RenderedReport.of(key).pdf()));
  }

  private void readTables() {
    Deque<PdfTablePart> parts = new ArrayDeque<>();
    pages.forEach(page -> parts.addAll(PdfTablePart.of(page)));
    for (ExpectedTable table : expected.tables()) {
      PdfTable read = new PdfTable(table);
      while (!read.isWhole() && !parts.isEmpty()) {
        read.add(parts.remove());
      }
      tables.add(read);
    }
    assertThat(parts).as("tables that are not expected").isEmpty();
  }

  public ExpectedReport expected() {
    return expected;
  }

  public List<PdfPage> pages() {
    return List.copyOf(pages);
  }

  public List<PdfTable> tables() {
    return List.copyOf(tables);
  }

  /** A page's number, in its foot. */
  public List<PdfGlyph> foot(PdfPage page) {
    return page.glyphs().stream().filter(PdfReport::isInFoot).toList();
  }

  /** The glyphs that are the report's words, in order. */
  public List<PdfGlyph> glyphs() {
    Set<PdfGlyph> repeated = new HashSet<>();
    tables.forEach(table -> repeated.addAll(table.repeated()));
    return pages.stream()
        .flatMap(page -> page.glyphs().stream())
        .filter(glyph -> !isInFoot(glyph) && !repeated.contains(glyph))
        .toList();
  }

  public String words() {
    return glyphs().stream().map(PdfGlyph::text).collect(Collectors.joining());
  }

  /** The lines of each passage, by passage in order. */
  public List<PrintedPassage> passages() {
    Deque<PdfGlyph> glyphs = new ArrayDeque<>(glyphs());
    List<PrintedPassage> passages = new ArrayList<>();
    for (Passage passage : expected.passages()) {
      String words = passage.words();
      List<PdfGlyph> own = new ArrayList<>();
      for (int at = 0; at < words.length(); at += own.get(own.size() - 1).text().length()) {
        own.add(glyphs.remove());
      }
      assertThat(own.stream().map(PdfGlyph::text).collect(Collectors.joining())).isEqualTo(words);
      passages.add(new PrintedPassage(passage, PrintedLine.of(own)));
    }
    return passages;
  }

  private static boolean isInFoot(PdfGlyph glyph) {
    return glyph.baseline() > TYPE_AREA.bottom();
  }
}
