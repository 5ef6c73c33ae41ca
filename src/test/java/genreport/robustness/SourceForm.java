package genreport.robustness;

import genreport.Bundled;
import genreport.form.FormLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A form as a grammar of source files, read from the form's schema.
 *
 * @param firstYear the first year whose reports use the form
 * @param parts of the outermost mapping, in the schema's order
 */
record SourceForm(int firstYear, List<Part> parts) {

  SourceForm {
    parts = List.copyOf(parts);
  }

  /** What a value may be. */
  enum Kind {
    GROUP,
    /** A group that may also be written as a list of its figures. */
    ROW,
    FIGURE,
    NARRATIVE,
    /** A short text or a year. */
    ENTRY,
    /** A list of texts or of groups. */
    LISTING
  }

  /**
   * A key with the values that it may have.
   *
   * @param parts of a group or a row, or of one item of a listing; empty for everything else
   */
  record Part(String key, Kind kind, boolean required, List<Part> parts) {

    Part {
      parts = List.copyOf(parts);
    }
  }

  /** Reads the schema of every form. */
  static List<SourceForm> all() throws IOException {
    List<SourceForm> forms = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("templates"))) {
      for (Path folder : folders.sorted().toList()) {
        Path schema = folder.resolve("schema.json");
        if (Files.exists(schema)) {
          String name = folder.getFileName().toString();
          String text = new FormLibrary(Bundled.FOLDERS).schemaText(name).value().orElseThrow();
          Map<String, Object> pack = new Yaml().load(Files.readString(folder.resolve("pack.yaml")));
          forms.add(read(pack, new Yaml().<Map<String, Object>>load(text)));
        }
      }
    }
    return forms;
  }

  private static SourceForm read(Map<String, Object> pack, Map<String, Object> schema) {
    return new SourceForm(
        (Integer) map(pack, "years").getOrDefault("from", 0), parts(schema, map(schema, "$defs")));
  }

  private static List<Part> parts(Map<String, Object> schema, Map<String, Object> shared) {
    List<Part> parts = new ArrayList<>();
    List<?> required = (List<?>) schema.getOrDefault("required", List.of());
    Map<String, Object> properties = map(schema, "properties");
    for (String key : properties.keySet()) {
      Map<String, Object> resolved = resolved(map(properties, key), shared);
      Map<String, Object> holder =
          resolved.containsKey("properties") ? resolved : map(resolved, "items");
      parts.add(new Part(key, kind(resolved), required.contains(key), parts(holder, shared)));
    }
    return parts;
  }

  private static Map<String, Object> resolved(
      Map<String, Object> schema, Map<String, Object> shared) {
    return Optional.ofNullable((String) schema.get("$ref"))
        .map(name -> map(shared, name.substring("#/$defs/".length())))
        .orElse(schema);
  }

  private static Kind kind(Map<String, Object> schema) {
    if (schema.containsKey("properties")) {
      return schema.containsKey("prefixItems") ? Kind.ROW : Kind.GROUP;
    }
    if (schema.containsKey("x-figure")) {
      return Kind.FIGURE;
    }
    if ("narrative".equals(schema.get("format"))) {
      return Kind.NARRATIVE;
    }
    return schema.get("items") instanceof Map ? Kind.LISTING : Kind.ENTRY;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> schema, String key) {
    return schema.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
