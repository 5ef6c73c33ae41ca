package genreport.source.edit;

import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a literal block scalar.
 *
 * @param header the line of the {@code |}, from 1
 * @param last the last line with text; equal to {@code header} if there is none
 * @param indent the indentation of the text
 */
record LiteralLines(SourcePlaces places, int header, int last, int indent) {

  /**
   * Returns the lines of an entry's value.
   *
   * @param step the indentation of new lines, relative to the key's
   */
  static LiteralLines of(SourcePlaces places, Mapping.Entry entry, int step) {
    SourceFile file = places.file();
    Scalar scalar = (Scalar) entry.value();
    int header = file.line(scalar.span().start());
    int last = Math.max(header, file.line(Math.max(0, places.end(entry) - 1)));
    int indent = file.indent(file.line(entry.key().span().start())) + step;
    for (int line = header + 1; line <= last; line++) {
      if (!file.lineText(line).isBlank()) {
        indent = stated(scalar, file, header).orElse(file.indent(line));
        break;
      }
    }
    return new LiteralLines(places, header, last, indent);
  }

  /** Returns the indentation that a number after the {@code |} states. */
  private static Optional<Integer> stated(Scalar scalar, SourceFile file, int header) {
    String sign = scalar.span().text();
    for (int i = 1; i < Math.min(sign.length(), 3); i++) {
      if (Character.isDigit(sign.charAt(i))) {
        return Optional.of(file.indent(header) + Character.digit(sign.charAt(i), 10));
      }
    }
    return Optional.empty();
  }

  /** Returns the lines as they are, without their indentation. */
  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int line = header + 1; line <= last; line++) {
      String text = places.file().lineText(line);
      texts.add(text.substring(Math.min(indent, text.length())));
    }
    return texts;
  }

  /** Returns the splice that changes the lines to others. Equal lines at both ends stay. */
  List<Splice> changeTo(List<String> wanted) {
    List<String> old = texts();
    int same = 0;
    while (same < Math.min(old.size(), wanted.size()) && isSame(old.get(same), wanted.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), wanted.size()) - same
        && isSame(old.get(old.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    int from = header + same;
    int to = last - tail;
    if (from == to && wanted.size() == same + tail) {
      return List.of();
    }
    StringBuilder lines = new StringBuilder();
    for (String line : wanted.subList(same, wanted.size() - tail)) {
      lines.append(places.lineBreak()).append(indented(line));
    }
    SourceFile file = places.file();
    return List.of(
        new Splice(file.lineEnd(from), file.lineEnd(Math.max(from, to)), lines.toString()));
  }

  private static boolean isSame(String old, String wanted) {
    return stripped(old).equals(stripped(wanted));
  }

  private static String stripped(String line) {
    return line.replaceAll("^[ \\t]+|[ \\t]+$", "");
  }

  private String indented(String line) {
    return line.isEmpty() ? "" : " ".repeat(indent) + line;
  }
}
