package genreport.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the title of a report. */
final class TitleReader {

  private static final Pattern ONE_DIGIT = Pattern.compile("[0-9]");

  private final DocumentReader reader;

  TitleReader(DocumentReader reader) {
    this.reader = reader;
  }

  /** Returns the title, its lines broken so that they fit. */
  Title read(Element element) {
    reader.allow(element, Set.of("class", "lines-after"));
    String style = reader.style(element, "title");
    List<String> lines = new ArrayList<>(List.of(""));
    for (Inline inline : reader.inlines(element)) {
      if (inline instanceof Inline.Text text) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + text.text());
      } else {
        lines.add("");
      }
    }
    List<String> written = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        written.add(line);
      }
    }
    List<String> fitting = TitleLines.of(written, reader.most(style));
    String linesAfter = element.attribute("lines-after");
    if (linesAfter.isEmpty()) {
      return new Title(style, fitting);
    }
    if (!ONE_DIGIT.matcher(linesAfter).matches()) {
      reader.wrong(element, "lines-after 应为 0 至 9 的整数");
      return new Title(style, fitting);
    }
    return new Title(style, fitting, Integer.parseInt(linesAfter));
  }
}
