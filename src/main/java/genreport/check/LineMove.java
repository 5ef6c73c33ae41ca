package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring lines that are to be moved to the right or to the left by the same number of spaces.
 *
 * @param first number of the first line, from 1
 * @param last number of the last line
 * @param by spaces to add; negative for those to remove
 * @param isText whether they are lines of a text
 */
record LineMove(int first, int last, int by, boolean isText) {

  /** What moves the lines. */
  List<Edit> edits(SourceFile file) {
    List<Edit> edits = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      int start = file.lineStart(line);
      int indent = file.indent(line);
      if (indent + by >= 0 && !file.lineText(line).isBlank()) {
        edits.add(
            new Edit(start, start + indent, " ".repeat(indent + by), false, Slip.Effect.BREAKS));
      }
    }
    return edits;
  }
}
