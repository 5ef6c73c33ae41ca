package genreport.output.word;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.document.Document;
import genreport.output.word.look.WordLook;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a document as a Word file (ECMA-376, transitional).
 *
 * <p>The parts come from the templates in {@code word/}, over plain maps: what is computed is
 * computed here, the templates arrange it.
 */
public final class WordWriter {

  private static final String FOLDER = "word/";

  /**
   * A part of the package.
   *
   * @param name its path in the package
   * @param template name of its template, in the templates' {@code word/}
   */
  private record Part(String name, String template) {}

  /** In the order in which they are in the file; the list of content types has to be the first. */
  private static final List<Part> PARTS =
      List.of(
          new Part("[Content_Types].xml", "content-types.xml.ftlx"),
          new Part("_rels/.rels", "package-rels.xml.ftlx"),
          new Part("docProps/app.xml", "app.xml.ftlx"),
          new Part("docProps/core.xml", "core.xml.ftlx"),
          new Part("word/document.xml", "document.xml.ftlx"),
          new Part("word/_rels/document.xml.rels", "document-rels.xml.ftlx"),
          new Part("word/styles.xml", "styles.xml.ftlx"),
          new Part("word/settings.xml", "settings.xml.ftlx"),
          new Part("word/fontTable.xml", "font-table.xml.ftlx"),
          new Part("word/footer-odd.xml", "footer-odd.xml.ftlx"),
          new Part("word/footer-even.xml", "footer-even.xml.ftlx"));

  private final TemplateEngine engine;
  private final StyleSheet sheet;

  /**
   * @param engine a plain one, over folders that hold the templates of {@code word/}
   */
  public WordWriter(TemplateEngine engine, StyleSheet sheet) {
    this.engine = engine;
    this.sheet = sheet;
  }

  /**
   * Writes a document; the same one gives the same bytes on any day.
   *
   * @return the .docx; or what is wrong with its templates
   * @throws IllegalArgumentException if the document names a style that the sheet lacks
   * @throws IllegalStateException if a table's cells don't cover its grid, or a text has a
   *     character that XML can't hold
   */
  public Outcome<byte[]> write(Document document) {
    return render(document).then(parts -> Outcome.of(WordPackage.zip(parts)));
  }

  /**
   * Writes a document in an agency's own look.
   *
   * @return the .docx; or what is wrong with its templates
   */
  public Outcome<byte[]> write(Document document, WordLook look) {
    return render(document)
        .then(parts -> Outcome.of(WordPackage.zipBytes(look.fill(WordPackage.bytes(parts)))));
  }

  private Outcome<Map<String, String>> render(Document document) {
    Map<String, ?> model = model(document);
    Map<String, String> contents = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : PARTS) {
      Outcome<String> rendered = engine.render(FOLDER + part.template(), model);
      findings.addAll(rendered.diagnostics());
      rendered.value().ifPresent(xml -> contents.put(part.name(), xml));
    }
    return contents.size() == PARTS.size()
        ? Outcome.of(contents, findings)
        : Outcome.none(findings);
  }

  private Map<String, ?> model(Document document) {
    WordStyles styles = new WordStyles(sheet, StyleUse.of(document));
    return Map.of(
        "title", document.title(),
        "author", document.author(),
        "language", Document.LANGUAGE,
        "page", PageModel.of(sheet),
        "fonts", styles.fonts(),
        "styles", styles.model(),
        "blocks", BodyModel.of(document, sheet));
  }
}
