package genreport.report;

import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves references in the narrative, such as {@code ${依申请公开.新收.总计}}.
 *
 * @param example the path of a cell for examples in messages; empty in a form without figures
 */
record References(
    Map<String, Figure> figures, Map<String, List<Scalar>> entries, Optional<String> example) {

  /** Returns an example of a reference. */
  String shown() {
    return "${" + example.orElse(FormPack.YEAR) + "}";
  }

  /** Returns the text that a reference to a path prints; empty if nothing has this path. */
  Optional<String> value(String path) {
    Figure figure = figures.get(path);
    if (figure != null) {
      return Optional.of(figure.printed());
    }
    List<Scalar> values = entries.getOrDefault(path, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0).text());
  }

  /** Returns all paths that have a value. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(figures.keySet());
    paths.addAll(entries.keySet());
    return paths;
  }
}
