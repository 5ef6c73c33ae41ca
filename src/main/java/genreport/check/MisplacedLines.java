package genreport.check;

import genreport.check.FormOutline.Item;
import genreport.diagnostic.SourceFile;
import genreport.form.FormPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Finds the lines of a source that stand at another indentation than their fields demand: entries
 * of a group stand alike and deeper than the group's own, and so do the lines of a text.
 */
final class MisplacedLines {

  /** What lines that belong to a key have more than it. */
  private static final int STEP = 2;

  private final SourceFile file;

  /** The spaces that are missing, negative where there are too many, by line. */
  private final Map<Integer, Integer> shifts = new TreeMap<>();

  private final Map<Integer, Boolean> isText = new HashMap<>();

  private MisplacedLines(SourceFile file) {
    this.file = file;
  }

  /** Returns the lines to be moved, in the order of the file. */
  static List<LineMove> find(SourceFile file, FormPack form) {
    MisplacedLines lines = new MisplacedLines(file);
    lines.below(FormOutline.of(file, form), -STEP);
    return lines.moves();
  }

  /**
   * Compares what is below an item with where it should stand.
   *
   * @param meant the indentation that the item should have
   */
  private void below(Item item, int meant) {
    List<Item> entries = item.below.stream().filter(entry -> entry.line.dash() == 0).toList();
    int column = item.below.size() > entries.size() ? afterDash(item) : meantBelow(item, meant);
    for (Item entry : item.below) {
      int indent = entry.line.dash() == 0 ? column : entry.line.indent();
      move(entry.line, indent, false);
      text(entry, indent + entry.line.dash());
      below(entry, indent + entry.line.dash());
    }
  }

  private static int afterDash(Item item) {
    return item.below.stream().filter(e -> e.line.dash() > 0).findFirst().orElseThrow().column();
  }

  private int meantBelow(Item item, int meant) {
    List<Integer> columns = item.below.stream().map(Item::column).toList();
    return usual(columns, item.column(), meant);
  }

  /**
   * The indentation of what belongs to a key.
   *
   * @param written the indentations of its lines
   * @param key the indentation of the key as it is written
   * @param meant that which it should have
   */
  private static int usual(List<Integer> written, int key, int meant) {
    int moved = mostFrequent(written, indent -> indent > key, key + STEP) - key + meant;
    boolean movedWithKey = key != meant && moved == meant + STEP && written.contains(key + STEP);
    return movedWithKey ? moved : mostFrequent(written, indent -> indent > meant, meant + STEP);
  }

  /** The most frequent of some indentations, of several the nearest to the usual one. */
  private static int mostFrequent(List<Integer> written, IntPredicate possible, int usual) {
    Map<Integer, Integer> counts = new TreeMap<>();
    written.stream()
        .filter(possible::test)
        .forEach(indent -> counts.merge(indent, 1, Integer::sum));
    int best = usual;
    int most = counts.getOrDefault(usual, 0);
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        best = count.getKey();
        most = count.getValue();
      }
    }
    return best;
  }

  private void text(Item entry, int meant) {
    if (entry.text.isEmpty()) {
      return;
    }
    List<Integer> written = entry.text.stream().map(SourceLine::indent).toList();
    int indent = usual(written, entry.line.indent(), meant);
    boolean isText = entry.line.opensText();
    boolean first = true;
    for (SourceLine line : entry.text) {
      if (first || !isText || line.indent() < indent || entry.line.indent() != meant) {
        move(line, indent, isText);
      }
      first = false;
    }
  }

  private void move(SourceLine line, int indent, boolean text) {
    isText.put(line.number(), text);
    if (line.indent() != indent && !line.isOdd()) {
      shifts.put(line.number(), indent - line.indent());
    }
  }

  /** Lines that only blank lines and comments are between are moved as one. */
  private List<LineMove> moves() {
    List<LineMove> moves = new ArrayList<>();
    for (Map.Entry<Integer, Integer> shift : shifts.entrySet()) {
      int line = shift.getKey();
      int before = moves.size() - 1;
      if (before >= 0 && joins(moves.get(before), line, shift.getValue())) {
        LineMove last = moves.get(before);
        moves.set(before, new LineMove(last.first(), line, last.by(), last.isText()));
      } else {
        moves.add(new LineMove(line, line, shift.getValue(), isText.getOrDefault(line, false)));
      }
    }
    return moves;
  }

  private boolean joins(LineMove last, int line, int by) {
    return last.by() == by && isNothingBetween(last.last(), line);
  }

  private boolean isNothingBetween(int before, int after) {
    for (int line = before + 1; line < after; line++) {
      if (isText.containsKey(line) || !SourceLine.of(file, line).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
