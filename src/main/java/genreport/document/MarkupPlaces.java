package genreport.document;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the templates a piece of expanded markup comes from.
 *
 * @param attribute the one that says it of its element; empty where none does
 * @param templates the text of a template by its name
 */
record MarkupPlaces(String attribute, Function<String, SourceFile> templates) {

  private static final SourceFile UNKNOWN = new SourceFile("模板", "");

  /** Nobody asks for a place unless something is wrong. */
  private static final class Patterns {
    private static final Pattern AT = Pattern.compile("(.*):(\\d+):(\\d+)");
    private static final Pattern MARK = Pattern.compile(" at=\"([^\"]*)\"");
  }

  /** Templates that are not known. */
  private static final class Unknown implements Function<String, SourceFile> {

    @Override
    public SourceFile apply(String template) {
      return UNKNOWN;
    }
  }

  /** Those of markup whose elements have an attribute {@code at}. */
  static MarkupPlaces marked(Function<String, SourceFile> templates) {
    return new MarkupPlaces("at", templates);
  }

  /** Those of markup that tells none. */
  static MarkupPlaces unknown() {
    return new MarkupPlaces("", new Unknown());
  }

  /** The start of an element's tag. */
  Span of(Element element) {
    return place(element.at());
  }

  /** The last element that starts before an offset of the expanded markup. */
  Span before(String markup, int offset) {
    String last = "";
    Matcher mark = Patterns.MARK.matcher(markup).region(0, Math.min(offset, markup.length()));
    while (mark.find()) {
      last = mark.group(1);
    }
    return place(last);
  }

  private Span place(String at) {
    Matcher matcher = Patterns.AT.matcher(at);
    if (!matcher.matches()) {
      return UNKNOWN.span(0, 0);
    }
    SourceFile file = templates.apply(matcher.group(1));
    int start =
        file.lineStart(Integer.parseInt(matcher.group(2))) + Integer.parseInt(matcher.group(3)) - 1;
    return file.span(start, start + 1);
  }
}
