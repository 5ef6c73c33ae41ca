package genreport.report;

import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Resolves references in the narrative, such as {@code ${依申请公开.新收.总计}}.
 *
 * @param example the path of a cell for examples in messages; empty in a form without figures
 * @param required whether every report must have an entry of this path, so that its absence has a
 *     finding of its own
 */
record References(
    Map<String, Figure> figures,
    Map<String, List<Scalar>> entries,
    Optional<String> example,
    Predicate<String> required) {

  private static final int MOST_SHOWN = 7;

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

  /**
   * Returns the figures of a row or a group, each as a reference with what it prints: first those
   * that end a row, as its total does.
   */
  List<String> inside(String path) {
    Map<String, String> ends = new LinkedHashMap<>();
    List<String> all =
        figures.keySet().stream().filter(figure -> figure.startsWith(path + ".")).toList();
    all.forEach(figure -> ends.put(figure.substring(0, figure.lastIndexOf('.')), figure));
    return all.stream()
        .sorted(Comparator.comparing(figure -> !ends.containsValue(figure)))
        .limit(MOST_SHOWN)
        .map(figure -> "${" + figure + "}（" + value(figure).orElse("") + "）")
        .toList();
  }

  /** Returns the paths of figures that end with keys, such as 依申请公开.新收.总计 for 新收.总计. */
  List<String> endingWith(String keys) {
    return figures.keySet().stream().filter(path -> path.endsWith("." + keys)).toList();
  }

  /** Returns all paths that have a value. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(figures.keySet());
    paths.addAll(entries.keySet());
    return paths;
  }
}
