package genreport.typeset;

import genreport.document.Block;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The lines of a document's headings and paragraphs. */
final class RunningText implements Block.Visitor<List<SetLine>> {

  private final StyleSheet styles;
  private final TextSetter setter;
  private final List<Block> blocks;

  /** Index of the first block that the helper sets. */
  private final int later;

  private final Supplier<List<List<SetLine>>> laterLines;

  /** Text that is set block by block, when its lines are asked for. */
  RunningText(StyleSheet styles, TextSetter setter, List<Block> blocks) {
    this.styles = styles;
    this.setter = setter;
    this.blocks = blocks;
    this.later = blocks.size();
    this.laterLines = List::of;
  }

  /** Text of which a helper sets the later half. */
  RunningText(StyleSheet styles, TextSetter setter, List<Block> blocks, Helper helper) {
    this.styles = styles;
    this.setter = setter;
    this.blocks = blocks;
    this.later = middle(blocks);
    this.laterLines = helper.begin(new Later());
  }

  /** Index of the block before which stands half of the text. */
  private static int middle(List<Block> blocks) {
    int[] ends = new int[blocks.size()];
    int length = 0;
    for (int i = 0; i < ends.length; i++) {
      length += blocks.get(i) instanceof Paragraph paragraph ? length(paragraph.content()) : 0;
      ends[i] = length;
    }
    int middle = 0;
    while (middle < ends.length && 2 * ends[middle] < length) {
      middle++;
    }
    return middle;
  }

  private static int length(List<Inline> content) {
    int length = 0;
    for (Inline inline : content) {
      length += inline instanceof Inline.Text text ? text.text().length() : 0;
    }
    return length;
  }

  /** Sets what the helper sets; a class because a lambda takes longer to come. */
  private final class Later implements Supplier<List<List<SetLine>>> {

    @Override
    public List<List<SetLine>> get() {
      List<List<SetLine>> lines = new ArrayList<>();
      for (Block block : blocks.subList(later, blocks.size())) {
        lines.add(block.accept(RunningText.this));
      }
      return lines;
    }
  }

  /** The lines of a block, by its index; none of what is no heading or paragraph. */
  List<SetLine> lines(int block) {
    return block < later ? blocks.get(block).accept(this) : laterLines.get().get(block - later);
  }

  @Override
  public List<SetLine> visit(Title title) {
    return List.of();
  }

  @Override
  public List<SetLine> visit(Heading heading) {
    return lines(heading.content(), heading.style());
  }

  @Override
  public List<SetLine> visit(Paragraph paragraph) {
    return lines(paragraph.content(), paragraph.style());
  }

  @Override
  public List<SetLine> visit(Table table) {
    return List.of();
  }

  private List<SetLine> lines(List<Inline> content, String style) {
    return setter.paragraph(content, styles.style(style), styles.page().typeWidth().pt());
  }
}
