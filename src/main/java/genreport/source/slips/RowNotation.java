package genreport.source.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of figures in brackets on one line whose columns and figures are clear, although it is not
 * in the notation of YAML: {@code {自然人=7; 商业企业 2}}.
 *
 * @param message what is wrong
 * @param repaired the row in the notation of YAML
 * @param length length of the row as written, in code units
 */
public record RowNotation(String message, String repaired, int length) {

  /** No row is longer. */
  private static final int LONGEST = 300;

  private static final int FEWEST_FIGURES = 3;

  /** A row of a table between upright strokes. */
  private static final Pattern BARRED =
      Pattern.compile("[|｜]((?:\\s*+[0-9０-９]{1,9}+\\s*+[|｜]){3,9}+)(?=\\s*(?:[#＃].*)?$)");

  private static final Pattern ROW =
      Pattern.compile("([{\\[｛［])([^{}\\[\\]｛｝［］\"'“”#]*+)[}\\]｝］](?=\\s*(?:[#＃].*)?$)");

  private static final Pattern PAIR =
      Pattern.compile(
          "\\G\\s*(?<key>\\p{IsHan}{2,24}?)(?<link>\\s*(?:[:：=＝,，;；、]|是|为|)\\s*)"
              + "(?<figure>[0-9０-９]{1,9})\\s*(?:(?<unit>[件项个次条宗份])\\s*)?(?<comma>[,，、;；。]?)");

  private static final Pattern FIGURE = Pattern.compile("\\G\\s*([0-9０-９]{1,9})\\s*([,，、;；]?)");

  /** Returns columns with their figures, as in 自然人：7，商业企业 2, in braces; empty for other text. */
  public static Optional<String> inBraces(String columns) {
    return columns.length() > LONGEST
        ? Optional.empty()
        : read(columns, true).map(pairs -> "{" + pairs.text() + "}");
  }

  /** Returns the row that starts a text, if more than one sign of it is wrong. */
  static Optional<RowNotation> of(String text) {
    Matcher row = text.length() > LONGEST ? ROW.matcher("") : ROW.matcher(text);
    if (!row.lookingAt()) {
      return barred(text);
    }
    boolean braces = "{｛".contains(row.group(1));
    if (!braces && row.group(2).contains(";")) {
      return figures(row.group(2))
          .map(list -> new RowNotation("方括号里各数之间要用半角逗号“,”", "[" + list + "]", row.end()));
    }
    Optional<Pairs> pairs = read(row.group(2), braces);
    if (pairs.isPresent() && !pairs.get().odd()) {
      return Optional.empty();
    }
    if (pairs.isPresent()) {
      String message = braces ? "花括号里各项没有写成“键: 数”" : "写了列名的，不用方括号，用花括号“{}”";
      return Optional.of(new RowNotation(message, "{" + pairs.get().text() + "}", row.end()));
    }
    return braces
        ? figures(row.group(2))
            .map(list -> new RowNotation("花括号里没有写列名；只写数的，用方括号“[]”", "[" + list + "]", row.end()))
        : Optional.empty();
  }

  /**
   * The pairs of a row.
   *
   * @param text in the notation of YAML
   * @param odd whether more than a full-width sign or a single colon is wrong
   */
  private record Pairs(String text, boolean odd) {}

  private static Optional<RowNotation> barred(String text) {
    Matcher row = BARRED.matcher(text.length() > LONGEST ? "" : text);
    return row.lookingAt()
        ? figures(row.group(1).replaceAll("[|｜]", ","))
            .map(list -> new RowNotation("几个数不用竖线隔开，写在方括号里", "[" + list + "]", row.end()))
        : Optional.empty();
  }

  /** Returns the pairs of a row; empty for other text. */
  private static Optional<Pairs> read(String inside, boolean braces) {
    List<String> pairs = new ArrayList<>();
    Matcher pair = PAIR.matcher(inside);
    int end = 0;
    int spaces = 0;
    boolean odd = !braces;
    boolean wide = false;
    while (pair.find()) {
      String link = pair.group("link").strip();
      String comma = pair.group("comma");
      end = pair.end();
      boolean last = inside.substring(end).isBlank();
      if (comma.isEmpty() && !last && !Character.isWhitespace(inside.charAt(end - 1))) {
        // 12注1 is a figure with a note
        return Optional.empty();
      }
      boolean space = link.isEmpty() && !pair.group("link").isEmpty();
      spaces += space ? 1 : 0;
      boolean colon = link.equals(":") || link.equals("：");
      odd |= !colon && (!space || pair.group("unit") != null);
      odd |= comma.isEmpty() ? !last : ";。".contains(comma);
      wide |= "：，、；".contains(link + comma) && !(link + comma).isEmpty();
      pairs.add(pair.group("key") + ": " + HalfWidth.figure(pair.group("figure")));
    }
    boolean whole = !pairs.isEmpty() && inside.substring(end).isBlank();
    boolean several = spaces > 1 || (spaces == 1 && wide);
    return whole
        ? Optional.of(new Pairs(String.join(", ", pairs), odd || several))
        : Optional.empty();
  }

  private static Optional<String> figures(String inside) {
    List<String> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(inside);
    int end = 0;
    while (figure.find()) {
      end = figure.end();
      figures.add(HalfWidth.figure(figure.group(1)));
    }
    return figures.size() >= FEWEST_FIGURES && inside.substring(end).isBlank()
        ? Optional.of(String.join(", ", figures))
        : Optional.empty();
  }
}
