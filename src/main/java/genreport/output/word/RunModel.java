package genreport.output.word;

import genreport.document.Inline;
import genreport.document.LanguagePassages;
import genreport.document.WebAddress;
import genreport.output.word.TextPiece.OtherFace;
import genreport.style.StyleSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the text of a paragraph to runs, each with its style, face, link and pieces. */
final class RunModel {

  /** A curly quote between two letters of an alphabet, none of which is above U+10FF. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=[\\p{L}&&[\\x{0}-\\x{10FF}]])[’‘](?=[\\p{L}&&[\\x{0}-\\x{10FF}]])");

  /** Draws the curly quotes narrow. The faces of Chinese text draw them as wide as a square. */
  private static final OtherFace APOSTROPHE_FACE = new OtherFace("Times New Roman", true);

  private final String style;
  private final String face;
  private final List<Map<String, Object>> runs = new ArrayList<>();

  /**
   * @param style id of the runs' style; empty for that of the paragraph
   * @param face official name of the face of their style
   */
  private RunModel(String style, String face) {
    this.style = style;
    this.face = face;
  }

  /**
   * Returns the runs of content.
   *
   * @param holder name of the style of the paragraph
   */
  static List<Map<String, Object>> of(List<Inline> content, String holder, StyleSheet sheet) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        String style = text.style().isEmpty() ? holder : text.style();
        String id = style.equals(holder) ? "" : StyleIds.text(style);
        runs.addAll(new RunModel(id, faceName(style, sheet)).runs(text.text()));
      } else {
        runs.add(Map.of("hint", false, "pieces", List.of(Map.of("break", true))));
      }
    }
    return runs;
  }

  /** Returns the official name of the face of a style. */
  static String faceName(String style, StyleSheet sheet) {
    return sheet.face(sheet.style(style).face()).wordName();
  }

  /** Returns the relationship id of a link. Equal links have the same. */
  private static String linkId(String uri) {
    return "link-" + UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.UTF_8));
  }

  /** Splits a text at the links, then at the passages in another language, then by face. */
  private List<Map<String, Object>> runs(String text) {
    int start = 0;
    for (WebAddress address : WebAddress.in(text)) {
      addPassages(text.substring(start, address.start()));
      addPieces(
          text.substring(address.start(), address.end()),
          Map.of("link", Map.of("id", linkId(address.uri()), "uri", address.uri())));
      start = address.end();
    }
    addPassages(text.substring(start));
    return runs;
  }

  private void addPassages(String text) {
    int start = 0;
    for (LanguagePassages.Passage passage : LanguagePassages.in(text)) {
      addPieces(text.substring(start, passage.start()), Map.of());
      addPieces(
          text.substring(passage.start(), passage.end()), Map.of("language", passage.language()));
      start = passage.end();
    }
    addPieces(text.substring(start), Map.of());
  }

  /**
   * Splits a text by the faces that have its characters, and at the curly quotes that stand in
   * Latin words, as in Xi’an.
   *
   * @param features what the runs have besides
   */
  private void addPieces(String text, Map<String, Object> features) {
    int start = 0;
    Matcher apostrophe = APOSTROPHE.matcher(text);
    while (apostrophe.find()) {
      addFaces(text.substring(start, apostrophe.start()), features);
      runs.add(run(apostrophe.group(), Optional.of(APOSTROPHE_FACE), features));
      start = apostrophe.end();
    }
    addFaces(text.substring(start), features);
  }

  private void addFaces(String text, Map<String, Object> features) {
    for (TextPiece piece : TextPiece.of(text, face)) {
      runs.add(run(piece.text(), piece.face(), features));
    }
  }

  private Map<String, Object> run(
      String text, Optional<OtherFace> face, Map<String, Object> features) {
    Map<String, Object> run = new LinkedHashMap<>();
    if (!style.isEmpty()) {
      run.put("style", style);
    }
    boolean isLatin = face.isPresent() && face.get().isLatin();
    run.put("hint", !isLatin && hasShared(text));
    face.ifPresent(other -> run.put("face", Map.of("name", other.name(), "isLatin", isLatin)));
    run.putAll(features);
    run.put("pieces", pieces(text));
    return run;
  }

  /**
   * Returns whether a text has characters that are both Chinese and Latin, such as curly quotes,
   * dashes and the ellipsis. Without a hint Word uses the Latin font for them (ECMA-376-1,
   * 17.3.2.26).
   */
  private static boolean hasShared(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0xA0 && (unit <= 0x2BFF || (unit >= 0xE000 && unit <= 0xF8FF))) {
        return true;
      }
    }
    return false;
  }

  private static List<Map<String, Object>> pieces(String text) {
    List<Map<String, Object>> pieces = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text.replace("\r\n", "\n"), "\t\n\r", true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      pieces.add(
          switch (token) {
            case "\t" -> Map.of("tab", true);
            case "\n", "\r" -> Map.of("break", true);
            default -> Map.of("text", token);
          });
    }
    return pieces;
  }
}
