package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNull;
import com.lowagie.text.pdf.PdfNumber;
import genreport.output.pdf.PdfFile.Reference;
import genreport.typeset.Pages;
import genreport.typeset.Pages.Bookmark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The bookmarks of a file (ISO 32000-1, 12.3.3), all unfolded. */
final class Outline {

  private final PdfFile file;
  private final PageTree pages;
  private final double height;

  /** A bookmark, or the outline itself, with what stands under it. */
  private static final class Item {

    private final PdfDictionary dictionary = new PdfDictionary();
    private final Reference reference;
    private final List<Item> under = new ArrayList<>();

    Item(Reference reference) {
      this.reference = reference;
    }
  }

  /** A bookmark that later ones may stand under. */
  private record Open(int level, Item item) {}

  private Outline(PdfFile file, PageTree pages, double height) {
    this.file = file;
    this.pages = pages;
    this.height = height;
  }

  /**
   * Writes the bookmarks of a document, each under the last one of a lesser level; levels may be
   * skipped.
   *
   * @throws IllegalStateException if a bookmark's page is not there
   */
  static Reference write(Pages document, PageTree pages, PdfFile file) {
    Outline outline = new Outline(file, pages, document.height().pt());
    Item root = new Item(file.reserve());
    Deque<Open> open = new ArrayDeque<>();
    for (Bookmark bookmark : document.bookmarks()) {
      if (bookmark.page() < 1 || bookmark.page() > document.pages().size()) {
        throw new IllegalStateException("no page for " + bookmark);
      }
      while (!open.isEmpty() && open.peek().level() >= bookmark.level()) {
        open.pop();
      }
      Item item = outline.item(bookmark);
      (open.isEmpty() ? root : open.peek().item()).under.add(item);
      open.push(new Open(bookmark.level(), item));
    }
    outline.write(root);
    return root.reference;
  }

  private Item item(Bookmark bookmark) {
    PdfArray place = new PdfArray(pages.reference(bookmark.page()));
    place.add(PdfName.XYZ);
    place.add(PdfNull.PDFNULL);
    place.add(new PdfLiteral(Numbers.text(height - bookmark.y())));
    place.add(PdfNull.PDFNULL);
    Item item = new Item(file.reserve());
    item.dictionary.put(PdfName.TITLE, TextString.of(bookmark.title()));
    item.dictionary.put(PdfName.DEST, place);
    return item;
  }

  /**
   * Writes what stands under an item, and then the item.
   *
   * @return how many stand under it, at any depth
   */
  private int write(Item item) {
    List<Item> under = item.under;
    int count = under.size();
    for (int i = 0; i < under.size(); i++) {
      PdfDictionary each = under.get(i).dictionary;
      each.put(PdfName.PARENT, item.reference);
      if (i > 0) {
        each.put(PdfName.PREV, under.get(i - 1).reference);
      }
      if (i + 1 < under.size()) {
        each.put(PdfName.NEXT, under.get(i + 1).reference);
      }
      count += write(under.get(i));
    }
    if (count > 0) {
      item.dictionary.put(PdfName.FIRST, under.get(0).reference);
      item.dictionary.put(PdfName.LAST, under.get(under.size() - 1).reference);
      item.dictionary.put(PdfName.COUNT, new PdfNumber(count));
    }
    file.add(item.dictionary, item.reference);
    return count;
  }
}
