package genreport.output.word;

import genreport.document.Inline;
import genreport.document.Signature;
import genreport.document.SignatureLayout;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The indents of the paragraphs of a signature, in twips. The widths are those of the official
 * faces, whose digits and letters are half as wide as a Chinese character.
 */
record SignatureIndents(StyleSheet sheet) implements SignatureLayout.Metrics {

  /** The first code point of the blocks of full-width characters. */
  private static final int FIRST_FULL_WIDTH = 0x2E80;

  /** Width of the gap that Word leaves between a Chinese character and a digit, in em. */
  private static final double GAP = 0.25;

  private static final double HALF = 0.5;

  /** What a centred line has free at least, in em. Else rounding may break a long name. */
  private static final double FREE = 1;

  private static final int TWIPS = 20;

  /** Returns whether the lines are centred between the indents; else they start at the left one. */
  static boolean isCentred(Signature.Member member) {
    return member.signature().sealed();
  }

  /** Returns the indents. */
  Map<String, Object> of(Signature.Member member) {
    SignatureLayout layout = SignatureLayout.of(member.signature(), this);
    double place = layout.place(member.role());
    double room = layout.centred() ? room(member.signature(), 2 * (typeWidth() - place)) : 0;
    Map<String, Object> indent = new LinkedHashMap<>();
    indent.put("left", Math.round((layout.centred() ? 2 * place - typeWidth() : place) - room));
    indent.put("right", -Math.round(room));
    indent.put("rightChars", 0L);
    indent.put("firstLine", 0L);
    indent.put("firstLineChars", 0L);
    return indent;
  }

  /** Returns by how much centred names need more room at each side than a width. */
  private double room(Signature signature, double width) {
    double needed =
        signature.names().stream()
            .mapToDouble(name -> width(name) + FREE * sheet.style(name.style()).size().pt() * TWIPS)
            .max()
            .orElse(0);
    return Math.max(0, (needed - width) / 2);
  }

  @Override
  public double typeWidth() {
    return sheet.page().typeWidth().twips();
  }

  @Override
  public double indent(Signature.Text text) {
    TextStyle style = sheet.style(text.style());
    return style.indentEm() * advance(style, 1);
  }

  @Override
  public double width(Signature.Text text) {
    TextStyle style = sheet.style(text.style());
    double widest = 0;
    StringBuilder line = new StringBuilder();
    for (Inline inline : text.content()) {
      if (inline instanceof Inline.Text piece) {
        line.append(piece.text());
      } else {
        widest = Math.max(widest, width(line.toString(), style));
        line.setLength(0);
      }
    }
    return Math.max(widest, width(line.toString(), style));
  }

  private static double width(String line, TextStyle style) {
    int[] points = line.codePoints().toArray();
    double width = 0;
    for (int i = 0; i < points.length; i++) {
      boolean full = points[i] >= FIRST_FULL_WIDTH;
      boolean gap = i > 0 && full != points[i - 1] >= FIRST_FULL_WIDTH;
      width += advance(style, full ? 1 : HALF) + (gap ? GAP * style.size().pt() * TWIPS : 0);
    }
    return width;
  }

  /** Returns the advance of a character with the tracking of {@link StyleProperties}. */
  private static double advance(TextStyle style, double em) {
    return em * style.size().pt() * TWIPS + StyleProperties.tracking(style);
  }
}
