package genreport.report;

import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reference such as {@code ${依申请公开.新收.总计}} in the narrative prints. */
record References(Map<String, Figure> figures, Map<String, List<Scalar>> entries) {

  Optional<String> value(String path) {
    Figure figure = figures.get(path);
    if (figure != null) {
      return Optional.of(figure.printed());
    }
    List<Scalar> values = entries.getOrDefault(path, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0).text());
  }

  /** Every path that has a value. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(figures.keySet());
    paths.addAll(entries.keySet());
    return paths;
  }
}
