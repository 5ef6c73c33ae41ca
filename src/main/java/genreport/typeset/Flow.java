package genreport.typeset;

import genreport.document.Block;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Typesets the blocks in order and keeps lines that belong together on one page. */
final class Flow implements Block.Visitor<Optional<Table>> {

  private final StyleSheet styles;
  private final TextSetter setter;
  private final TableSetter tables;
  private final PageBuilder pages;

  /** Grid blocks that must stay on one page; not placed yet. */
  private List<GridBlock> group = new ArrayList<>();

  /** Index of the current block, from 0. */
  private int block;

  Flow(StyleSheet styles, TextSetter setter, PageBuilder pages) {
    this.styles = styles;
    this.setter = setter;
    this.tables = new TableSetter(styles, setter);
    this.pages = pages;
  }

  /** Places the blocks and returns them with the decisions of the layout. */
  List<Block> set(List<Block> blocks) {
    List<Block> arranged = new ArrayList<>(blocks);
    while (block < blocks.size()) {
      Optional<Table> table = blocks.get(block).accept(this);
      if (table.isPresent()) {
        TableNotes notes = TableNotes.after(block, blocks, styles, setter);
        arranged.set(block, placed(table.get(), notes));
        block += 1 + notes.count();
      } else {
        block++;
      }
    }
    placeGroup();
    return arranged;
  }

  /** Places a table with its notes. The heading before it stays with its first rows. */
  private Table placed(Table table, TableNotes notes) {
    TypesetTable set = tables.set(table, block);
    TablePlacer placer = new TablePlacer(set, notes, tables, pages);
    if (!placer.startsHere(slotsOfGroup())) {
      pages.newPage();
    }
    double together = pages.height(pages.white() - 1 - slotsOfGroup());
    placeGroup();
    placer.place();
    return new ArrangedTable(set, placer.heights(), placer.isDivided() ? 0 : together).of(table);
  }

  @Override
  public Optional<Table> visit(Title title) {
    TextStyle style = styles.style(title.style());
    List<TypesetLine> lines = new ArrayList<>();
    for (String line : title.lines()) {
      lines.addAll(setter.paragraph(List.of(new Inline.Text(line, "")), style, typeWidth()));
    }
    double height = lines.size() * style.pitch().pt();
    int slots = pages.slots(height);
    double space = (pages.height(slots) - height) / 2;
    int below = title.linesAfter();
    if (slots + below > styles.page().lines()) {
      add(lines, style, Optional.empty());
      return Optional.empty();
    }
    Part part = new Part(block, 0);
    TitlePainter painter = new TitlePainter(lines, space, style, part);
    group.add(new GridBlock(slots + below, painter, Optional.empty()));
    endGroupUnless(style.keepWithNext());
    return Optional.empty();
  }

  @Override
  public Optional<Table> visit(Heading heading) {
    GridBlock.Outline outline =
        new GridBlock.Outline(heading.level(), Inline.textOf(heading.content()));
    addLines(heading.content(), styles.style(heading.style()), Optional.of(outline));
    return Optional.empty();
  }

  @Override
  public Optional<Table> visit(Paragraph paragraph) {
    TextStyle style = styles.style(paragraph.style());
    List<TypesetLine> lines =
        new ArrayList<>(setter.paragraph(paragraph.content(), style, typeWidth()));
    if (paragraph.place().isPresent()) {
      SignatureMetrics metrics = new SignatureMetrics(styles, setter);
      lines.replaceAll(line -> metrics.placed(line, paragraph.place().get()));
    }
    add(lines, style, Optional.empty());
    return Optional.empty();
  }

  @Override
  public Optional<Table> visit(Table table) {
    return Optional.of(table);
  }

  private void addLines(
      List<Inline> content, TextStyle style, Optional<GridBlock.Outline> outline) {
    add(setter.paragraph(content, style, typeWidth()), style, outline);
  }

  /** Keeps the first two lines together and the last two, so that no page has a single one. */
  private void add(List<TypesetLine> lines, TextStyle style, Optional<GridBlock.Outline> outline) {
    int slots = pages.slots(style.pitch().pt());
    int count = lines.size();
    Part part = new Part(block, 0);
    double baseline = TextSetter.baseline(style, pages.height(slots));
    addBlank(style.linesBefore());
    for (int i = 0; i < count; i++) {
      GridBlock.Painter painter = new LinePainter(lines.get(i), baseline, part);
      group.add(new GridBlock(slots, painter, i == 0 ? outline : Optional.empty()));
      boolean single = count > 1 && (i == 0 || i == count - 2);
      boolean last = i == count - 1;
      addBlank(last ? style.linesAfter() : 0);
      endGroupUnless(single || (style.keepWithNext() && (last || outline.isPresent())));
    }
  }

  private void addBlank(int lines) {
    if (lines > 0) {
      group.add(GridBlock.blank(lines));
    }
  }

  private void endGroupUnless(boolean kept) {
    if (!kept) {
      placeGroup();
    }
  }

  private void placeGroup() {
    if (slotsOfGroup() > pages.remaining() && !pages.isAtTop()) {
      pages.newPage();
    }
    for (GridBlock gridBlock : group) {
      if (gridBlock.slots() > pages.remaining() && !pages.isAtTop()) {
        pages.newPage();
      }
      pages.place(gridBlock);
    }
    group = new ArrayList<>();
  }

  private int slotsOfGroup() {
    int slots = 0;
    for (GridBlock gridBlock : group) {
      slots += gridBlock.slots();
    }
    return slots;
  }

  private double typeWidth() {
    return styles.page().typeWidth().pt();
  }

  /**
   * @param baseline distance from the top of the grid block, in points
   */
  private record LinePainter(TypesetLine line, double baseline, Part part)
      implements GridBlock.Painter {

    @Override
    public List<Mark> at(double left, double top) {
      return line.at(left, top + baseline, part);
    }
  }

  /**
   * @param space distance above the first line, in points
   */
  private record TitlePainter(List<TypesetLine> lines, double space, TextStyle style, Part part)
      implements GridBlock.Painter {

    @Override
    public List<Mark> at(double left, double top) {
      List<Mark> marks = new ArrayList<>();
      double baseline = top + space + TextSetter.baseline(style, style.pitch().pt());
      for (TypesetLine line : lines) {
        marks.addAll(line.at(left, baseline, part));
        baseline += style.pitch().pt();
      }
      return marks;
    }
  }
}
