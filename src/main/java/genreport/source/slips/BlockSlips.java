package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.regex.Pattern;

/** Skips a block scalar. Checks only its indentation. */
final class BlockSlips {

  private static final String KEY = "[^\\s:：，。；、（）()]{2,12}:";
  private static final Pattern KEY_OF_BLOCK = Pattern.compile(KEY + "\\s+\\|[+-]?");
  private static final Pattern KEY_ALONE = Pattern.compile(KEY);
  private static final Pattern ROW = Pattern.compile(KEY + "\\s+[{\\[].*");

  private final SourceFile file;
  private final Slips slips;

  BlockSlips(SourceFile file, Slips slips) {
    this.file = file;
    this.slips = slips;
  }

  /**
   * Skips the lines of a block scalar.
   *
   * @param firstLine the line after the block's header, from 1
   * @param parentIndent the indentation of the block's key, in spaces; the block's lines have more
   * @return the first line after the block
   */
  int skip(int firstLine, int parentIndent) {
    int blockIndent = -1;
    int firstTextLine = firstLine;
    boolean odd = false;
    boolean uneven = false;
    int line = firstLine;
    for (; line <= file.lineCount(); line++) {
      String shown = file.lineText(line);
      int spaces = file.indent(line);
      if (spaces == shown.length()) {
        continue;
      }
      if (spaces == 0 && parentIndent >= 0 && Divider.isDivider(file, line)) {
        slips.divider(file.lineStart(line), file.lineEnd(line));
        continue;
      }
      if (blockIndent >= 0 && isSwallowedKey(line, firstTextLine, blockIndent)) {
        return line;
      }
      if (spaces > parentIndent) {
        firstTextLine = blockIndent < 0 ? line : firstTextLine;
        blockIndent = blockIndent < 0 ? spaces : blockIndent;
        if (spaces < blockIndent) {
          slips.edits().indentText(line, line + 1, blockIndent - spaces);
          uneven(uneven, line, firstTextLine, blockIndent);
          uneven = true;
        }
      } else if (isOdd(shown.charAt(spaces))) {
        int start = file.lineStart(line) + spaces;
        blockIndent = blockIndent < 0 ? Math.max(0, parentIndent) + 2 : blockIndent;
        slips.oddTextIndentation(start, start + odd(shown, spaces) - spaces, blockIndent, !odd);
        odd = true;
      } else {
        return line;
      }
    }
    return line;
  }

  /**
   * Returns whether a line of the block can only be a key that is indented too much. A block whose
   * first line is an entry quotes YAML, so none of its lines is such a key.
   */
  private boolean isSwallowedKey(int line, int firstTextLine, int blockIndent) {
    String shown = file.lineText(line).strip();
    boolean quotesYaml = SlipFinder.startsEntry(file.lineText(firstTextLine).strip());
    if (quotesYaml || file.indent(line) > blockIndent + 2) {
      return false;
    }
    if (KEY_OF_BLOCK.matcher(shown).matches()) {
      return true;
    }
    int next = line + 1;
    return KEY_ALONE.matcher(shown).matches()
        && next <= file.lineCount()
        && file.indent(next) >= file.indent(line)
        && ROW.matcher(file.lineText(next).strip()).matches();
  }

  private void uneven(boolean reported, int line, int firstTextLine, int blockIndent) {
    if (reported) {
      return;
    }
    int start = file.lineStart(line);
    int spaces = file.indent(line);
    slips.indentation(
        start + spaces,
        file.lineEnd(line),
        "同一段文字的各行要左对齐：第 "
            + firstTextLine
            + " 行前面空了 "
            + blockIndent
            + " 格，这一行空了 "
            + spaces
            + " 格；从这一行起，这段文字的各行都改为空 "
            + blockIndent
            + " 格");
  }

  private static int odd(String line, int from) {
    int at = from;
    while (at < line.length() && (isOdd(line.charAt(at)) || line.charAt(at) == ' ')) {
      at++;
    }
    return at;
  }

  private static boolean isOdd(char c) {
    return c == '\t' || HalfWidth.isOddSpace(c);
  }
}
