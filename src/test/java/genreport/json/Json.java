package genreport.json;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A JSON value; JSON is YAML, so that SnakeYAML reads it. */
public record Json(Object value) {

  public static Json read(String text) {
    return new Json(new Yaml().<Object>load(text));
  }

  /**
   * The value at a pointer (RFC 6901).
   *
   * @throws IllegalArgumentException if there is none
   */
  public Json at(String pointer) {
    Object at = value;
    for (String step : pointer.substring(1).split("/", -1)) {
      if (at instanceof Map<?, ?> map && map.containsKey(step)) {
        at = map.get(step);
      } else if (at instanceof List<?> list && Integer.parseInt(step) < list.size()) {
        at = list.get(Integer.parseInt(step));
      } else {
        throw new IllegalArgumentException("no " + pointer + " in " + value);
      }
    }
    return new Json(at);
  }

  public boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  public List<Json> items() {
    return ((List<?>) value).stream().map(item -> new Json((Object) item)).toList();
  }

  public String text() {
    return String.valueOf(value);
  }

  @Override
  public String toString() {
    return text();
  }
}
