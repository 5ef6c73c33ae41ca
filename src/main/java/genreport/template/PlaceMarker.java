package genreport.template;

import genreport.diagnostic.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds an attribute {@code at} to each element in a template, with the template's name, line and
 * column (from 1), such as {@code 2021/report.ftlx:12:3}. Elements with a prefix or a capital
 * letter, as in the parts of a Word file, and the contents of FreeMarker tags don't change.
 */
final class PlaceMarker {

  /** A comment, the start of FreeMarker code, or the start of an element's tag. */
  private static final Pattern START =
      Pattern.compile("<#--.*?-->|</?[#@]|[$#]\\{|<([a-z][a-z0-9]*)(?=[\\s/>])", Pattern.DOTALL);

  /** A string, a bracket, or the end of a tag. */
  private static final Pattern IN_CODE =
      Pattern.compile(
          "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|[(\\[{)\\]}>]",
          Pattern.DOTALL);

  private final SourceFile file;
  private final String text;
  private final StringBuilder marked = new StringBuilder();

  private PlaceMarker(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** Returns the text of the template with the positions. */
  static String mark(SourceFile file) {
    PlaceMarker marker = new PlaceMarker(file);
    marker.mark();
    return marker.marked.toString();
  }

  private void mark() {
    Matcher start = START.matcher(text);
    int copied = 0;
    int at = 0;
    while (start.find(at)) {
      at = start.end();
      if (start.group(1) != null) {
        marked.append(text, copied, at);
        appendPlace(start.start());
        copied = at;
      } else if (!start.group().startsWith("<#--")) {
        at = codeEnd(at, start.group().endsWith("{") ? '}' : '>');
      }
    }
    marked.append(text, copied, text.length());
  }

  private void appendPlace(int offset) {
    int line = file.line(offset);
    int column = offset - file.lineStart(line) + 1;
    marked.append(" at=\"").append(file.name()).append(':').append(line).append(':');
    marked.append(column).append('"');
  }

  /** Returns the index after the end of FreeMarker code. Skips strings and brackets. */
  private int codeEnd(int from, char end) {
    Matcher token = IN_CODE.matcher(text);
    int depth = 0;
    int at = from;
    while (token.find(at)) {
      at = token.end();
      char sign = text.charAt(token.start());
      if (depth == 0 && sign == end) {
        return at;
      }
      if ("([{".indexOf(sign) >= 0) {
        depth++;
      } else if (")]}".indexOf(sign) >= 0) {
        depth = Math.max(0, depth - 1);
      }
    }
    return text.length();
  }
}
