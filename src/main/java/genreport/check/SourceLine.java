package genreport.check;

import genreport.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a source file as it is written, whatever YAML makes of it.
 *
 * @param number from 1
 * @param indent number of spaces at its start
 * @param dash number of code units of the dash and the spaces that make it an item of a list; 0
 *     without
 * @param key what stands before the first colon, if this can be a key
 * @param value what stands after that colon, without a comment; the whole line if there is no key
 */
record SourceLine(int number, int indent, int dash, Optional<String> key, String value) {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(- +)?[\"'“]?([^\\s\"'“”:：,，{}\\[\\]#|>-][^\\s\"'“”:：,，{}\\[\\]]{0,29})[\"'”]?\\s*(:(?=\\s|$|[{\\[|])|：)(.*)");

  private static final Pattern BLOCK = Pattern.compile("[|>｜][+-]?");
  private static final Pattern VALUE =
      Pattern.compile("|[|>｜][+-]?|[{\\[｛［].*|[+-]?[0-9０-９][0-9０-９,，.．]*");

  static SourceLine of(SourceFile file, int number) {
    int indent = file.indent(number);
    String rest = file.lineText(number).substring(indent);
    Matcher entry = ENTRY.matcher(rest);
    if (!entry.matches()) {
      return new SourceLine(number, indent, 0, Optional.empty(), rest);
    }
    int dash = entry.group(1) == null ? 0 : entry.group(1).length();
    String value = entry.group(4).replaceFirst("(?:^|\\s)#.*", "").strip();
    return new SourceLine(number, indent, dash, Optional.of(entry.group(2)), value);
  }

  /** Whether it has no content. */
  boolean isBlank() {
    return key.isEmpty() && (value.isBlank() || value.startsWith("#"));
  }

  /** Whether it starts with white space that YAML doesn't take for indentation. */
  boolean isOdd() {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    return key.isEmpty() && !value.isEmpty() && (first == '\t' || Character.isSpaceChar(first));
  }

  /** Whether a text begins on the next line. */
  boolean opensText() {
    return key.isPresent() && BLOCK.matcher(value).matches();
  }

  /** Whether it is an item of a list that has no key. */
  boolean isItem() {
    return key.isEmpty() && (value.equals("-") || value.startsWith("- "));
  }

  /** Whether the lines below can be what it holds. */
  boolean isOpen() {
    return value.isEmpty();
  }

  /** Whether what follows the colon is no prose. */
  boolean hasFormalValue() {
    return VALUE.matcher(value).matches();
  }

  /** The number of brackets that are open at its end. */
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
