package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a page of HTML; none lies within another. */
public final class HtmlTables {

  private static final Pattern TABLE = Pattern.compile("(?s)<table\\b.*?</table>");
  private static final Pattern ROW = Pattern.compile("(?s)<tr\\b.*?</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<(t[dh])\\b([^>]*)>(.*?)</\\1>");
  private static final Pattern COLUMNS = Pattern.compile("colspan=\"(\\d+)\"");
  private static final Pattern ROWS = Pattern.compile("rowspan=\"(\\d+)\"");

  private HtmlTables() {}

  public static List<Grid> of(String html) {
    return found(TABLE, html).stream().map(HtmlTables::grid).toList();
  }

  private static Grid grid(String table) {
    GridRows rows = new GridRows();
    for (String row : found(ROW, table)) {
      rows.row();
      Matcher cell = CELL.matcher(row);
      while (cell.find()) {
        rows.cell(text(cell.group(3)), span(COLUMNS, cell.group(2)), span(ROWS, cell.group(2)));
      }
    }
    return rows.grid();
  }

  private static int span(Pattern pattern, String attributes) {
    Matcher matcher = pattern.matcher(attributes);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.matcher(text).results().forEach(result -> found.add(result.group()));
    return found;
  }
}
