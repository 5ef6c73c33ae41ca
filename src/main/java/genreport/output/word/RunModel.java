package genreport.output.word;

import genreport.document.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** The text of a paragraph as runs: each with its style, its hint and its pieces. */
final class RunModel {

  private RunModel() {}

  /**
   * The runs of a content.
   *
   * @param holder name of the style of the paragraph that holds it
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
   * Whether there is one of the characters that Chinese and Latin share, such as curly quotes,
   * dashes and the ellipsis: in a run without a hint Word takes them for Latin (ECMA-376-1,
   * 17.3.2.26).
   */
  private static boolean hasShared(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xA0 && (c <= 0x2BFF || (c >= 0xE000 && c <= 0xF8FF))) {
        return true;
      }
    }
    return false;
  }

  private static List<Map<String, Object>> pieces(String text) {
    if (text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return List.of(Map.of("text", text));
    }
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
