package genreport.output.pdf;

import genreport.Bundled;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.GraphemeClusters;
import genreport.style.Length;
import genreport.typeset.Pages;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Bookmark;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages made without the typesetter, in the bundled faces. */
final class PagesByHand {

  static final double SIZE = 16;
  static final double LEFT = 80;

  private static final Faces FACES = Bundled.faces();

  private PagesByHand() {}

  static Face face(String role) {
    return FACES.face(role);
  }

  /** A run whose glyphs stand at their own advances, each followed by so much more, in em. */
  static GlyphRun spread(String role, double baseline, String text, double gapEm) {
    return placed(role, baseline, 1, text, (advance, index) -> advance + gapEm);
  }

  /** A run of which each glyph stands at the left of a cell one em wide. */
  static GlyphRun cells(String role, double baseline, String text) {
    return placed(role, baseline, 1, text, (advance, index) -> 1.0);
  }

  static GlyphRun placed(
      String role, double baseline, double stretch, String text, Spacing spacing) {
    List<Double> xs = new ArrayList<>();
    double x = LEFT;
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      xs.add(x);
      x += SIZE * stretch * spacing.pitchEm(face(role).advanceEm(codePoints[i]), i);
    }
    return new GlyphRun(
        face(role),
        SIZE,
        baseline,
        stretch,
        GraphemeClusters.characters(text),
        xs,
        Addition.REPEATED,
        "");
  }

  static Pages onePage(Mark... marks) {
    return pages(List.of(), List.of(List.of(marks)));
  }

  static Pages pages(List<Bookmark> bookmarks, List<List<Mark>> pages) {
    List<Page> numbered = new ArrayList<>();
    for (List<Mark> marks : pages) {
      numbered.add(new Page(numbered.size() + 1, marks));
    }
    return new Pages(
        "示例区2021年政府信息公开工作年度报告",
        "示例区人民政府办公室",
        Optional.empty(),
        "zh-CN",
        Length.mm(210),
        Length.mm(297),
        List.of(),
        numbered,
        bookmarks);
  }

  /** From one glyph's origin to the next, in em. */
  interface Spacing {
    double pitchEm(double advanceEm, int index);
  }
}
