package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.regex.Pattern;

/**
 * Recognizes lines that only divide a text: {@code ------}, {@code ……}, the fence {@code ```yaml}.
 */
public final class Divider {

  private static final Pattern DIVIDER =
      Pattern.compile("[-=*_~+—–…·.。＝－＊＿～￣]{2,}+\\s*|…\\s*|[`~]{3,}+\\s*[A-Za-z]{0,10}\\s*");

  private Divider() {}

  /** Returns whether a line without indentation is a divider. */
  public static boolean isDivider(String line) {
    return DIVIDER.matcher(line).matches();
  }

  /**
   * Returns whether a line without indentation is a divider, and not a mark of YAML at its place.
   * {@code ---} starts a document; {@code ...} ends one, so that only {@code ---} may follow.
   */
  static boolean isDivider(SourceFile file, int line) {
    String written = file.lineText(line).stripTrailing();
    if (!written.equals("...")) {
      return !written.equals("---") && isDivider(written);
    }
    for (int next = line + 1; next <= file.lineCount(); next++) {
      String shown = file.lineText(next);
      if (!shown.isBlank() && !shown.startsWith("#")) {
        return !shown.startsWith("---") && !shown.stripTrailing().equals("...");
      }
    }
    return false;
  }
}
