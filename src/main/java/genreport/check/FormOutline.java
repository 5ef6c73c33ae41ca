package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a source in the tree of the form's fields. What a line belongs to is told by its key
 * and by the lines before it; its indentation decides only where the key is that of several fields.
 */
final class FormOutline {

  /** An entry with the lines that belong to it. */
  static final class Item {
    final Field field;
    final SourceLine line;
    final List<Item> below = new ArrayList<>();

    /** The lines of its text, if one begins on its line, or the items of its list. */
    final List<SourceLine> text = new ArrayList<>();

    Item(Field field, SourceLine line) {
      this.field = field;
      this.line = line;
    }

    /** The column of its key, from 0. */
    int column() {
      return line.indent() + line.dash();
    }
  }

  private final SourceFile file;
  private final List<Item> open = new ArrayList<>();
  private int number = 1;

  private FormOutline(SourceFile file, FormPack form) {
    this.file = file;
    open.add(new Item(form.fields(), new SourceLine(0, -2, 0, Optional.empty(), "")));
  }

  /** Returns the item that stands for the whole file. */
  static Item of(SourceFile file, FormPack form) {
    FormOutline outline = new FormOutline(file, form);
    while (outline.number <= file.lineCount()) {
      outline.take(SourceLine.of(file, outline.number));
      outline.number++;
    }
    return outline.open.get(0);
  }

  private Item innermost() {
    return open.get(open.size() - 1);
  }

  private void take(SourceLine line) {
    if (line.isBlank()) {
      return;
    }
    int level = level(line);
    boolean isText = innermost().line.opensText() && isText(line, level);
    boolean isItem = line.isItem() && open.size() > 1 && innermost().line.isOpen();
    if (isText || isItem) {
      innermost().text.add(line);
    } else if (level >= 0) {
      enter(line, level);
    }
    if (!isText) {
      skipFlow(line);
    }
  }

  /** Whether a line below a bar is text: it is no entry, or reads as a sentence. */
  private boolean isText(SourceLine line, int level) {
    boolean deeper = line.indent() > innermost().line.indent();
    return level < 0 || (deeper && !line.hasFormalValue() && !isMissing(line, level));
  }

  /** Whether it is an outermost entry that the lines before it don't have. */
  private boolean isMissing(SourceLine line, int level) {
    String key = line.key().orElseThrow();
    return level == 0
        && file.lineText(line.number()).stripLeading().startsWith(key + ": ")
        && open.get(0).below.stream().noneMatch(item -> item.field.key().equals(key));
  }

  private void enter(SourceLine line, int level) {
    while (open.size() > level + 1) {
      open.remove(open.size() - 1);
    }
    Field field = child(open.get(level).field, line.key().orElseThrow()).orElseThrow();
    Item item = new Item(field, line);
    open.get(level).below.add(item);
    open.add(item);
  }

  /**
   * The index of the open item that a line's field is in, the nearest by indentation; -1 for none.
   */
  private int level(SourceLine line) {
    int found = -1;
    int least = Integer.MAX_VALUE;
    for (int i = open.size() - 1; i >= 0 && line.key().isPresent(); i--) {
      Item parent = open.get(i);
      int column = line.indent() + line.dash();
      int distance =
          Math.abs(
              column
                  - (parent.below.isEmpty() ? parent.column() + 2 : parent.below.get(0).column()));
      if (parent.line.isOpen()
          && child(parent.field, line.key().get()).isPresent()
          && distance < least) {
        found = i;
        least = distance;
      }
    }
    return found;
  }

  private static Optional<? extends Field> child(Field parent, String key) {
    return parent.below().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** Passes the lines on which the brackets of a line are still open. */
  private void skipFlow(SourceLine line) {
    int brackets = line.openBrackets();
    for (int next = number + 1; brackets > 0 && next <= file.lineCount(); next++) {
      SourceLine inside = SourceLine.of(file, next);
      if (inside.key().isPresent() && level(inside) >= 0 && inside.hasFormalValue()) {
        return;
      }
      brackets += inside.openBrackets();
      number = next;
    }
  }
}
