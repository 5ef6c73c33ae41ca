package genreport.typeset;

import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.style.TextStyle;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import genreport.typeset.line.Line;
import genreport.typeset.line.LineAlignment;
import genreport.typeset.line.LineBreaker;
import genreport.typeset.line.Measure;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width and aligns them. */
final class TextSetter {

  /** Share of the em box above the baseline, for the ideographic em box of Chinese faces. */
  private static final double EM_ASCENT = 0.88;

  /** Distance of the ink of a Chinese character from its box, in em. */
  private static final double HAN_SIDE_EM = 0.04;

  /** Line width for text that is never broken, in points. */
  private static final double UNLIMITED = 1e6;

  private final Shaper shaper;

  TextSetter(Shaper shaper) {
    this.shaper = shaper;
  }

  /**
   * Returns the distance from the top of a line to its baseline, in points. The em box is centred.
   */
  static double baseline(TextStyle style, double pitch) {
    return (pitch - style.size().pt()) / 2 + EM_ASCENT * style.size().pt();
  }

  /**
   * Returns the lines of a paragraph; none if it has no text. See {@link TextStyle} for the meaning
   * of the indent.
   *
   * @param width width of the type area, in points
   */
  List<TypesetLine> paragraph(List<Inline> content, TextStyle style, double width) {
    double indent = style.indentEm() * (style.size().pt() + style.tracking().pt());
    boolean right = style.align() == TextStyle.Align.RIGHT;
    Measure others = new Measure(right ? width - indent : width, 0);
    Measure first = right ? others : new Measure(width, indent);
    return paragraph(content, style, first, others);
  }

  /**
   * Returns the lines of a note under a table, whose later lines hang beside its number.
   *
   * @param width width of the type area, in points
   */
  List<TypesetLine> note(Paragraph note, TextStyle style, double width) {
    double others = width(note.hang().others(), style);
    double first = width(note.hang().first(), style) - others;
    List<TypesetLine> lines = new ArrayList<>();
    Measure hanging = new Measure(width - others, 0);
    Measure outdented = new Measure(width - others, first);
    for (TypesetLine line : paragraph(note.content(), style, outdented, hanging)) {
      lines.add(line.shifted(others));
    }
    return lines;
  }

  private double width(String text, TextStyle style) {
    double width = 0;
    for (ShapedText shaped : shaper.shape(List.of(new Inline.Text(text, "")), style)) {
      for (Cluster cluster : shaped.clusters()) {
        width += cluster.width() + cluster.tracking();
      }
    }
    return width;
  }

  private List<TypesetLine> paragraph(
      List<Inline> content, TextStyle style, Measure first, Measure others) {
    List<TypesetLine> lines = new ArrayList<>();
    for (ShapedText text : shaper.shape(content, style)) {
      Measure measure = lines.isEmpty() ? first : others;
      for (Line line : broken(text, measure, alignment(style.align()))) {
        double offset =
            style.align() == TextStyle.Align.CENTER
                ? centred(line, others.width())
                : offset(style.align(), line, others.width());
        lines.add(new TypesetLine(text, line, offset));
      }
    }
    return withoutEmptyEnds(lines);
  }

  /**
   * Returns the lines of a table cell, with unstretched gaps. A figure is never broken.
   *
   * @param width inner width of the cell, in points
   */
  List<TypesetLine> cell(List<Inline> content, TextStyle style, double width) {
    LineAlignment alignment =
        style.align() == TextStyle.Align.CENTER ? LineAlignment.BALANCED : LineAlignment.RAGGED;
    List<TypesetLine> lines = new ArrayList<>();
    for (ShapedText text : shaper.shape(content, style)) {
      boolean figure = isFigure(text);
      Measure measure = new Measure(figure ? UNLIMITED : width, 0);
      for (Line line : broken(text, measure, figure ? LineAlignment.RAGGED : alignment)) {
        double offset = offset(style.align(), line, width);
        double hang = style.align() == TextStyle.Align.LEFT ? blankAtStart(text, line) : 0;
        lines.add(new TypesetLine(text, line, offset - hang));
      }
    }
    return withoutEmptyEnds(lines);
  }

  /**
   * Returns by how far the ink of an opening mark at the start of a line stands to the right of
   * that of a Chinese character, in points; zero if the line breaker has hung it out already.
   * Without it （三） aligns with the text below.
   */
  private static double blankAtStart(ShapedText text, Line line) {
    if (line.start() == line.end() || line.x(0) < 0) {
      return 0;
    }
    Cluster first = text.clusters().get(line.start());
    if (first.kind() != CharacterClass.OPENING) {
      return 0;
    }
    Glyph glyph = text.glyphs().get(line.start());
    double ink = glyph.face().inkEm(first.codePoint()).left() - HAN_SIDE_EM;
    return Math.max(0, glyph.offset() + ink * first.size());
  }

  /** Breaks text between two forced line breaks; returns one empty line if there is no text. */
  private static List<Line> broken(ShapedText text, Measure measure, LineAlignment alignment) {
    return text.clusters().isEmpty()
        ? List.of(Line.empty())
        : LineBreaker.lines(text.clusters(), measure, alignment);
  }

  private static List<TypesetLine> withoutEmptyEnds(List<TypesetLine> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isEmpty()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return lines.subList(start, end);
  }

  private static boolean isFigure(ShapedText text) {
    for (Cluster cluster : text.clusters()) {
      if (!isOfFigure(cluster)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfFigure(Cluster cluster) {
    return cluster.kind() == CharacterClass.DIGIT || "+-−.".contains(cluster.text());
  }

  private static LineAlignment alignment(TextStyle.Align align) {
    return switch (align) {
      case JUSTIFY -> LineAlignment.JUSTIFIED;
      case CENTER -> LineAlignment.BALANCED;
      case LEFT, RIGHT -> LineAlignment.RAGGED;
    };
  }

  /** Centres the ink of a line: the blank halves of the marks at its ends hang out. */
  private static double centred(Line line, double width) {
    Line.Blanks blanks = line.blanks();
    return (width - line.width() + blanks.after() - blanks.before()) / 2;
  }

  private static double offset(TextStyle.Align align, Line line, double width) {
    return switch (align) {
      case LEFT, JUSTIFY -> 0;
      case CENTER -> (width - line.width()) / 2;
      case RIGHT -> width - line.width();
    };
  }
}
