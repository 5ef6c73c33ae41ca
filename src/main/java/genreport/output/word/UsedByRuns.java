package genreport.output.word;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the runs of a document need from other parts of the package.
 *
 * @param faces names of the faces in place of the styles' own
 * @param links targets of the links by relationship id
 */
record UsedByRuns(SortedSet<String> faces, SortedMap<String, String> links) {

  /**
   * Collects from the model of the body.
   *
   * @param blocks maps and lists, among them those of {@link RunModel}
   */
  static UsedByRuns in(List<Map<String, Object>> blocks) {
    UsedByRuns used = new UsedByRuns(new TreeSet<>(), new TreeMap<>());
    blocks.forEach(used::collect);
    return used;
  }

  private void collect(Object model) {
    if (model instanceof List<?> items) {
      items.forEach(this::collect);
    } else if (model instanceof Map<?, ?> entries) {
      if (entries.get("face") instanceof Map<?, ?> face) {
        faces.add(String.valueOf(face.get("name")));
      }
      if (entries.get("link") instanceof Map<?, ?> link) {
        links.put(String.valueOf(link.get("id")), String.valueOf(link.get("uri")));
      }
      entries.values().forEach(this::collect);
    }
  }
}
