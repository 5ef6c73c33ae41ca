package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arranges the lines of a source in the tree of the form's fields. The field of a line follows from
 * its key and from the lines before it. The indentation only decides if several fields have the
 * key.
 */
final class FormOutline {

  /** An entry with the lines that belong to it. */
  static final class Item {
    final Field field;
    final SourceLine line;
    final List<Item> below = new ArrayList<>();

    /** The lines of the text that starts after this line, or the items of the list. */
    final List<SourceLine> text = new ArrayList<>();

    Item(Field field, SourceLine line) {
      this.field = field;
      this.line = line;
    }

    /** Returns the column of its key, from 0. */
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

  /** Returns the root item, which stands for the whole file. */
  static Item of(SourceFile file, FormPack form) {
    FormOutline outline = new FormOutline(file, form);
    while (outline.number <= file.lineCount()) {
      outline.addLine(SourceLine.of(file, outline.number));
      outline.number++;
    }
    return outline.open.get(0);
  }

  private Item innermost() {
    return open.get(open.size() - 1);
  }

  private void addLine(SourceLine line) {
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

  /** Returns whether a line below a bar is text: it is no entry, or it is a sentence. */
  private boolean isText(SourceLine line, int level) {
    boolean deeper = line.indent() > innermost().line.indent();
    return level < 0 || (deeper && !line.hasFormalValue() && !isMissing(line, level));
  }

  /** Returns whether a line is a top-level entry that does not occur before it. */
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
   * Returns the index of the open item that contains a line's field; the nearest by indentation if
   * there are several, -1 if there is none.
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

  /** Skips the following lines until the brackets of a line are closed. */
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
