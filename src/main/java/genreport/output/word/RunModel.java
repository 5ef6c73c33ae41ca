package genreport.output.word;

import genreport.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** Converts the text of a paragraph to runs, each with its style, font hint and pieces. */
final class RunModel {

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
          runs.add(run(text, holder));
        }
      } else {
        runs.add(Map.of("hint", false, "pieces", List.of(Map.of("break", true))));
      }
    }
    return runs;
  }

  private static Map<String, Object> run(Inline.Text text, String holder) {
    Map<String, Object> run = new LinkedHashMap<>();
    if (!text.style().isEmpty() && !text.style().equals(holder)) {
      run.put("style", StyleIds.text(text.style()));
    }
    run.put("hint", hasShared(text.text()));
    run.put("pieces", pieces(text.text()));
    return run;
  }

  /**
   * Returns whether a text has characters that are both Chinese and Latin, such as curly quotes,
   * dashes and the ellipsis. Without a hint Word uses the Latin font for them (ECMA-376-1,
   * 17.3.2.26).
   */
  private static boolean hasShared(String text) {
    return text.chars()
        .anyMatch(unit -> unit >= 0xA0 && (unit <= 0x2BFF || (unit >= 0xE000 && unit <= 0xF8FF)));
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
