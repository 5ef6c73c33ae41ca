package genreport.pipeline;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.FieldPlaces;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.document.Title;
import genreport.output.html.TableWriter;
import genreport.output.svg.SvgWriter;
import genreport.review.Review;
import genreport.review.ShownFields;
import genreport.typeset.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The document of a report that is being edited.
 *
 * @param pages lays the document out
 * @param isDraft whether it is a draft, because the report has errors
 */
record ShownDocument(
    Review.Marked marked, Supplier<Pages> pages, SvgWriter writer, boolean isDraft) {

  private Document document() {
    return marked.document();
  }

  private FieldPlaces fields() {
    return ShownFields.of(marked);
  }

  /** Returns the pages as SVG. */
  List<Preview.Page> svgPages() {
    return writer.write(pages.get(), fields()).stream()
        .map(page -> new Preview.Page(page.hash(), page.width(), page.height(), page.svg()))
        .toList();
  }

  Optional<String> title() {
    return document().blocks().stream()
        .filter(Title.class::isInstance)
        .map(title -> String.join("", ((Title) title).lines()))
        .findFirst();
  }

  /** Returns whether the document has a heading of this text. */
  boolean hasHeading(String text) {
    return document().blocks().stream()
        .anyMatch(
            block ->
                block instanceof Heading heading && Inline.textOf(heading.content()).equals(text));
  }

  /** Returns the tables with figures of a section of the source, with fields to fill in. */
  List<Preview.TableBlock> tables(String section) {
    FieldPlaces fields = fields();
    List<Preview.TableBlock> tables = new ArrayList<>();
    List<Block> blocks = document().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Table table && isOf(section, i, table, fields)) {
        tables.add(new Preview.TableBlock(table.summary(), TableWriter.form(i, table, fields)));
      }
    }
    return tables;
  }

  private static boolean isOf(String section, int block, Table table, FieldPlaces fields) {
    for (int cell = 0; cell < table.cells().size(); cell++) {
      Optional<FieldPlaces.Shown> shown =
          fields.at(block, cell).filter(FieldPlaces.Shown::isFigure);
      if (shown.isPresent()) {
        return (shown.get().path() + ".").startsWith(section + ".");
      }
    }
    return false;
  }
}
