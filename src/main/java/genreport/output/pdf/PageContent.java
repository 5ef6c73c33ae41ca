package genreport.output.pdf;

import genreport.output.Numbers;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Link;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Part;
import genreport.typeset.Pages.Rule;
import genreport.typeset.Pages.Watermark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Makes the operators that paint one page.
 *
 * <p>Programs that extract text interpret a gap between two glyphs as a space: poppler from 0.1 em,
 * PDFBox from 0.3 of the average width or half a space. Justified lines and narrow quotes in full
 * cells have such gaps. Therefore a glyph before a gap uses a code whose advance includes the gap.
 * The remaining adjustment is too small to become a space.
 *
 * <p>A passage in another language is a marked-content sequence of its own in that of its part (ISO
 * 32000-1, 14.9.2.2).
 *
 * <p>Everything is marked content: parts of the document belong to the structure tree, everything
 * else is an artifact (ISO 14289-1, 7.1).
 */
final class PageContent {

  /** Maximum gap within a run that is written as an adjustment, in em. */
  private static final double TOLERATED_EM = 0.08;

  /** Maximum gap between two runs of one text, in em. Table cells are further apart. */
  private static final double JOINED_EM = 0.3;

  private static final double SAME_LINE_PT = 0.01;
  private static final double EPSILON_EM = 1e-6;

  private final EmbeddedFaces faces;
  private final double height;
  private final StructureTree tree;

  /** Starts with projecting square line caps, which close the corners of a table's grid. */
  private final StringBuilder operators = new StringBuilder("2 J\n");

  private double stretch = 1;

  private PageContent(EmbeddedFaces faces, double height, StructureTree tree) {
    this.faces = faces;
    this.height = height;
    this.tree = tree;
  }

  /**
   * Paints the next page.
   *
   * @param height height of the page, in points
   * @return the operators, in ASCII
   */
  static byte[] of(Page page, double height, EmbeddedFaces faces, StructureTree tree) {
    tree.startPage();
    PageContent content = new PageContent(faces, height, tree);
    List<Mark> marks = page.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (i == 0 || !isSameSequence(marks.get(i - 1), mark)) {
        content.operators.append(i == 0 ? "" : "EMC\n").append(content.begin(mark)).append('\n');
      }
      if (mark instanceof Rule rule) {
        content.rule(rule);
      } else if (mark instanceof Watermark watermark) {
        content.watermark(watermark);
      } else {
        content.run((GlyphRun) mark, nextRun(marks, i + 1));
      }
    }
    content.operators.append(marks.isEmpty() ? "" : "EMC\n");
    return content.operators.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Optional<GlyphRun> nextRun(List<Mark> marks, int start) {
    for (int i = start; i < marks.size(); i++) {
      if (marks.get(i) instanceof GlyphRun run) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private static boolean isSameSequence(Mark mark, Mark next) {
    if (mark instanceof GlyphRun run && next instanceof GlyphRun other) {
      return isSame(run.origin(), other.origin());
    }
    return mark instanceof Rule && next instanceof Rule;
  }

  private static boolean isSame(Origin origin, Origin other) {
    if (origin instanceof Part part && other instanceof Part next) {
      return isSame(part, next);
    }
    if (origin instanceof Link link && other instanceof Link next) {
      return link.number() == next.number() && isSame(link.part(), next.part());
    }
    return origin == other;
  }

  private static boolean isSame(Part part, Part other) {
    return part.block() == other.block() && part.cell() == other.cell();
  }

  /** Returns the operator that begins a marked-content sequence (ISO 32000-1, 14.8.2.2). */
  private String begin(Mark mark) {
    if (mark instanceof GlyphRun run) {
      if (run.origin() instanceof Part part) {
        return tree.begin(part);
      }
      return run.origin() instanceof Link link
          ? tree.begin(link)
          : artifact((Addition) run.origin());
    }
    return mark instanceof Watermark
        ? "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"
        : "/Artifact<</Type/Layout>>BDC";
  }

  private static String artifact(Addition addition) {
    return switch (addition) {
      case PAGE_NUMBER -> "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC";
      case REPEATED -> "/Artifact<</Type/Pagination>>BDC";
    };
  }

  private void rule(Rule rule) {
    Numbers.append(rule.width(), operators).append(" w ");
    point(rule.x1(), rule.y1()).append(" m ");
    point(rule.x2(), rule.y2()).append(" l S\n");
  }

  /** Paints a watermark, and restores the graphics state afterwards. */
  private void watermark(Watermark mark) {
    EmbeddedFace face = faces.of(mark.face());
    String cos = Numbers.text(Math.cos(Math.toRadians(mark.degrees())));
    double sin = Math.sin(Math.toRadians(mark.degrees()));
    operators.append("q ").append(Numbers.text(mark.grey())).append(" g BT ");
    operators.append(faces.resourceName(mark.face())).append(' ');
    operators.append(Numbers.text(mark.size())).append(" Tf ");
    operators.append(cos).append(' ').append(Numbers.text(sin)).append(' ');
    operators.append(Numbers.text(-sin)).append(' ').append(cos).append(' ');
    point(mark.x(), mark.y()).append(" Tm <");
    mark.text()
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> HexCode.append(face.code(character, 0).number(), operators));
    operators.append("> Tj ET Q\n");
  }

  private StringBuilder point(double x, double y) {
    return Numbers.append(height - y, Numbers.append(x, operators).append(' '));
  }

  private void run(GlyphRun run, Optional<GlyphRun> next) {
    if (run.origin() instanceof Part part) {
      tree.paint(part, run.text());
    } else if (run.origin() instanceof Link link) {
      tree.paint(link.part(), run.text());
    }
    boolean foreign = !run.language().isEmpty() && run.origin() instanceof Part;
    if (foreign) {
      operators.append("/Span<</Lang(").append(run.language()).append(")>>BDC ");
    }
    EmbeddedFace face = faces.of(run.face());
    operators.append("BT ").append(faces.resourceName(run.face())).append(' ');
    Numbers.append(run.size(), operators).append(" Tf ");
    if (run.stretch() != stretch) {
      stretch = run.stretch();
      Numbers.append(100 * stretch, operators).append(" Tz ");
    }
    operators.append("1 0 0 1 ");
    point(run.xs().get(0), run.baseline()).append(" Tm ");
    glyphs(run, face, next);
    operators.append(foreign ? " TJ ET EMC\n" : " TJ ET\n");
  }

  private void glyphs(GlyphRun run, EmbeddedFace face, Optional<GlyphRun> next) {
    List<String> characters = run.characters();
    GlyphShower shower = new GlyphShower(run, face);
    int last = characters.size() - 1;
    operators.append("[<");
    for (int i = 0; i < last; i++) {
      shower.show(i, characters.get(i), steps(shower.gapEm(i, characters.get(i)), TOLERATED_EM));
    }
    double gap = endGapEm(run, characters.get(last), next);
    shower.show(last, characters.get(last), steps(gap, EPSILON_EM));
    operators.append(">]");
  }

  /** Shows the glyphs of a run in order and tracks the current position. */
  private final class GlyphShower {

    private final GlyphRun run;
    private final EmbeddedFace face;
    private final double emPt;
    private final double start;

    /** Current position, in thousandths of an em from the first glyph's origin. */
    private double at;

    GlyphShower(GlyphRun run, EmbeddedFace face) {
      this.run = run;
      this.face = face;
      this.emPt = run.size() * Numbers.rounded(100 * run.stretch()) / 100;
      this.start = run.xs().get(0);
    }

    void show(int index, String character, int steps) {
      double wanted = 1000 * (run.xs().get(index) - start) / emPt;
      double adjustment = Numbers.rounded(at - wanted);
      if (Math.abs(adjustment) >= 0.5) {
        Numbers.append(adjustment, operators.append('>')).append('<');
        at -= adjustment;
      }
      EmbeddedFace.Code code = face.code(character, face.possibleSteps(character, steps));
      HexCode.append(code.number(), operators);
      at += code.width();
    }

    /** Returns the gap between a glyph and the next one, in em. */
    double gapEm(int index, String character) {
      double step = run.xs().get(index + 1) - run.xs().get(index);
      return step / emPt - run.face().advanceEm(character);
    }
  }

  /** Returns the number of steps that fill a gap; the excess is less than one step. */
  private static int steps(double gapEm, double toleratedEm) {
    return Math.abs(gapEm) <= toleratedEm
        ? 0
        : (int) Math.ceil(gapEm / EmbeddedFace.STEP_EM - EPSILON_EM);
  }

  /** Returns the gap before the next run on the line, in em; 0 if that is another text. */
  private static double endGapEm(GlyphRun run, String last, Optional<GlyphRun> following) {
    if (following.isEmpty()) {
      return 0;
    }
    GlyphRun next = following.get();
    if (Math.abs(next.baseline() - run.baseline()) > SAME_LINE_PT) {
      return 0;
    }
    double from = run.xs().get(run.xs().size() - 1);
    double emPt = run.size() * run.stretch();
    double gap = (next.xs().get(0) - from) / emPt - run.face().advanceEm(last);
    return gap > 0 && gap <= JOINED_EM ? gap : 0;
  }
}
