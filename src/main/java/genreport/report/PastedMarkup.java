package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables and pictures that were pasted into narrative (rule id R4). They would be printed as
 * their signs. Rows of a table that follow each other are one finding.
 */
final class PastedMarkup {

  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]\\n]{0,200}]\\([^)\\n]{0,500}\\)|<img\\b[^>\\n]{0,500}>");

  /** A line between upright strokes, or the dashes below a table's head. */
  private static final Pattern BARRED =
      Pattern.compile("[|｜].*[|｜]|:?-{3,}:?\\s*\\|[-:|\\s]*-{3,}:?");

  /** Three cells that tabs separate. */
  private static final Pattern TABBED = Pattern.compile("[^\\t]+\\t+[^\\t]+\\t+[^\\t].*");

  private static final int MOST_PLACES = 3;

  private final Scalar source;
  private final List<Diagnostic> findings;

  /** The lines of the table that the last line belongs to, each as its first index and its end. */
  private final List<int[]> rows = new ArrayList<>();

  /** A single line with tabs may be no table: 联系人, 电话 and 传真 are often set so. */
  private boolean hasBars;

  PastedMarkup(Scalar source, List<Diagnostic> findings) {
    this.source = source;
    this.findings = findings;
  }

  /**
   * Reads a line.
   *
   * @param from the index of its first character in the source, not a white space
   * @param to the index after its last
   */
  void read(int from, int to) {
    String text = source.text();
    boolean isBarred = BARRED.matcher(text).region(from, to).matches();
    if (isBarred || TABBED.matcher(text).region(from, to).matches()) {
      rows.add(new int[] {from, to});
      hasBars |= isBarred;
      return;
    }
    end();
    Matcher picture = PICTURE.matcher(text).region(from, to);
    while (picture.find()) {
      findings.add(
          Diagnostic.error("R4", "正文里不能放图片，“" + shown(picture.group()) + "”会照印成一串符号")
              .at(source.span(picture.start(), picture.end()))
              .advice("删去它；要紧的内容用文字写出来"));
    }
  }

  /** Ends the last table. */
  void end() {
    boolean isTable = hasBars || rows.size() > 1;
    hasBars = false;
    if (!isTable) {
      rows.clear();
      return;
    }
    String count = rows.size() > 1 ? "（共 " + rows.size() + " 行）" : "";
    findings.add(
        Diagnostic.error("R4", "正文里不能放表格，这里粘贴的表格" + count + "会照印成一串符号和数字")
            .at(rows.stream().limit(MOST_PLACES).map(row -> source.span(row[0], row[1])).toList())
            .advice("删去表格，用句子写出其中的数，例如：举办培训3次，参加120人次；已在三张表里的数不必再写"));
    rows.clear();
  }

  private static String shown(String picture) {
    return picture.length() <= 30 ? picture : picture.substring(0, 29) + "…";
  }
}
