package genreport.readback.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Checks that the pages of a file form a tree. PDFBox skips a node that occurs again; other
 * programs may show it again.
 */
final class PageTree {

  private PageTree() {}

  static void requireSound(COSDictionary catalog) throws IOException {
    Set<COSDictionary> known = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> open = new ArrayDeque<>();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    if (root == null) {
      throw new IOException("no pages");
    }
    open.push(root);
    while (!open.isEmpty()) {
      COSDictionary node = open.pop();
      if (!known.add(node)) {
        throw new IOException("a page that occurs again");
      }
      Budget.requirePages(known.size() / 2); // each page may have a node of its own
      COSArray kids = node.getCOSArray(COSName.KIDS);
      for (int i = 0; kids != null && i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          open.push(kid);
        }
      }
    }
  }
}
