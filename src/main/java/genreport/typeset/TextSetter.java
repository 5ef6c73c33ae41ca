package genreport.typeset;

import genreport.document.Inline;
import genreport.style.TextStyle;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import genreport.typeset.line.Line;
import genreport.typeset.line.LineAlignment;
import genreport.typeset.line.LineBreaker;
import genreport.typeset.line.Measure;
import java.util.ArrayList;
import java.util.List;

/** Sets text in lines of a width. */
final class TextSetter {

  /** Share of the em box above the baseline: the ideographic em box of Chinese faces. */
  private static final double EM_ASCENT = 0.88;

  /** The measure of what is never broken, in points. */
  private static final double UNLIMITED = 1e6;

  private final Shaper shaper;

  TextSetter(Shaper shaper) {
    this.shaper = shaper;
  }

  /** From the top of a line to its baseline, in points: the em box stands in the line's middle. */
  static double baseline(TextStyle style, double pitch) {
    return (pitch - style.size().pt()) / 2 + EM_ASCENT * style.size().pt();
  }

  /** Lines of running text; none if there is no text. The style says what its indent is of. */
  List<SetLine> paragraph(List<Inline> content, TextStyle style, double width) {
    double indent = style.indentEm() * (style.size().pt() + style.tracking().pt());
    boolean right = style.align() == TextStyle.Align.RIGHT;
    Measure others = new Measure(right ? width - indent : width, 0);
    Measure first = right ? others : new Measure(width, indent);
    List<SetLine> lines = new ArrayList<>();
    for (ShapedText text : shaper.shape(content, style)) {
      Measure measure = lines.isEmpty() ? first : others;
      for (Line line : broken(text, measure, setting(style.align()))) {
        lines.add(new SetLine(text, line, offset(style.align(), line, others.width())));
      }
    }
    return withoutEmptyEnds(lines);
  }

  /** Lines of a table's cell, of natural width. A figure stays on one line, however long. */
  List<SetLine> cell(List<Inline> content, TextStyle style, double width) {
    LineAlignment setting =
        style.align() == TextStyle.Align.CENTER ? LineAlignment.BALANCED : LineAlignment.RAGGED;
    List<SetLine> lines = new ArrayList<>();
    for (ShapedText text : shaper.shape(content, style)) {
      boolean figure = isFigure(text);
      Measure measure = new Measure(figure ? UNLIMITED : width, 0);
      for (Line line : broken(text, measure, figure ? LineAlignment.RAGGED : setting)) {
        lines.add(new SetLine(text, line, offset(style.align(), line, width)));
      }
    }
    return withoutEmptyEnds(lines);
  }

  /** The lines of text between forced breaks; an empty one where two breaks meet. */
  private static List<Line> broken(ShapedText text, Measure measure, LineAlignment setting) {
    return text.letters().isEmpty()
        ? List.of(Line.empty())
        : LineBreaker.lines(text.letters(), measure, setting);
  }

  private static List<SetLine> withoutEmptyEnds(List<SetLine> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isEmpty()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return end - start == lines.size() ? lines : lines.subList(start, end);
  }

  private static boolean isFigure(ShapedText text) {
    for (Cluster letter : text.letters()) {
      if (!isOfFigure(letter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfFigure(Cluster letter) {
    return letter.kind() == CharacterClass.DIGIT || "+-−.".contains(letter.text());
  }

  private static LineAlignment setting(TextStyle.Align align) {
    return switch (align) {
      case JUSTIFY -> LineAlignment.JUSTIFIED;
      case CENTER -> LineAlignment.BALANCED;
      case LEFT, RIGHT -> LineAlignment.RAGGED;
    };
  }

  private static double offset(TextStyle.Align align, Line line, double width) {
    return switch (align) {
      case LEFT, JUSTIFY -> 0;
      case CENTER -> (width - line.width()) / 2;
      case RIGHT -> width - line.width();
    };
  }
}
