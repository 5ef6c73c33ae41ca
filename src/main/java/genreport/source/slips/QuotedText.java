package genreport.source.slips;

import genreport.diagnostic.SourceFile;

/**
 * The extent of a quoted text.
 *
 * @param end the offset of the closing quote; of an unclosed text, the end of the line before the
 *     next entry, or the end of the file
 * @param closed whether there is a closing quote
 * @param nextLine for an unclosed text, the line of the next entry, or one more than the number of
 *     lines if there is none; for a closed text 0
 */
record QuotedText(int end, boolean closed, int nextLine) {

  /**
   * Finds the extent of a quoted text.
   *
   * @param open the offset of the opening quote
   * @param indent the indentation of the key that the text belongs to
   */
  static QuotedText at(SourceFile file, int open, int indent) {
    String text = file.text();
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote && quote == '\'' && text.startsWith("'", i + 1)) {
        i++;
      } else if (c == quote) {
        return new QuotedText(i, true, 0);
      } else if (c == '\n' && FlowSlips.startsSibling(file, file.line(i) + 1, indent)) {
        return new QuotedText(i, false, file.line(i) + 1);
      }
    }
    return new QuotedText(text.length(), false, file.lineCount() + 1);
  }
}
