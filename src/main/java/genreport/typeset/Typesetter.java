package genreport.typeset;

import genreport.document.Block;
import genreport.document.Document;
import genreport.font.Faces;
import genreport.style.StyleSheet;
import java.util.List;

/** Typesets a document into pages. Equal input gives equal pages. */
public final class Typesetter {

  private final StyleSheet styles;
  private final TextSetter setter;

  public Typesetter(StyleSheet styles, Faces faces) {
    this.styles = styles;
    this.setter = new TextSetter(new Shaper(styles, faces));
  }

  /**
   * Typesets a document.
   *
   * @throws IllegalStateException if no face has a character; callers check the report for missing
   *     glyphs before
   */
  public Pages typeset(Document document) {
    return lay(document).pages();
  }

  /**
   * Typesets a document and returns it with the decisions of the layout.
   *
   * @throws IllegalStateException if no face has a character
   */
  public Layout lay(Document document) {
    PageBuilder builder = new PageBuilder(styles, setter, document.twoSided());
    List<Block> arranged = new Flow(styles, setter, builder).set(document.blocks());
    Pages pages =
        new Pages(
            document.properties().title(),
            document.properties().author(),
            document.properties().date(),
            Document.LANGUAGE,
            styles.page().width(),
            styles.page().height(),
            DocumentElements.of(document),
            builder.pages(),
            builder.bookmarks());
    return new Layout(pages, new Document(document.properties(), document.twoSided(), arranged));
  }
}
