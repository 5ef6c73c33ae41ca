package genreport.output.word;

import genreport.document.Signature;
import genreport.document.Title;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.style.TextStyle.Align;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Converts text styles to properties in Word's units. */
final class StyleProperties {

  private final StyleSheet sheet;
  private final StyleUse use;

  StyleProperties(StyleSheet sheet, StyleUse use) {
    this.sheet = sheet;
    this.use = use;
  }

  /**
   * Returns the paragraph properties: lengths in twips, and indents in hundredths of a character
   * too.
   */
  Map<String, Object> paragraph(TextStyle style) {
    Signature.Member place = use.signatures().get(style.name());
    if (place == null) {
      return paragraph(style, style.align());
    }
    Align align = SignatureIndents.isCentred(place) ? Align.CENTER : Align.LEFT;
    Map<String, Object> paragraph = paragraph(style, align);
    paragraph.put("indent", new SignatureIndents(sheet).of(place));
    return paragraph;
  }

  /** Returns the paragraph properties with left and right exchanged. */
  Map<String, Object> mirroredParagraph(TextStyle style) {
    Align mirrored =
        switch (style.align()) {
          case LEFT -> Align.RIGHT;
          case RIGHT -> Align.LEFT;
          case CENTER -> Align.CENTER;
          case JUSTIFY -> Align.JUSTIFY;
        };
    return paragraph(style, mirrored);
  }

  /** Returns the character properties: size in half points, tracking in twips. */
  Map<String, Object> characters(TextStyle style) {
    StyleSheet.FaceChoice face = face(style);
    Map<String, Object> characters = new LinkedHashMap<>();
    characters.put("face", Map.of("han", face.wordName(), "latin", face.wordLatinName()));
    characters.put("bold", isBold(face));
    characters.put("tracking", tracking(style));
    characters.put("size", Math.round(style.size().pt() * 2));
    return characters;
  }

  /** Returns the tracking, rounded down, so that a line has room for all of its characters. */
  static long tracking(TextStyle style) {
    return (long) Math.floor(style.tracking().pt() * 20);
  }

  /** Returns the faces for the role of a style. */
  StyleSheet.FaceChoice face(TextStyle style) {
    return sheet.face(style.face());
  }

  /**
   * Returns whether a face is the bold of body text's face: same Word name, different font file.
   */
  boolean isBold(StyleSheet.FaceChoice face) {
    StyleSheet.FaceChoice body = face(sheet.style(StyleIds.BODY));
    return face.wordName().equals(body.wordName()) && !face.file().equals(body.file());
  }

  private Map<String, Object> paragraph(TextStyle style, Align align) {
    Map<String, Object> paragraph = new LinkedHashMap<>();
    paragraph.put("keepNext", style.keepWithNext());
    paragraph.put("grid", style.pitch().pt() == sheet.page().linePitch().pt());
    paragraph.put("spacing", spacing(style));
    paragraph.put("indent", indent(style, align));
    paragraph.put("align", align == Align.JUSTIFY ? "both" : align.name().toLowerCase(Locale.ROOT));
    return paragraph;
  }

  /**
   * Returns the spacing: blank lines, and for a title the space that centres it in a whole number
   * of body lines.
   */
  private Map<String, Object> spacing(TextStyle style) {
    long pitch = style.pitch().twips();
    long bodyPitch = sheet.page().linePitch().twips();
    long before = style.linesBefore() * bodyPitch;
    long after = style.linesAfter() * bodyPitch;
    Title title = use.titles().get(style.name());
    if (title != null) {
      long height = title.lines().size() * pitch;
      long room = Math.floorMod(-height, bodyPitch);
      before = room / 2;
      after = room - before + title.linesAfter() * bodyPitch;
    }
    return Map.of("pitch", pitch, "before", before, "after", after);
  }

  /**
   * Returns the indent: of the first line, or from the right edge if the style is aligned right.
   */
  private static Map<String, Object> indent(TextStyle style, Align align) {
    long length = Math.round(style.indentEm() * style.size().pt() * 20);
    long characters = Math.round(style.indentEm() * 100);
    boolean right = align == Align.RIGHT;
    Map<String, Object> indent = new LinkedHashMap<>();
    indent.put("left", 0L);
    indent.put("right", right ? length : 0L);
    indent.put("rightChars", right ? characters : 0L);
    indent.put("firstLine", right ? 0L : length);
    indent.put("firstLineChars", right ? 0L : characters);
    return indent;
  }
}
