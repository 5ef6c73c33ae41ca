package genreport.check.marks;

import genreport.check.marks.MarkSlip.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds straight quotes in Chinese text. Quotes that come in pairs have one correction; a quote
 * within curly quotes is a single one (GB/T 15834, 4.8.3.3).
 */
final class StraightQuotes implements LineMarks {

  private static final String FAULT = "引号“\"”是直的，中文里用弯的";
  private static final String SINGLE_FAULT = "引号“'”是直的，中文里用弯的";

  @Override
  public List<MarkSlip> find(TextLine line) {
    List<MarkSlip> slips = new ArrayList<>(quotes(line, positions(line, '"'), FAULT));
    slips.addAll(quotes(line, positions(line, '\''), SINGLE_FAULT));
    return slips;
  }

  /** Returns whether a line has a straight quote, so that its curly ones can't be paired. */
  static boolean isIn(TextLine line) {
    return !positions(line, '"').isEmpty();
  }

  /** Returns the indexes of a quote, without those between or after letters and digits only. */
  private static List<Integer> positions(TextLine line, char quote) {
    List<Integer> positions = new ArrayList<>();
    int first = line.text().indexOf(quote);
    for (int i = first; i >= 0; i = line.text().indexOf(quote, i + 1)) {
      boolean latinBefore = line.at(i - 1) < 0x80 && Character.isLetterOrDigit(line.at(i - 1));
      boolean latinAfter = line.at(i + 1) < 0x80 && line.at(i + 1) != ' ';
      boolean inch = Character.isDigit(line.at(i - 1)) && i == first;
      if (!(quote == '\'' && latinBefore && latinAfter) && !inch) {
        positions.add(i);
      }
    }
    return positions;
  }

  private static List<MarkSlip> quotes(TextLine line, List<Integer> at, String fault) {
    boolean han = line.text().codePoints().anyMatch(Character::isIdeographic);
    if (at.isEmpty() || !han) {
      return List.of();
    }
    List<MarkSlip> slips = new ArrayList<>();
    int[] depths = depths(line.text());
    if (at.size() % 2 == 0) {
      for (int i = 0; i < at.size(); i += 2) {
        slips.add(pair(line, depths, new Pair(at.get(i), at.get(i + 1)), fault));
      }
      return slips;
    }
    int only = at.get(0);
    Optional<String> partner = at.size() == 1 ? missing(depths, only) : Optional.empty();
    MarkSlip slip =
        MarkSlip.of(
            only,
            only + 1,
            fault,
            partner.map(q -> "改为“" + q + "”" + HalfWidthMarks.FIX).orElse("改为成对的“”"));
    return List.of(
        partner
            .map(q -> slip.correctedBy(List.of(new Correction(only, only + 1, q))))
            .orElse(slip));
  }

  /** The indexes of two quotes. */
  private record Pair(int start, int end) {}

  private static MarkSlip pair(TextLine line, int[] depths, Pair quotes, String fault) {
    int start = quotes.start();
    int end = quotes.end();
    boolean inner = depths[start] > 0 && depths[end] > 0;
    boolean certain =
        !mayBeInch(line, start, end)
            && (fault.equals(FAULT) ? depths[start] == depths[end] : inner);
    String open = inner ? "‘" : "“";
    String close = inner ? "’" : "”";
    MarkSlip slip =
        MarkSlip.of(
            start,
            start + 1,
            fault,
            "改为成对的“" + open + close + "”" + (certain ? HalfWidthMarks.FIX : ""));
    return certain
        ? slip.correctedBy(
            List.of(new Correction(start, start + 1, open), new Correction(end, end + 1, close)))
        : slip;
  }

  /** Returns whether the second mark may be that of inches: 55". */
  private static boolean mayBeInch(TextLine line, int start, int end) {
    String inside = line.text().substring(start + 1, end);
    return Character.isDigit(line.at(end - 1))
        && inside.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Returns the curly quote that a single straight one stands for, if its partner is there. */
  private static Optional<String> missing(int[] depths, int at) {
    int before = depths[at];
    int all = depths[depths.length - 1];
    if (before == 1 && all == 1) {
      return Optional.of("”");
    }
    return before == 0 && all == -1 ? Optional.of("“") : Optional.empty();
  }

  /** Returns for each index, also that after the text, the number of curly quotes open there. */
  private static int[] depths(String text) {
    int[] depths = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depths[i + 1] = depths[i] + (c == '“' ? 1 : 0) - (c == '”' ? 1 : 0);
    }
    return depths;
  }
}
