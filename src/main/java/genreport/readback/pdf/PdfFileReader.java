package genreport.readback.pdf;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.FileKind;
import genreport.readback.Grid;
import genreport.readback.PublishedPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF's text and tables. Marks and tags are not relied on: the PDF may be another
 * program's.
 */
public final class PdfFileReader {

  /** A page number between dashes, or alone; see GB/T 9704, 7.5. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–―－]*([0-9]{1,4})[-—–―－]*|第([0-9]{1,4})页");

  private final List<PageItem> items = new ArrayList<>();
  private boolean anyText;

  private PdfFileReader() {}

  /**
   * Reads a file.
   *
   * @param name as messages show it
   */
  public static Outcome<List<PublishedPart>> read(byte[] content, String name) {
    PdfFileReader reader = new PdfFileReader();
    try (PDDocument file = Loader.loadPDF(content)) {
      for (PDPage page : file.getPages()) {
        reader.addPage(PageScanner.scan(page));
      }
    } catch (InvalidPasswordException e) {
      return Outcome.none(
          Diagnostic.failure("V4", name + "：这个 PDF 加了密码，不能打开").advice("去掉密码，另存一份，再核对"));
    } catch (IOException e) {
      return Outcome.none(FileKind.damaged(name));
    }
    return reader.anyText
        ? Outcome.of(reader.parts())
        : Outcome.none(
            Diagnostic.failure("V4", name + "：里面没有文字，只有图像（例如扫描件），不能核对")
                .advice("发布由程序生成的 PDF，或者由 Word 文件导出的 PDF；扫描件读者不能检索，也不能复制"));
  }

  private List<PublishedPart> parts() {
    List<PublishedPart> parts = new ArrayList<>();
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

  private void addPage(ScannedPage page) {
    anyText |= !page.level().isEmpty() || !page.turned().isEmpty();
    List<PageItem> own = itemsOf(page);
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
    page.turned().forEach(glyph -> items.add(new PageItem.TextLine(0, glyph.text())));
  }

  /** A page's tables and lines from its top, without its number. */
  private static List<PageItem> itemsOf(ScannedPage page) {
    List<PageItem> found = new ArrayList<>();
    List<Glyph> outside = new ArrayList<>(page.level());
    for (List<Rule> group : RuledTable.groups(page.rules())) {
      RuledTable.of(group)
          .ifPresent(
              table -> {
                List<Glyph> inside = outside.stream().filter(table::contains).toList();
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
