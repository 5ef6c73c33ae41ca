package genreport.typeset;

import genreport.document.Block;
import genreport.document.Paragraph;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of the notes directly under a table. They don't stand on the line grid.
 *
 * @param count number of paragraphs
 */
record TableNotes(int count, List<NoteLine> lines) {

  /** The fewest lines of notes that stay with the end of the table, or begin another page. */
  private static final int LEAST_LINES = 2;

  TableNotes {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param gap space above the line if it is the first under the table or on a page, in points
   */
  record NoteLine(TypesetLine line, TextStyle style, double gap, Part part) {

    double pitch() {
      return style.pitch().pt();
    }
  }

  /**
   * Returns the notes that follow a table.
   *
   * @param table index of the table among the blocks, from 0
   */
  static TableNotes after(int table, List<Block> blocks, StyleSheet styles, TextSetter setter) {
    List<NoteLine> lines = new ArrayList<>();
    int next = table + 1;
    while (next < blocks.size()
        && blocks.get(next) instanceof Paragraph paragraph
        && styles.style(paragraph.style()).note()) {
      TextStyle style = styles.style(paragraph.style());
      Part part = new Part(next, 0);
      double width = styles.page().typeWidth().pt();
      for (TypesetLine line : setter.note(paragraph, style, width)) {
        lines.add(new NoteLine(line, style, style.paddingBlock().pt(), part));
      }
      next++;
    }
    return new TableNotes(next - table - 1, lines);
  }

  /** Returns the notes without their first lines. */
  TableNotes without(int firstLines) {
    return new TableNotes(count, lines.subList(firstLines, lines.size()));
  }

  /** Returns the height of the first lines, in points. */
  double height(int firstLines) {
    double height = firstLines == 0 ? 0 : lines.get(0).gap();
    for (NoteLine line : lines.subList(0, firstLines)) {
      height += line.pitch();
    }
    return height;
  }

  double height() {
    return height(lines.size());
  }

  /** Returns the height of the lines that must stay with the end of the table, in points. */
  double leastHeight() {
    return height(lines.size() <= LEAST_LINES + 1 ? lines.size() : LEAST_LINES);
  }

  /**
   * Returns the number of lines that fit, so that no line stands alone on the next page.
   *
   * @param height available height, in points
   */
  int fitting(double height) {
    int fitting = lines.size();
    while (fitting > 0 && height(fitting) > height) {
      fitting--;
    }
    boolean single = lines.size() - fitting == 1;
    return single && fitting > LEAST_LINES ? fitting - 1 : fitting;
  }

  /**
   * Returns the marks of the first lines.
   *
   * @param left left edge of the type area, in points
   * @param top top of the notes, in points
   */
  List<Mark> at(double left, double top, int firstLines) {
    List<Mark> marks = new ArrayList<>();
    double y = firstLines == 0 ? top : top + lines.get(0).gap();
    for (NoteLine line : lines.subList(0, firstLines)) {
      double baseline = y + TextSetter.baseline(line.style(), line.pitch());
      marks.addAll(line.line().at(left, baseline, line.part()));
      y += line.pitch();
    }
    return marks;
  }
}
