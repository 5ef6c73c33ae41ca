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
import genreport.font.StandaloneFont;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The faces of a document, cut down to the characters that it sets in them, under the official
 * names by which it asks for them. A character that a style's own face lacks is left to Word, which
 * takes it from another face of the machine.
 */
final class EmbeddedFonts implements Block.Visitor<EmbeddedFonts> {

  /** What the fields of the footers come to. */
  private static final String PAGE_NUMBER = "— 0123456789";

  private final StyleSheet sheet;
  private final Faces faces;
  private final StyleProperties properties;
  private final NavigableMap<Family, NavigableSet<Integer>> characters =
      new TreeMap<>(Family.ORDER);

  /** The face that stands for one of the official names; the first is taken of several. */
  private final Map<Family, Face> standing = new HashMap<>();

  private record Family(String name, boolean isBold) {

    static final Comparator<Family> ORDER =
        Comparator.comparing(Family::name).thenComparing(Family::isBold);
  }

  private EmbeddedFonts(StyleSheet sheet, Faces faces, StyleUse use) {
    this.sheet = sheet;
    this.faces = faces;
    this.properties = new StyleProperties(sheet, use);
  }

  /** The fonts in the order of their names, the bold one of a name behind the other. */
  static List<EmbeddedFont> of(Document document, StyleSheet sheet, Faces faces) {
    EmbeddedFonts fonts = new EmbeddedFonts(sheet, faces, StyleUse.of(document));
    document.blocks().forEach(block -> block.accept(fonts));
    fonts.add(sheet.page().footerStyle(), PAGE_NUMBER);
    List<EmbeddedFont> embedded = new ArrayList<>();
    fonts.characters.forEach(
        (family, codePoints) -> {
          Face face = Objects.requireNonNull(fonts.standing.get(family));
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

  /** A space is set by its style even where the text has none. */
  private void add(String styleName, String text) {
    TextStyle style = sheet.style(styleName);
    StyleSheet.FaceChoice choice = properties.face(style);
    for (String name : List.of(choice.wordName(), choice.wordLatinName())) {
      Family family = new Family(name, properties.isBold(choice));
      standing.putIfAbsent(family, faces.face(style.face()));
      NavigableSet<Integer> own = characters.computeIfAbsent(family, key -> new TreeSet<>());
      own.add((int) ' ');
      text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(own::add);
    }
  }
}
