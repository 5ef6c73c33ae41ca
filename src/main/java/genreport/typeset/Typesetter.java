package genreport.typeset;

import genreport.document.Document;
import genreport.font.Faces;
import genreport.style.StyleSheet;

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
    PageBuilder builder = new PageBuilder(styles, setter, document.twoSided());
    new Flow(styles, setter, builder).set(document.blocks());
    return new Pages(
        document.properties().title(),
        document.properties().author(),
        document.properties().date(),
        Document.LANGUAGE,
        styles.page().width(),
        styles.page().height(),
        DocumentElements.of(document),
        builder.pages(),
        builder.bookmarks());
  }
}
