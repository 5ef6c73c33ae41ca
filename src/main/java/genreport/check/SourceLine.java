package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Divider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a source file as written, independent of how YAML parses it.
 *
 * @param number from 1
 * @param indent number of spaces at its start
 * @param dash length in code units of the dash and the spaces after it that mark a list item; 0 if
 *     there is none
 * @param key the text before the first colon, if it can be a key
 * @param value the text after that colon, without a comment; the whole line if there is no key
 */
record SourceLine(int number, int indent, int dash, Optional<String> key, String value) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(- +)?[\"'“]?([^\\s\"'“”:：,，{}\\[\\]#|>-][^\\s\"'“”:：,，{}\\[\\]]{0,29})[\"'”]?\\s*(:(?=\\s|$|[{\\[|])|：)(.*)");

  /** The marks that start and end a document in YAML. */
  private static final Pattern MARKER = Pattern.compile("(---|\\.\\.\\.)(\\s.*)?");

  private static final Pattern BLOCK = Pattern.compile("[|>｜][+-]?");
  private static final Pattern VALUE =
      Pattern.compile("|[|>｜][+-]?|[{\\[｛［].*|[+-]?[0-9０-９][0-9０-９,，.．]*");

  static SourceLine of(SourceFile file, int number) {
    int indent = file.indent(number);
    return of(number, indent, file.lineText(number).substring(indent));
  }

  /**
   * Reads a line.
   *
   * @param rest the line without its indentation
   */
  static SourceLine of(int number, int indent, String rest) {
    Matcher entry = ENTRY.matcher(rest);
    if (!entry.matches()) {
      return new SourceLine(number, indent, 0, Optional.empty(), rest);
    }
    int dash = entry.group(1) == null ? 0 : entry.group(1).length();
    String value = entry.group(4).replaceFirst("(?:^|\\s)#.*", "").strip();
    return new SourceLine(number, indent, dash, Optional.of(entry.group(2)), value);
  }

  /** Returns whether the line has no content other than a comment or a divider. */
  boolean isBlank() {
    return key.isEmpty()
        && (value.isBlank()
            || value.startsWith("#")
            || (indent == 0 && (MARKER.matcher(value).matches() || Divider.isDivider(value))));
  }

  /** Returns whether the line starts with white space that is no indentation in YAML. */
  boolean isOdd() {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    return key.isEmpty() && !value.isEmpty() && (first == '\t' || Character.isSpaceChar(first));
  }

  /** Returns whether a block scalar starts on the next line. */
  boolean opensText() {
    return key.isPresent() && BLOCK.matcher(value).matches();
  }

  /** Returns whether the line is a list item without a key. */
  boolean isItem() {
    return key.isEmpty() && (value.equals("-") || value.startsWith("- "));
  }

  /** Returns whether the lines below can be the value of this line's key. */
  boolean isOpen() {
    return value.isEmpty();
  }

  /** Returns whether the value is empty or structured and so is no prose. */
  boolean hasFormalValue() {
    return VALUE.matcher(value).matches();
  }

  /** Returns the number of brackets that are still open at the end of the line. */
  int openBrackets() {
    if (key.isPresent() && !"{[".contains(value.isEmpty() ? " " : value.substring(0, 1))) {
      return 0;
    }
    int open = 0;
    for (int i = 0; i < value.length(); i++) {
      open += "{[".indexOf(value.charAt(i)) >= 0 ? 1 : 0;
      open -= "}]".indexOf(value.charAt(i)) >= 0 ? 1 : 0;
    }
    return open;
  }
}
