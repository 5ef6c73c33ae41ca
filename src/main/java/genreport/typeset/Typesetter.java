package genreport.typeset;

import genreport.document.Document;
import genreport.font.Faces;
import genreport.style.StyleSheet;
import java.util.function.Supplier;

/** Sets a document on pages. The same document, style sheet and faces give the same pages. */
public final class Typesetter {

  private final StyleSheet styles;
  private final TextSetter setter;

  public Typesetter(StyleSheet styles, Faces faces) {
    this.styles = styles;
    this.setter = new TextSetter(new Shaper(styles, faces));
  }

  /**
   * Sets a document.
   *
   * @throws IllegalStateException if no face has a character; the report is checked for it before
   */
  public Pages typeset(Document document) {
    return typeset(document, new RunningText(styles, setter, document.blocks()));
  }

  /**
   * Begins to set a document.
   *
   * @param helper sets some of its text
   * @return does the rest; throws what {@link #typeset(Document)} does
   */
  public Supplier<Pages> begin(Document document, Helper helper) {
    RunningText text = new RunningText(styles, setter, document.blocks(), helper);
    return new Supplier<>() {
      @Override
      public Pages get() {
        return typeset(document, text);
      }
    };
  }

  private Pages typeset(Document document, RunningText text) {
    PageBuilder builder = new PageBuilder(styles, setter);
    new Flow(styles, setter, builder, text).set(document.blocks());
    return new Pages(
        document.title(),
        document.author(),
        Document.LANGUAGE,
        styles.page().width(),
        styles.page().height(),
        DocumentElements.of(document),
        builder.pages(),
        builder.bookmarks());
  }
}
