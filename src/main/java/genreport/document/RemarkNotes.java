package genreport.document;

import java.util.ArrayList;
import java.util.List;

/** The remarks on figures that have no room in their cells and become notes under the table. */
final class RemarkNotes {

  /** Stands before the first note under a table. */
  private static final String LABEL = "注：";

  private final List<Paragraph> remarks = new ArrayList<>();

  void add(String style, String text) {
    remarks.add(new Paragraph(style, List.of(new Inline.Text(text, ""))));
  }

  void clear() {
    remarks.clear();
  }

  /** Adds the notes after the last table and its other notes, and forgets them. */
  void addTo(List<Block> blocks, NoteItems items) {
    for (Paragraph remark : remarks) {
      boolean first = blocks.get(blocks.size() - 1) instanceof Table;
      String text = (first ? LABEL : "") + Inline.textOf(remark.content());
      List<Inline> content = List.of(new Inline.Text(text, ""));
      blocks.add(new Paragraph(remark.style(), content, items.next(text)));
    }
    remarks.clear();
  }
}
