package genreport.output.word;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.HeadingDepths;
import genreport.document.Inline;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each heading the built-in style of its depth, so that no level is skipped. A heading that
 * moves up keeps its look, by a style of its text.
 */
final class WordHeadings {

  private static final String STYLE = "heading-";

  private WordHeadings() {}

  /** Returns the document with consecutive levels of headings. */
  static Document consecutive(Document document, StyleSheet sheet) {
    HeadingDepths depths = new HeadingDepths();
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        int depth = depths.next(heading.level());
        boolean moves = depth != heading.level() && sheet.styles().containsKey(STYLE + depth);
        blocks.add(moves ? moved(heading, depth) : heading);
      } else {
        blocks.add(block);
      }
    }
    return new Document(document.properties(), document.twoSided(), blocks);
  }

  private static Heading moved(Heading heading, int depth) {
    List<Inline> content = new ArrayList<>();
    for (Inline inline : heading.content()) {
      content.add(
          inline instanceof Inline.Text text && text.style().isEmpty()
              ? new Inline.Text(text.text(), heading.style())
              : inline);
    }
    return new Heading(depth, STYLE + depth, content);
  }
}
