package genreport.review;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.report.ProvenanceMarks;
import java.util.ArrayList;
import java.util.List;

/** Finds the places of a document. */
final class DocumentPlaces {

  /** Returns the texts of a block: one for each cell of a table, one for any other block. */
  private static final Block.Visitor<List<String>> TEXTS =
      new Block.Visitor<>() {
        @Override
        public List<String> visit(Title title) {
          return List.of(String.join("", title.lines()));
        }

        @Override
        public List<String> visit(Heading heading) {
          return List.of(Inline.textOf(heading.content()));
        }

        @Override
        public List<String> visit(Paragraph paragraph) {
          return List.of(Inline.textOf(paragraph.content()));
        }

        @Override
        public List<String> visit(Table table) {
          return table.cells().stream().map(cell -> Inline.textOf(cell.content())).toList();
        }
      };

  private DocumentPlaces() {}

  /**
   * Returns the places in the order of the document.
   *
   * @param marked the document made of the marked report; ignored if its structure is different
   */
  static List<DocumentPlace> of(Document document, Document marked, ProvenanceMarks marks) {
    List<Block> blocks = document.blocks();
    boolean alike = marked.blocks().size() == blocks.size();
    List<DocumentPlace> places = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<String> texts = blocks.get(i).accept(TEXTS);
      List<String> markedTexts = alike ? marked.blocks().get(i).accept(TEXTS) : List.of();
      for (int cell = 0; cell < texts.size(); cell++) {
        String markedText = markedTexts.size() == texts.size() ? markedTexts.get(cell) : "";
        places.add(new DocumentPlace(i, cell, texts.get(cell), marks.in(markedText)));
      }
    }
    return places;
  }
}
