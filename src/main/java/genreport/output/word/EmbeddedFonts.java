package genreport.output.word;

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
import genreport.font.StandaloneFont;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the embedded fonts of a document: subsets of its faces with the characters in use, under
 * the names by which the document asks for them. A name has one face, which is the one that has
 * most of its characters; Word substitutes another font of the machine for the others.
 */
final class EmbeddedFonts implements Block.Visitor<EmbeddedFonts> {

  /** The characters of the page numbers. */
  private static final String PAGE_NUMBER = "— 0123456789";

  private final StyleSheet sheet;
  private final Faces faces;
  private final StyleProperties properties;
  private final NavigableMap<Family, NavigableSet<Integer>> characters =
      new TreeMap<>(Family.ORDER);

  /** How many characters of each name each face has, in the order of their first use. */
  private final Map<Family, Map<Face, Integer>> counts = new HashMap<>();

  private record Family(String name, boolean isBold) {

    static final Comparator<Family> ORDER =
        Comparator.comparing(Family::name).thenComparing(Family::isBold);
  }

  private EmbeddedFonts(StyleSheet sheet, Faces faces, StyleUse use) {
    this.sheet = sheet;
    this.faces = faces;
    this.properties = new StyleProperties(sheet, use);
  }

  /** Returns the fonts sorted by name, the regular face of a name before the bold. */
  static List<EmbeddedFont> of(Document document, StyleSheet sheet, Faces faces) {
    EmbeddedFonts fonts = new EmbeddedFonts(sheet, faces, StyleUse.of(document));
    document.blocks().forEach(block -> block.accept(fonts));
    fonts.add(sheet.page().footerStyle(), PAGE_NUMBER);
    List<EmbeddedFont> embedded = new ArrayList<>();
    fonts.characters.forEach(
        (family, codePoints) -> {
          Face face = fonts.face(family);
          byte[] file = StandaloneFont.of(face, family.name(), family.isBold(), codePoints);
          embedded.add(EmbeddedFont.of(family.name(), family.isBold(), file));
        });
    return embedded;
  }

  @Override
  public EmbeddedFonts visit(Title title) {
    title.lines().forEach(line -> add(title.style(), line));
    return this;
  }

  @Override
  public EmbeddedFonts visit(Heading heading) {
    return add(heading.style(), heading.content());
  }

  @Override
  public EmbeddedFonts visit(Paragraph paragraph) {
    return add(paragraph.style(), paragraph.content());
  }

  @Override
  public EmbeddedFonts visit(Table table) {
    Stream.concat(table.head().stream(), table.body().stream())
        .flatMap(row -> row.cells().stream())
        .forEach(cell -> add(cell.style(), cell.content()));
    return this;
  }

  private EmbeddedFonts add(String holder, List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        add(text.style().isEmpty() ? holder : text.style(), text.text());
      }
    }
    return this;
  }

  private Face face(Family family) {
    Map<Face, Integer> faces = Objects.requireNonNull(counts.get(family));
    Face most = faces.keySet().iterator().next();
    int count = 0;
    for (Map.Entry<Face, Integer> entry : faces.entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return most;
  }

  private void add(String styleName, String text) {
    TextStyle style = sheet.style(styleName);
    StyleSheet.FaceChoice choice = properties.face(style);
    for (TextPiece piece : TextPiece.of(text, choice.wordName())) {
      if (piece.face().isPresent()) {
        add(new Family(piece.face().get().name(), false), style.face(), piece.text());
      } else {
        boolean isBold = properties.isBold(choice);
        for (String name : new TreeSet<>(List.of(choice.wordName(), choice.wordLatinName()))) {
          add(new Family(name, isBold), style.face(), piece.text());
        }
      }
    }
  }

  /** Adds the characters of a text, and a space, which Word may need even if the text has none. */
  private void add(Family family, String role, String text) {
    Map<Face, Integer> faces = counts.computeIfAbsent(family, key -> new LinkedHashMap<>());
    faces.putIfAbsent(this.faces.face(role), 0);
    NavigableSet<Integer> own = characters.computeIfAbsent(family, key -> new TreeSet<>());
    own.add((int) ' ');
    for (String cluster : GraphemeClusters.divide(text)) {
      cluster.codePoints().filter(c -> !Character.isISOControl(c)).forEach(own::add);
      this.faces
          .glyphChoice(role, cluster)
          .ifPresent(choice -> faces.merge(choice.face(), 1, Integer::sum));
    }
  }
}
