package genreport.check.narrative;

import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published report: its narrative from the text that was taken from it, its tables from a file of
 * ours.
 */
final class SeedReport {

  private static final Pattern SECTIONS =
      Pattern.compile(
          "(?s)^(?<opening>.*?)\\n *[一1]、 *总体情况\\n(?<first>.*?)\\n二、主动公开.*?\\n五、存在的主要问题及改进情况\\n"
              + "(?<fifth>.*?)\\n六、[^\\n]*\\n(?<sixth>.*)$");

  private SeedReport() {}

  /**
   * @param text as published
   * @param head year, body and tables, as a source file
   */
  static Report read(Path text, String head) throws IOException {
    String published = Files.readString(text).replace("[bookmark: _GoBack]", "");
    Matcher sections = SECTIONS.matcher(published);
    if (!sections.find()) {
      throw new IllegalStateException("six sections in " + text);
    }
    return ReportText.read(
        text.getFileName().toString(),
        head
            + block("引言", sections.group("opening"))
            + block("总体情况", sections.group("first"))
            + block("问题和改进", sections.group("fifth"))
            + block("其他事项", sections.group("sixth")));
  }

  private static String block(String key, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank()) {
        lines.add("  " + line.strip().replaceFirst("^(\\d、) ", "$1"));
      }
    }
    return key + ": |\n" + String.join("\n", lines) + "\n";
  }
}
