package genreport.worksheet;

import java.util.ArrayList;
import java.util.List;

/** Reads texts that are typed or pasted into the form. */
final class PastedText {

  private PastedText() {}

  /**
   * Returns the lines of a text. Control characters and the blanks at the start and the end of each
   * line are left out, and so are blank lines at the start and the end of the text.
   */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      String printable = line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
      lines.add(printable.replaceAll("^[ \\t]+|[ \\t]+$", ""));
    }
    while (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
