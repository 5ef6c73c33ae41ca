package genreport.typeset;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.GraphemeClusters;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A grapheme cluster that is printed in a fallback face because its role's own face lacks it.
 *
 * @param role a key of the style sheet's faces
 * @param face the fallback face
 */
public record Substitution(String role, String cluster, Face face) {

  /** Returns all substitutions of a document, without duplicates, in the order of the text. */
  public static List<Substitution> in(Document document, StyleSheet styles, Faces faces) {
    Set<Substitution> found = new LinkedHashSet<>();
    for (Block block : document.blocks()) {
      block
          .accept(PASSAGES)
          .forEach(
              passage -> {
                String role = styles.style(passage.style()).face();
                for (String cluster : GraphemeClusters.divide(passage.text())) {
                  faces
                      .glyphChoice(role, cluster)
                      .filter(choice -> choice.face() != faces.face(role))
                      .ifPresent(
                          choice -> found.add(new Substitution(role, cluster, choice.face())));
                }
              });
    }
    return new ArrayList<>(found);
  }

  /** Text of one style. */
  private record Passage(String style, String text) {}

  private static final Block.Visitor<Stream<Passage>> PASSAGES =
      new Block.Visitor<>() {
        @Override
        public Stream<Passage> visit(Title title) {
          return title.lines().stream().map(line -> new Passage(title.style(), line));
        }

        @Override
        public Stream<Passage> visit(Heading heading) {
          return passages(heading.style(), heading.content());
        }

        @Override
        public Stream<Passage> visit(Paragraph paragraph) {
          return passages(paragraph.style(), paragraph.content());
        }

        @Override
        public Stream<Passage> visit(Table table) {
          return Stream.concat(table.head().stream(), table.body().stream())
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> passages(cell.style(), cell.content()));
        }
      };

  private static Stream<Passage> passages(String style, List<Inline> content) {
    return content.stream()
        .filter(Inline.Text.class::isInstance)
        .map(Inline.Text.class::cast)
        .map(text -> new Passage(text.style().isEmpty() ? style : text.style(), text.text()));
  }
}
