package genreport.document;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the positions of expanded markup in the templates.
 *
 * @param templates returns the text of a template by its name
 */
record MarkupPlaces(Function<String, SourceFile> templates) {

  /** The attribute with the position of its element, as {@code template:line:column}. */
  static final String ATTRIBUTE = "at";

  private static final Pattern AT = Pattern.compile("(.*):(\\d{1,9}):(\\d{1,9})");
  private static final Pattern MARK = Pattern.compile(" " + ATTRIBUTE + "=\"([^\"]*)\"");

  /** Returns the position of an element's start tag. */
  Span of(Element element) {
    return place(element.at());
  }

  /** Returns the position of the last element that starts before an offset of the markup. */
  Span before(String markup, int offset) {
    String last = "";
    Matcher mark = MARK.matcher(markup).region(0, Math.min(offset, markup.length()));
    while (mark.find()) {
      last = mark.group(1);
    }
    return place(last);
  }

  /**
   * Parses a position. A position after the end of the template becomes its end; that happens only
   * if a template writes the attribute itself.
   */
  private Span place(String at) {
    Matcher matcher = AT.matcher(at);
    if (!matcher.matches()) {
      return new SourceFile("模板", "").span(0, 0);
    }
    SourceFile file = templates.apply(matcher.group(1));
    int line = Math.max(1, Math.min(Integer.parseInt(matcher.group(2)), file.lineCount()));
    int column = Math.max(1, Integer.parseInt(matcher.group(3)));
    int start = file.lineStart(line) + column - 1;
    int length = file.text().length();
    return file.span(Math.min(start, length), Math.min(start + 1, length));
  }
}
