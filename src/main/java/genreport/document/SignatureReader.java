package genreport.document;

import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names and the date of a signature, each as a paragraph. */
final class SignatureReader {

  /** How much longer than a line a paragraph may seem that has only one line, in characters. */
  private static final int TOLERANCE = 2;

  private final DocumentReader reader;
  private final StyleSheet styles;

  SignatureReader(DocumentReader reader, StyleSheet styles) {
    this.reader = reader;
    this.styles = styles;
  }

  /**
   * Reads a signature.
   *
   * @param blocks the blocks above it, to which its paragraphs are added
   */
  void read(Element element, List<Block> blocks) {
    reader.allow(element, Set.of("seal"));
    List<Signature.Text> names = new ArrayList<>();
    Optional<Signature.Text> date = Optional.empty();
    for (Element child : reader.children(element)) {
      switch (child.name()) {
        case "name" -> names.add(text(child, "signature"));
        case "date" -> date = Optional.of(text(child, "date"));
        default -> reader.wrong(child, "<signature> 里不能用 <" + child.name() + ">");
      }
    }
    Signature signature = new Signature(names, date, reader.isOn(element, "seal", "yes"));
    keepTwoLines(blocks);
    names.forEach(name -> blocks.add(member(name, signature, Signature.Role.NAME)));
    date.ifPresent(text -> blocks.add(member(text, signature, Signature.Role.DATE)));
  }

  private Signature.Text text(Element element, String otherwise) {
    reader.allow(element, Set.of("class"));
    String style = reader.style(element, otherwise);
    String text = Inline.textOf(reader.inlines(element));
    return new Signature.Text(style, reader.brokenAsTitle(text, style));
  }

  private static Paragraph member(Signature.Text text, Signature of, Signature.Role role) {
    return new Paragraph(text.style(), text.content(), Optional.of(new Signature.Member(of, role)));
  }

  /**
   * Keeps a last paragraph that may have only one line with the paragraph before it, so that two
   * lines of text stand above the signature on its page.
   */
  private void keepTwoLines(List<Block> blocks) {
    int last = blocks.size() - 1;
    if (last > 0
        && blocks.get(last) instanceof Paragraph end
        && blocks.get(last - 1) instanceof Paragraph before
        && mayBeOneLine(end)) {
      blocks.set(last - 1, new Paragraph(end.style(), before.content()));
    }
  }

  private boolean mayBeOneLine(Paragraph paragraph) {
    return styles.styles().containsKey(paragraph.style())
        && styles.style(paragraph.style()).keepWithNext()
        && TitleLines.width(Inline.textOf(paragraph.content()))
            <= reader.most(paragraph.style()) + TOLERANCE;
  }
}
