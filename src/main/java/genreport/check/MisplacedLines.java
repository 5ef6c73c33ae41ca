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
 * Finds lines whose indentation is wrong for their fields. The entries of a group must have the
 * same indentation, which is greater than that of the group's key; so must the lines of a text.
 */
final class MisplacedLines {

  /** The usual difference between the indentation of a key and of the lines below it, in spaces. */
  private static final int STEP = 2;

  private final SourceFile file;

  /** The number of spaces to add, by line number; negative if there are too many. */
  private final Map<Integer, Integer> shifts = new TreeMap<>();

  private final Map<Integer, Boolean> isText = new HashMap<>();

  private MisplacedLines(SourceFile file) {
    this.file = file;
  }

  /** Returns the lines to be moved, in the order of the file. */
  static List<LineMove> find(SourceFile file, FormPack form) {
    MisplacedLines lines = new MisplacedLines(file);
    lines.compareBelow(FormOutline.of(file, form), -STEP);
    return lines.moves();
  }

  /**
   * Compares the lines below an item with their intended indentation.
   *
   * @param meant the intended indentation of the item, in spaces
   */
  private void compareBelow(Item item, int meant) {
    List<Item> entries = item.below.stream().filter(entry -> entry.line.dash() == 0).toList();
    int column = item.below.size() > entries.size() ? afterDash(item) : meantBelow(item, meant);
    for (Item entry : item.below) {
      int indent = entry.line.dash() == 0 ? column : entry.line.indent();
      move(entry.line, indent, false);
      text(entry, indent + entry.line.dash());
      compareBelow(entry, indent + entry.line.dash());
    }
  }

  private static int afterDash(Item item) {
    return item.below.stream().filter(e -> e.line.dash() > 0).findFirst().orElseThrow().column();
  }

  private int meantBelow(Item item, int meant) {
    List<Integer> columns = item.below.stream().map(Item::column).toList();
    return usualIndent(columns, item.column(), meant);
  }

  /**
   * Returns the intended indentation of the lines below a key.
   *
   * @param written the indentations of the lines
   * @param key the indentation of the key as written
   * @param meant the intended indentation of the key
   */
  private static int usualIndent(List<Integer> written, int key, int meant) {
    int moved = mostFrequent(written, indent -> indent > key, key + STEP) - key + meant;
    boolean movedWithKey = key != meant && moved == meant + STEP && written.contains(key + STEP);
    return movedWithKey ? moved : mostFrequent(written, indent -> indent > meant, meant + STEP);
  }

  /** Returns the most frequent of the possible indentations; the usual one if it is as frequent. */
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
    int indent = usualIndent(written, entry.line.indent(), meant);
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

  /**
   * Returns the moves. Lines that are separated only by blank lines and comments are moved
   * together.
   */
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
