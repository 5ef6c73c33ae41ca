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
 * Compares paragraphs with the text that stands in their place, however it is cut into paragraphs
 * or lines. Rule id: V1.
 */
final class TextComparison {

  /** A shorter paragraph may stand in another by chance. */
  private static final int ANCHOR_LENGTH = 6;

  private final Passages report;
  private final List<ExpectedPart.Text> items;
  private final String found;

  /** Where a passage begins; the end too. */
  private final TreeSet<Integer> starts = new TreeSet<>();

  private TextComparison(String file, List<ExpectedPart.Text> items, List<String> passages) {
    this.report = new Passages(file);
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
   * What differs.
   *
   * @param file the published file's name
   * @param passages without white space
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
    comparison.requireSaid();
    return comparison.report.findings();
  }

  /** A difference that is not said would be worse than none of this. */
  private void requireSaid() {
    String all = items.stream().map(ExpectedPart.Text::text).collect(Collectors.joining());
    if (report.findings().isEmpty() && !all.equals(found)) {
      throw new IllegalStateException("the texts differ, and nothing says so");
    }
  }

  /** Paragraphs that are there as they should be, each once, with their places. */
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
    return Rising.longest(places);
  }

  /** Compares some paragraphs with a stretch of what is found. */
  private void compare(int fromItem, int toItem, int from, int to) {
    List<ExpectedPart.Text> own = items.subList(fromItem, toItem);
    Optional<ExpectedPart.Text> before =
        fromItem == 0 ? Optional.empty() : Optional.of(items.get(fromItem - 1));
    Slot slot = new Slot(before, from);
    for (Stretch stretch : Stretch.of(own, found.substring(from, to))) {
      if (stretch.isMissing()) {
        slot.missing.add(stretch.item());
      } else {
        int start = slot.close(from + stretch.start(), false);
        slot = new Slot(Optional.of(stretch.item()), start);
        slot.itemEnd = from + stretch.end();
      }
    }
    slot.close(to, true);
  }

  /** What stands between two paragraphs that are there: the first one, and what follows it. */
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
     * Says what is wrong up to the next paragraph.
     *
     * @param next where what corresponds to the next paragraph begins
     * @param last whether the next paragraph is known to be there as it should be
     * @return where the next paragraph begins, with what was put before its first words
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
