package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of the indentation of consecutive lines by the same number of spaces.
 *
 * @param first number of the first line, from 1
 * @param last number of the last line
 * @param by the number of spaces to add; negative to remove spaces
 * @param isText whether the lines belong to a text
 */
record LineMove(int first, int last, int by, boolean isText) {

  /** Returns the edits that move the lines. */
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
