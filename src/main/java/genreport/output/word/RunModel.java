package genreport.output.word;

import genreport.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the text of a paragraph to runs, each with its style, font hint and pieces. */
final class RunModel {

  /** A curly quote between two letters of an alphabet, none of which is above U+10FF. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=[\\p{L}&&[\\x{0}-\\x{10FF}]])[’‘](?=[\\p{L}&&[\\x{0}-\\x{10FF}]])");

  private RunModel() {}

  /**
   * Returns the runs of content.
   *
   * @param holder name of the style of the paragraph
   */
  static List<Map<String, Object>> of(List<Inline> content, String holder) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        if (!text.text().isEmpty()) {
          for (Piece piece : split(text.text())) {
            runs.add(run(piece, text.style(), holder));
          }
        }
      } else {
        runs.add(
            Map.of("hint", false, "apostrophe", false, "pieces", List.of(Map.of("break", true))));
      }
    }
    return runs;
  }

  private static Map<String, Object> run(Piece piece, String style, String holder) {
    Map<String, Object> run = new LinkedHashMap<>();
    if (!style.isEmpty() && !style.equals(holder)) {
      run.put("style", StyleIds.text(style));
    }
    run.put("hint", !piece.isApostrophe() && hasShared(piece.text()));
    run.put("apostrophe", piece.isApostrophe());
    run.put("pieces", pieces(piece.text()));
    return run;
  }

  /** A part of a text, which is an apostrophe in a Latin word or has none. */
  private record Piece(String text, boolean isApostrophe) {}

  /**
   * Splits a text at the curly quotes that stand in Latin words, as in Xi’an. The faces of Chinese
   * text draw them as wide as a square.
   */
  private static List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    Matcher apostrophe = APOSTROPHE.matcher(text);
    while (apostrophe.find()) {
      pieces.add(new Piece(text.substring(start, apostrophe.start()), false));
      pieces.add(new Piece(apostrophe.group(), true));
      start = apostrophe.end();
    }
    pieces.add(new Piece(text.substring(start), false));
    return pieces;
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
