package genreport.source.edit;

import java.util.List;

/**
 * A value to be written.
 *
 * @param firstLine what stands on the key's line
 * @param otherLines the lines below it, without indentation
 * @param inOneLine the value where only one line is possible
 */
record NewValue(String firstLine, List<String> otherLines, String inOneLine) {

  NewValue {
    otherLines = List.copyOf(otherLines);
  }

  /** Returns a value of one line. */
  static NewValue line(String yaml) {
    return new NewValue(yaml, List.of(), yaml);
  }

  /** Returns paragraphs as a literal block. */
  static NewValue literal(List<String> lines) {
    return new NewValue("|", lines, ScalarText.quoted(String.join("\n", lines)));
  }

  /** Returns a list with one item, written in braces. */
  static NewValue listOf(String item) {
    return new NewValue("", List.of("- " + item), "[" + item + "]");
  }
}
