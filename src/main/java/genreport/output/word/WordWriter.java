package genreport.output.word;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.document.Document;
import genreport.document.Note;
import genreport.font.Faces;
import genreport.output.word.look.WordLook;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a document as a Word file (ECMA-376, transitional).
 *
 * <p>The templates in {@code word/} make the parts from plain maps. All values are computed here;
 * the templates only arrange them.
 */
public final class WordWriter {

  private static final String FOLDER = "word/";

  /**
   * A part of the package.
   *
   * @param name path in the package
   * @param template name of the template in {@code word/}
   */
  private record Part(String name, String template) {}

  /** The parts in the order of the file; the content types must be the first. */
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

  /** Relationships to the embedded fonts. The part exists only if there are some. */
  private static final Part FONT_RELATIONS =
      new Part("word/_rels/fontTable.xml.rels", "font-table-rels.xml.ftlx");

  /** Additional parts of a draft. */
  private static final List<Part> DRAFT_PARTS =
      List.of(
          new Part("word/comments.xml", "comments.xml.ftlx"),
          new Part("word/header-odd.xml", "header-odd.xml.ftlx"),
          new Part("word/header-even.xml", "header-even.xml.ftlx"));

  private final TemplateEngine engine;
  private final StyleSheet sheet;

  /** The faces to embed; empty if fonts are not embedded. */
  private final Optional<Faces> embedded;

  /**
   * @param engine an engine for folders with the templates in {@code word/}
   */
  public WordWriter(TemplateEngine engine, StyleSheet sheet) {
    this(engine, sheet, Optional.empty());
  }

  private WordWriter(TemplateEngine engine, StyleSheet sheet, Optional<Faces> embedded) {
    this.engine = engine;
    this.sheet = sheet;
    this.embedded = embedded;
  }

  /** Parses the templates of the parts that every file has, before they are used. */
  public static void prepare(TemplateEngine engine) {
    engine.prepare(PARTS.stream().map(part -> FOLDER + part.template()).toList());
  }

  /** Returns a writer that embeds the fonts, for machines that don't have them. */
  public WordWriter embedding(Faces faces) {
    return new WordWriter(engine, sheet, Optional.of(faces));
  }

  /**
   * Writes a document. Equal documents give equal bytes.
   *
   * @return the .docx; or findings on its templates
   * @throws IllegalArgumentException if the document names a style that the sheet lacks
   * @throws IllegalStateException if a table's cells don't cover its grid
   */
  public Outcome<byte[]> write(Document document) {
    List<EmbeddedFont> fonts =
        embedded.isPresent() ? EmbeddedFonts.of(document, sheet, embedded.get()) : List.of();
    List<Part> parts = new ArrayList<>(PARTS);
    if (!fonts.isEmpty()) {
      parts.add(FONT_RELATIONS);
    }
    Outcome<Map<String, byte[]>> rendered = render(parts, model(document, Comments.NONE, fonts));
    if (rendered.value().isEmpty()) {
      return Outcome.none(rendered.diagnostics());
    }
    Map<String, byte[]> contents = rendered.value().get();
    contents.putAll(EmbeddedFont.parts(fonts));
    return Outcome.of(WordPackage.zip(contents), rendered.diagnostics());
  }

  /**
   * Writes a document in an agency's own look, without embedded fonts.
   *
   * @return the .docx; or findings on its templates
   */
  public Outcome<byte[]> write(Document document, WordLook look) {
    return render(PARTS, model(document, Comments.NONE, List.of()))
        .then(xml -> Outcome.of(WordPackage.zip(look.fill(xml))));
  }

  /**
   * Writes a draft: a document with notes as comments and a watermark on every page, which Word's
   * own command can remove.
   *
   * @param watermark the word across the pages
   * @see #write(Document)
   */
  public Outcome<byte[]> writeDraft(Document document, String watermark, List<Note> notes) {
    Comments comments = Comments.of(notes);
    Map<String, Object> model = new LinkedHashMap<>(model(document, comments, List.of()));
    model.put("draft", Map.of("watermark", watermark, "comments", comments.model()));
    return render(Stream.concat(PARTS.stream(), DRAFT_PARTS.stream()).toList(), model)
        .then(xml -> Outcome.of(WordPackage.zip(xml)));
  }

  /** Returns whether a file was made by a writer of this class and has not been changed since. */
  public static boolean isUnchanged(byte[] file) {
    return PackageMark.isUnchanged(file);
  }

  private Outcome<Map<String, byte[]>> render(List<Part> parts, Map<String, ?> model) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Part part : parts) {
      String template = FOLDER + part.template();
      Outcome<String> xml = engine.render(template, model);
      findings.addAll(xml.diagnostics());
      if (xml.value().isPresent()) {
        contents.put(part.name(), xml.value().get().getBytes(StandardCharsets.UTF_8));
      }
    }
    return contents.size() == parts.size()
        ? Outcome.of(contents, findings)
        : Outcome.none(findings);
  }

  private Map<String, Object> model(Document written, Comments comments, List<EmbeddedFont> fonts) {
    Document document = WordHeadings.consecutive(written, sheet);
    WordStyles styles = new WordStyles(sheet, StyleUse.of(document));
    List<Map<String, Object>> blocks = BodyModel.of(document, sheet, comments);
    UsedByRuns used = UsedByRuns.in(blocks);
    SortedSet<String> faces = new TreeSet<>(styles.fonts());
    faces.addAll(used.faces());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", document.properties().title());
    model.put("author", document.properties().author());
    document.properties().date().ifPresent(date -> model.put("date", date.toString()));
    model.put("language", Document.LANGUAGE);
    model.put("identifier", PackageMark.BLANK);
    model.put("page", PageModel.of(sheet));
    model.put("twoSided", document.twoSided());
    model.put("fonts", List.copyOf(faces));
    model.put("links", used.links());
    model.put("embedded", EmbeddedFont.model(fonts));
    model.put("styles", styles.model());
    model.put("blocks", blocks);
    return model;
  }
}
