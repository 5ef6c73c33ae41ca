package genreport.diagnostic.format;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;

/** Creates the excerpts of a list of findings. Measures each source line once. */
final class Excerpts {

  private final Map<Place, MeasuredLine> lines = new HashMap<>();

  /** A line of a file. Files are compared by identity. */
  private record Place(SourceFile file, int line) {}

  /** Returns the excerpt of the first line of a span. */
  Excerpt of(Span span) {
    SourceFile file = span.file();
    Place place = new Place(file, span.line());
    MeasuredLine line =
        lines.computeIfAbsent(place, p -> new MeasuredLine(p.file().lineText(p.line())));
    int lineStart = file.lineStart(place.line());
    return Excerpt.of(line, span.start() - lineStart, span.end() - lineStart);
  }
}
