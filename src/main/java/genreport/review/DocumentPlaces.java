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

/** The spots of a document, in its order. */
final class DocumentPlaces {

  /** The texts of a block: of each of a table's cells, of anything else as a whole. */
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
   * The spots with what they show.
   *
   * @param marked the same document made of the marked report; of another shape it tells nothing
   */
  static List<DocumentPlace> of(Document document, Document marked, ProvenanceMarks marks) {
    List<Block> blocks = document.blocks();
    boolean alike = marked.blocks().size() == blocks.size();
    List<DocumentPlace> spots = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<String> texts = blocks.get(i).accept(TEXTS);
      List<String> places = alike ? marked.blocks().get(i).accept(TEXTS) : List.of();
      for (int cell = 0; cell < texts.size(); cell++) {
        String place = places.size() == texts.size() ? places.get(cell) : "";
        spots.add(new DocumentPlace(i, cell, texts.get(cell), marks.in(place)));
      }
    }
    return spots;
  }
}
