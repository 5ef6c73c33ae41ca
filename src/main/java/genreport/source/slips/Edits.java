package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Slip.Effect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The edits that correct the mistakes of a text. */
public final class Edits {

  private final SourceFile file;
  private final List<Edit> all = new ArrayList<>();

  /**
   * The indented lines that were moved together with a line above them. Only the first move of a
   * line counts.
   */
  private final BitSet moved = new BitSet();

  Edits(SourceFile file) {
    this.file = file;
  }

  /** Returns the edits in the order in which the mistakes were found. */
  public List<Edit> all() {
    return List.copyOf(all);
  }

  /**
   * Changes the indentation of a line and of the following lines that have at least the same
   * indentation.
   *
   * @param line from 1
   * @param spaces the new indentation of the line
   * @param doubt whether the entry may belong to another mapping
   */
  void indent(int line, int spaces, boolean doubt) {
    int former = file.indent(line);
    if (isAboveItsOwn(line)) {
      indentLine(line, spaces, Effect.BREAKS);
      return;
    }
    for (int i = line; i <= file.lineCount(); i++) {
      int own = file.indent(i);
      if (own < former && !file.lineText(i).isBlank()) {
        return;
      }
      int start = file.lineStart(i);
      String mark = doubt && i == line ? String.valueOf(Edit.DOUBT) : "";
      if (own >= former && !moved.get(i)) {
        moved.set(i, own > 0);
        guess(start, start + own, " ".repeat(own - former + spaces) + mark, Effect.BREAKS);
      }
    }
  }

  /**
   * Returns whether a line is a key without a value, and the next line, which has the same
   * indentation, is meant as its value.
   */
  private boolean isAboveItsOwn(int line) {
    int next = line + 1;
    while (next <= file.lineCount() && file.lineText(next).isBlank()) {
      next++;
    }
    return next <= file.lineCount()
        && file.lineText(line).strip().endsWith(":")
        && file.indent(next) == file.indent(line);
  }

  /** Changes the indentation of one line. */
  void indentLine(int line, int spaces, Effect effect) {
    int start = file.lineStart(line);
    guess(start, start + file.indent(line), " ".repeat(spaces), effect);
  }

  /**
   * Inserts spaces at the start of lines.
   *
   * @param lineAfter the line after the last one
   */
  void indentText(int firstLine, int lineAfter, int spaces) {
    for (int i = firstLine; i < lineAfter; i++) {
      int start = file.lineStart(i);
      guess(start, start, " ".repeat(spaces), Effect.BREAKS);
    }
  }

  /** Returns the offset after the last content, without a comment, between an offset and a line. */
  int lastContent(int from, int nextLine) {
    int line = Math.min(nextLine - 1, file.lineCount());
    while (line > file.line(from) && file.lineText(line).strip().matches("(#.*)?")) {
      line--;
    }
    String shown = file.lineText(line);
    int comment = shown.indexOf(" #");
    String content = comment < 0 ? shown : shown.substring(0, comment);
    return Math.max(from + 1, file.lineStart(line) + content.stripTrailing().length());
  }

  /** Adds an edit that is certain. */
  void mend(int start, int end, String repaired) {
    all.add(new Edit(start, end, repaired, true, Effect.MAY_BREAK));
  }

  /** Adds an edit that only lets the rest be read; the clerk must decide on the correction. */
  void guess(int start, int end, String repaired, Effect effect) {
    all.add(new Edit(start, end, repaired, false, effect));
  }
}
