package genreport.output.word;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Signature;
import genreport.document.Table;
import genreport.document.Title;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of the styles that a document uses, sorted by name.
 *
 * @param paragraphs styles of paragraphs, including those in cells
 * @param texts styles of text inside a paragraph
 * @param tables styles of tables
 * @param headingLevels styles of headings, with the level of the first heading
 * @param titles styles of titles, with the title
 * @param signatures styles of the paragraphs of a signature, with its place in the signature
 */
record StyleUse(
    Set<String> paragraphs,
    Set<String> texts,
    Set<String> tables,
    Map<String, Integer> headingLevels,
    Map<String, Title> titles,
    Map<String, Signature.Member> signatures) {

  static StyleUse of(Document document) {
    Collector collector =
        new Collector(
            new StyleUse(
                names(), names(), names(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    for (Block block : document.blocks()) {
      block.accept(collector);
    }
    return collector.use;
  }

  private static Set<String> names() {
    return new TreeSet<>();
  }

  /** Collects the styles of each block. */
  private static final class Collector implements Block.Visitor<StyleUse> {

    private final StyleUse use;

    Collector(StyleUse use) {
      this.use = use;
    }

    @Override
    public StyleUse visit(Title title) {
      use.titles.put(title.style(), title);
      return add(title.style(), List.of());
    }

    @Override
    public StyleUse visit(Heading heading) {
      use.headingLevels.putIfAbsent(heading.style(), heading.level());
      return add(heading.style(), heading.content());
    }

    @Override
    public StyleUse visit(Paragraph paragraph) {
      paragraph.place().ifPresent(place -> use.signatures.put(paragraph.style(), place));
      return add(paragraph.style(), paragraph.content());
    }

    @Override
    public StyleUse visit(Table table) {
      use.tables.add(table.style());
      for (Table.Cell cell : table.cells()) {
        add(cell.style(), cell.content());
      }
      return add(table.style(), List.of());
    }

    private StyleUse add(String style, List<Inline> content) {
      use.paragraphs.add(style);
      for (Inline inline : content) {
        if (inline instanceof Inline.Text text
            && !text.style().isEmpty()
            && !text.style().equals(style)) {
          use.texts.add(text.style());
        }
      }
      return use;
    }
  }
}
