package genreport.readback.pdf;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.FileKind;
import genreport.readback.Grid;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.SubstituteFonts.FontMissingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF's text and tables. Marks and tags are not relied on: the PDF may be another
 * program's.
 */
public final class PdfFileReader {

  /** A page number between dashes, or alone; see GB/T 9704, 7.5. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–―－]*([0-9]{1,4})[-—–―－]*|第([0-9]{1,4})页");

  private static final COSName DYNAMIC_FORM = COSName.getPDFName("XFA");
  private static final COSName FILE_COLLECTION = COSName.getPDFName("Collection");

  static {
    FontMappers.set(new SubstituteFonts());
  }

  private final List<PageItem> items = new ArrayList<>();
  private final Reading reading;
  private final Predicate<String> isReportText;
  private boolean anyText;

  private PdfFileReader(Path faces, Predicate<String> isReportText) {
    reading = Reading.begin(ReferenceFaces.in(faces));
    this.isReportText = isReportText;
  }

  /**
   * Reads a file, within {@link ReadingLimits}.
   *
   * @param name the file's name in messages
   * @param faces the folder of the bundled fonts; glyphs of these fonts are compared with the
   *     originals
   * @param isReportText whether a text as of {@link genreport.readback.PlainText} is in the report
   *     that the file should contain; such a line is never taken for a running head or foot of
   *     unknown content
   * @return the content, with findings (V5) about pages that may look different; or the reason why
   *     the file can't be read (V4)
   */
  public static Outcome<List<PublishedPart>> read(
      byte[] content, String name, Path faces, Predicate<String> isReportText) {
    try {
      return new PdfFileReader(faces, isReportText).readWhole(content, name);
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      return Outcome.none(refusal(e, name));
    }
  }

  /**
   * Returns the finding about a file that can't be read. Whatever PDFBox throws for a file, even an
   * OutOfMemoryError or a missing optional library, means that the file can't be read, not that
   * this program has a bug.
   */
  private static Diagnostic refusal(@Nullable Throwable thrown, String name) {
    if (thrown instanceof InvalidPasswordException) {
      return Diagnostic.failure("V4", name + "：这个 PDF 加了密码，不能打开").advice("去掉密码，另存一份，再核对");
    }
    if (thrown instanceof CertificateEncryptionException) {
      return Diagnostic.failure("V4", name + "：这个 PDF 用证书加了密，不能打开").advice("去掉加密，另存一份，再核对");
    }
    if (thrown instanceof ReadingLimitException limit) {
      return tooLarge(name, limit.reason());
    }
    if (thrown instanceof OutOfMemoryError) {
      return tooLarge(name, "内存不够");
    }
    if (thrown instanceof FontMissingException missing) {
      return Diagnostic.failure(
              "V4", name + "：这个 PDF 里没有嵌入字体“" + missing.font() + "”，或者嵌入的字体已损坏，在别的电脑上看到的字会不同，不能核对")
          .advice("由 Word 文件重新导出 PDF，选择嵌入字体；或者重新生成");
    }
    return FileKind.damaged(name);
  }

  private static Diagnostic tooLarge(String name, String reason) {
    return Diagnostic.failure("V4", name + "：这个 PDF 太大或者太复杂，不会是一份年报：" + reason)
        .advice("看它是不是要核对的那一份；是的，重新生成或者由 Word 文件重新导出，再核对");
  }

  private Outcome<List<PublishedPart>> readWhole(byte[] content, String name) throws IOException {
    List<List<PageItem>> pages = new ArrayList<>();
    List<List<PageGlyph>> turned = new ArrayList<>();
    try (PDDocument file = new BudgetedParser(content, reading.budget()).parse()) {
      COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
      boolean isForm =
          catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
              && form.containsKey(DYNAMIC_FORM);
      if (isForm || catalog.containsKey(FILE_COLLECTION)) {
        return Outcome.none(
            Diagnostic.failure(
                    "V4", name + "：是" + (isForm ? "动态表单（XFA）" : "PDF 文件包") + "，打开以后看到的不是这里面的页")
                .advice("由 Word 文件重新导出 PDF，或者重新生成"));
      }
      for (PDPage page : file.getPages()) {
        reading.nextPage();
        if (Annotations.anySeen(page.getCOSObject())) {
          reading.faults().add(PageFault.ANNOTATION);
        }
        ScannedPage scanned = PageScanner.scan(page, reading);
        anyText |= !scanned.level().isEmpty() || !scanned.turned().isEmpty();
        pages.add(itemsOf(scanned));
        turned.add(scanned.turned());
      }
    }
    RunningLines.Separated separated = RunningLines.separate(pages, isReportText);
    for (int i = 0; i < pages.size(); i++) {
      addPage(separated.bodies().get(i), turned.get(i));
    }
    return anyText
        ? Outcome.of(parts(separated.unchecked()), reading.faults().findings(name))
        : Outcome.none(
            Diagnostic.failure("V4", name + "：里面没有文字，只有图像（例如扫描件），不能核对")
                .advice("发布由程序生成的 PDF，或者由 Word 文件导出的 PDF；扫描件读者不能检索，也不能复制"));
  }

  private List<PublishedPart> parts(List<PublishedPart.RunningLine> running) {
    List<PublishedPart> parts = new ArrayList<>(running);
    for (PageItem item : items) {
      if (item instanceof PageItem.TablePart table) {
        Grid grid = table.grid();
        parts.add(grid);
      } else if (item instanceof PageItem.TextLine line) {
        parts.add(new PublishedPart.Passage(line.text()));
      }
    }
    return List.copyOf(parts);
  }

  private void addPage(List<PageItem> own, List<PageGlyph> turned) {
    boolean first = true;
    for (PageItem item : own) {
      if (first
          && item instanceof PageItem.TablePart next
          && !items.isEmpty()
          && items.get(items.size() - 1) instanceof PageItem.TablePart before
          && TableJoiner.fit(before, next)) {
        items.set(items.size() - 1, TableJoiner.join(before, next));
      } else {
        items.add(item);
      }
      first = false;
    }
    turned.forEach(glyph -> items.add(new PageItem.TextLine(0, glyph.text())));
  }

  /** Returns the tables and lines of a page from top to bottom, without the page number. */
  private static List<PageItem> itemsOf(ScannedPage page) {
    List<PageItem> found = new ArrayList<>();
    List<PageGlyph> outside = new ArrayList<>(page.level());
    for (List<RuledLine> group : RuledTable.groups(page.rules())) {
      RuledTable.of(group)
          .ifPresent(
              table -> {
                List<PageGlyph> inside = outside.stream().filter(table::contains).toList();
                outside.removeIf(table::contains);
                found.add(table.part(inside));
              });
    }
    found.addAll(TextLines.of(outside));
    found.sort(Comparator.comparingDouble(PageItem::top));
    int last = found.size() - 1;
    if (last >= 0
        && found.get(last) instanceof PageItem.TextLine line
        && PAGE_NUMBER.matcher(line.text()).matches()) {
      found.remove(last);
    }
    return found;
  }
}
