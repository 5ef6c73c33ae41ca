package genreport.verify;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the expected paragraphs with the text found between two tables. The text is compared
 * without white space and as one string, because a PDF file has lines instead of paragraphs. Rule
 * id: V1.
 */
final class TextComparison {

  /** A shorter paragraph may occur within another by chance. */
  private static final int ANCHOR_LENGTH = 6;

  private final TextFindings report;
  private final List<ExpectedPart.Text> items;
  private final String found;

  /** The indexes at which a passage of the file starts, and the end of the text. */
  private final TreeSet<Integer> starts = new TreeSet<>();

  private TextComparison(String file, List<ExpectedPart.Text> items, List<String> passages) {
    this.report = new TextFindings(file);
    this.items = items.stream().filter(item -> !item.text().isEmpty()).toList();
    StringBuilder text = new StringBuilder();
    for (String passage : passages) {
      starts.add(text.length());
      text.append(passage);
    }
    starts.add(text.length());
    this.found = text.toString();
  }

  /**
   * Returns the differences.
   *
   * @param file the published file's name
   * @param passages the text found, without white space
   */
  static List<Diagnostic> compare(
      String file, List<ExpectedPart.Text> items, List<String> passages) {
    TextComparison comparison = new TextComparison(file, items, passages);
    int item = 0;
    int at = 0;
    for (Map.Entry<Integer, Integer> anchor : comparison.anchors().entrySet()) {
      if (anchor.getValue() >= at) {
        comparison.compare(item, anchor.getKey(), at, anchor.getValue());
        item = anchor.getKey() + 1;
        at = anchor.getValue() + comparison.items.get(anchor.getKey()).text().length();
      }
    }
    comparison.compare(item, comparison.items.size(), at, comparison.found.length());
    comparison.requireReported();
    return comparison.report.findings();
  }

  /** Adds a finding if the texts differ and none says so: such a result would be trusted. */
  private void requireReported() {
    String all = items.stream().map(ExpectedPart.Text::text).collect(Collectors.joining());
    if (report.findings().isEmpty() && !all.equals(found)) {
      report.unlocated();
    }
  }

  /** Returns the unchanged paragraphs that occur exactly once, with their places in the text. */
  private SortedMap<Integer, Integer> anchors() {
    SortedMap<Integer, Integer> places = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).text();
      int at = found.indexOf(text);
      boolean once = at >= 0 && found.indexOf(text, at + 1) < 0;
      if (once && text.length() >= ANCHOR_LENGTH) {
        places.put(i, at);
      }
    }
    return LongestIncreasing.longest(places);
  }

  /** Compares some paragraphs with a range of the text found. */
  private void compare(int fromItem, int toItem, int from, int to) {
    List<ExpectedPart.Text> own = items.subList(fromItem, toItem);
    Optional<ExpectedPart.Text> before =
        fromItem == 0 ? Optional.empty() : Optional.of(items.get(fromItem - 1));
    Slot slot = new Slot(before, from);
    for (MatchedParagraph matched : MatchedParagraph.of(own, found.substring(from, to))) {
      if (matched.isMissing()) {
        slot.missing.add(matched.item());
      } else {
        int start = slot.close(from + matched.start(), false);
        slot = new Slot(Optional.of(matched.item()), start);
        slot.itemEnd = from + matched.end();
      }
    }
    slot.close(to, true);
  }

  /** A paragraph that was found, with the missing paragraphs after it, up to the next one found. */
  private final class Slot {

    private final Optional<ExpectedPart.Text> item;
    private final int itemStart;
    private final List<ExpectedPart.Text> missing = new ArrayList<>();
    private int itemEnd;

    Slot(Optional<ExpectedPart.Text> item, int itemStart) {
      this.item = item;
      this.itemStart = itemStart;
      this.itemEnd = itemStart;
    }

    /**
     * Makes the findings for the text up to the next paragraph.
     *
     * @param next index at which the text of the next paragraph starts
     * @param last whether the next paragraph is unchanged, or none follows
     * @return index at which the next paragraph starts, including text inserted before its first
     *     word
     */
    int close(int next, boolean last) {
      boolean added = next > itemEnd;
      boolean atEnd = item.isPresent() && itemEnd > itemStart && !starts.contains(itemEnd);
      boolean atNext = !last && !atEnd && !starts.contains(next);
      if (item.isPresent() && itemEnd > itemStart) {
        report.compare(item.get(), found.substring(itemStart, added && atEnd ? next : itemEnd));
      }
      String extra = added && !atEnd && !atNext ? found.substring(itemEnd, next) : "";
      if (missing.size() == 1 && !extra.isEmpty()) {
        report.compare(missing.get(0), extra);
      } else {
        missing.forEach(report::missing);
        report.extra(extra, item);
      }
      return added && atNext ? itemEnd : next;
    }
  }
}
