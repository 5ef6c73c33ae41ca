package genreport.output.word;

import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.style.TextStyle.Align;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a text style of the sheet comes to in Word's units. */
final class StyleProperties {

  private final StyleSheet sheet;
  private final StyleUse use;
  private final Map<String, Map<String, Object>> linesByStyle = new HashMap<>();
  private final Map<String, Map<String, Object>> lettersByStyle = new HashMap<>();

  StyleProperties(StyleSheet sheet, StyleUse use) {
    this.sheet = sheet;
    this.use = use;
  }

  /** How its lines stand: all lengths in twips, and indents in hundredths of a character too. */
  Map<String, Object> lines(TextStyle style) {
    Map<String, Object> lines = linesByStyle.get(style.name());
    if (lines == null) {
      lines = lines(style, style.align());
      linesByStyle.put(style.name(), lines);
    }
    return lines;
  }

  /** The same with left and right exchanged. */
  Map<String, Object> mirroredLines(TextStyle style) {
    Align mirrored =
        switch (style.align()) {
          case LEFT -> Align.RIGHT;
          case RIGHT -> Align.LEFT;
          case CENTER -> Align.CENTER;
          case JUSTIFY -> Align.JUSTIFY;
        };
    return lines(style, mirrored);
  }

  /** How its characters look: size in half points, tracking in twips. */
  Map<String, Object> letters(TextStyle style) {
    Map<String, Object> letters = lettersByStyle.get(style.name());
    if (letters == null) {
      letters = newLetters(style);
      lettersByStyle.put(style.name(), letters);
    }
    return letters;
  }

  private Map<String, Object> newLetters(TextStyle style) {
    StyleSheet.FaceChoice face = face(style);
    Map<String, Object> letters = new LinkedHashMap<>();
    letters.put("face", Map.of("han", face.wordName(), "latin", face.wordLatinName()));
    letters.put("bold", isBold(face));
    // Rounded down: a line that holds a number of characters must still hold them.
    letters.put("tracking", (long) Math.floor(style.tracking().pt() * 20));
    letters.put("size", Math.round(style.size().pt() * 2));
    return letters;
  }

  /** The face that a style asks for. */
  StyleSheet.FaceChoice face(TextStyle style) {
    StyleSheet.FaceChoice face = sheet.faces().get(style.face());
    if (face == null) {
      throw new IllegalArgumentException("no face " + style.face());
    }
    return face;
  }

  /** A face of its own that goes by the name of body text's face is the bold of it. */
  boolean isBold(StyleSheet.FaceChoice face) {
    StyleSheet.FaceChoice body = face(sheet.style(StyleIds.BODY));
    return face.wordName().equals(body.wordName()) && !face.file().equals(body.file());
  }

  private Map<String, Object> lines(TextStyle style, Align align) {
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("keepNext", style.keepWithNext());
    lines.put("grid", style.pitch().pt() == sheet.page().linePitch().pt());
    lines.put("spacing", spacing(style));
    lines.put("indent", indent(style, align));
    lines.put("align", align == Align.JUSTIFY ? "both" : align.name().toLowerCase(Locale.ROOT));
    return lines;
  }

  /**
   * A title stands in the middle of as many lines of body text as it takes, and one stays empty.
   */
  private Map<String, Object> spacing(TextStyle style) {
    long pitch = style.pitch().twips();
    long before = 0;
    long after = 0;
    int titleLines = use.titleLines().getOrDefault(style.name(), 0);
    if (titleLines > 0) {
      long bodyPitch = sheet.page().linePitch().twips();
      long height = titleLines * pitch;
      long room = Math.floorMod(-height, bodyPitch);
      before = room / 2;
      after = room - before + bodyPitch;
    }
    return Map.of("pitch", pitch, "before", before, "after", after);
  }

  /** Of the first line; of a paragraph at the right, from the right edge of the type area. */
  private static Map<String, Object> indent(TextStyle style, Align align) {
    long length = Math.round(style.indentEm() * style.size().pt() * 20);
    long characters = Math.round(style.indentEm() * 100);
    boolean right = align == Align.RIGHT;
    Map<String, Object> indent = new LinkedHashMap<>();
    indent.put("right", right ? length : 0);
    indent.put("rightChars", right ? characters : 0);
    indent.put("firstLine", right ? 0 : length);
    indent.put("firstLineChars", right ? 0 : characters);
    return indent;
  }
}
