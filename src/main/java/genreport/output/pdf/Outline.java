package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNull;
import com.lowagie.text.pdf.PdfNumber;
import genreport.output.Numbers;
import genreport.output.pdf.PdfFile.Reference;
import genreport.typeset.Pages;
import genreport.typeset.Pages.Bookmark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes the bookmarks (ISO 32000-1, 12.3.3), all expanded. */
final class Outline {

  private final PdfFile file;
  private final PageTree pages;
  private final double height;

  /** A bookmark, or the outline itself, with its children. */
  private static final class Item {

    private final PdfDictionary dictionary = new PdfDictionary();
    private final Reference reference;
    private final List<Item> children = new ArrayList<>();

    Item(Reference reference) {
      this.reference = reference;
    }
  }

  /** A bookmark that may get more children. */
  private record Open(int level, Item item) {}

  private Outline(PdfFile file, PageTree pages, double height) {
    this.file = file;
    this.pages = pages;
    this.height = height;
  }

  /**
   * Writes the bookmarks of a document, each as a child of the last bookmark with a lower level.
   * Levels may be skipped.
   *
   * @throws IllegalStateException if a bookmark's page does not exist
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
      (open.isEmpty() ? root : open.peek().item()).children.add(item);
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
   * Writes the descendants of an item, then the item.
   *
   * @return the number of descendants
   */
  private int write(Item item) {
    List<Item> children = item.children;
    int count = children.size();
    for (int i = 0; i < children.size(); i++) {
      PdfDictionary each = children.get(i).dictionary;
      each.put(PdfName.PARENT, item.reference);
      if (i > 0) {
        each.put(PdfName.PREV, children.get(i - 1).reference);
      }
      if (i + 1 < children.size()) {
        each.put(PdfName.NEXT, children.get(i + 1).reference);
      }
      count += write(children.get(i));
    }
    if (count > 0) {
      item.dictionary.put(PdfName.FIRST, children.get(0).reference);
      item.dictionary.put(PdfName.LAST, children.get(children.size() - 1).reference);
      item.dictionary.put(PdfName.COUNT, new PdfNumber(count));
    }
    file.add(item.dictionary, item.reference);
    return count;
  }
}
