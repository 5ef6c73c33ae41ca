package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Offsets;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one self-contained schema from a pack's schema and the files that it refers to.
 *
 * <p>A {@code $ref} to a definition of another file, {@code ../shared/fields.json#/$defs/count},
 * adds that definition to the schema under its own name. A {@code $ref} to anything else there,
 * {@code ../shared/fields.json#/properties/机关}, is replaced by its target. A title, a description
 * and snippets beside the {@code $ref} replace those of the target.
 */
final class SchemaBundler {

  private static final String REFERENCE = "$ref";
  private static final String DEFINITIONS = "$defs";
  private static final String DEFINITION = "/$defs/";

  private final Function<String, Outcome<Node>> files;
  private final Map<String, Outcome<Node>> read = new LinkedHashMap<>();
  private final Map<String, Imported> imported = new LinkedHashMap<>();
  private final Set<Diagnostic> findings = new LinkedHashSet<>();

  /** The targets that are being resolved, each inside the one before it. */
  private final Deque<String> open = new ArrayDeque<>();

  private SchemaBundler(Function<String, Outcome<Node>> files) {
    this.files = files;
  }

  /** A definition that comes from another file. */
  private record Imported(String file, Mapping.Entry entry) {}

  /**
   * Bundles a schema.
   *
   * @param name the name of its file, relative to the template folders, with forward slashes
   * @param files reads a file of the template folders by such a name
   */
  static Outcome<Mapping> bundle(
      String name, Mapping schema, Function<String, Outcome<Node>> files) {
    SchemaBundler bundler = new SchemaBundler(files);
    Optional<Mapping> own = schema.mapping(DEFINITIONS);
    if (own.isPresent()) {
      for (Mapping.Entry definition : own.get().entries()) {
        bundler.imported.put(definition.key().text(), new Imported(name, definition));
      }
    }
    Mapping bundled = bundler.withDefinitions((Mapping) bundler.resolve(schema, name), own);
    return bundler.findings.isEmpty()
        ? Outcome.of(bundled)
        : Outcome.none(List.copyOf(bundler.findings));
  }

  /** Adds the definitions of other files after the schema's own. */
  private Mapping withDefinitions(Mapping schema, Optional<Mapping> own) {
    List<Mapping.Entry> definitions = new ArrayList<>();
    schema.mapping(DEFINITIONS).ifPresent(resolved -> definitions.addAll(resolved.entries()));
    int owned = definitions.size();
    List<Imported> all = List.copyOf(imported.values());
    for (Imported definition :
        all.subList(own.map(o -> o.entries().size()).orElse(0), all.size())) {
      definitions.add(definition.entry());
    }
    if (definitions.size() == owned) {
      return schema;
    }
    Scalar key =
        schema
            .entry(DEFINITIONS)
            .map(Mapping.Entry::key)
            .orElseGet(() -> text(DEFINITIONS, schema.span()));
    List<Mapping.Entry> entries = new ArrayList<>(schema.entries());
    entries.removeIf(entry -> entry.key().text().equals(DEFINITIONS));
    Mapping value = new Mapping(definitions, true, own.orElse(schema).span());
    entries.add(new Mapping.Entry(key, value, false));
    return new Mapping(entries, schema.complete(), schema.span());
  }

  /** Returns a part of a file's schema with its references to other files resolved. */
  private Node resolve(Node node, String file) {
    if (node instanceof Sequence sequence) {
      List<Node> items = sequence.items().stream().map(item -> resolve(item, file)).toList();
      return new Sequence(items, sequence.span());
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    Optional<Scalar> reference = mapping.scalar(REFERENCE);
    boolean away =
        reference.isPresent()
            && reference.get().text().contains("#")
            && (!reference.get().text().startsWith("#") || !open.isEmpty());
    return away ? referred(mapping, reference.get(), file) : resolveEntries(mapping, file);
  }

  private Mapping resolveEntries(Mapping mapping, String file) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      entries.add(new Mapping.Entry(entry.key(), resolve(entry.value(), file), entry.doubtful()));
    }
    return new Mapping(entries, mapping.complete(), mapping.span());
  }

  private Mapping referred(Mapping mapping, Scalar reference, String file) {
    int hash = reference.text().indexOf('#');
    String path = hash < 0 ? reference.text() : reference.text().substring(0, hash);
    String pointer = hash < 0 ? "" : decoded(reference.text().substring(hash + 1));
    String target = path.isEmpty() ? file : beside(file, path);
    String place = target + "#" + pointer;
    Optional<Node> found = target.isEmpty() ? Optional.empty() : find(target, pointer);
    if (!(found.orElse(null) instanceof Mapping definition) || open.contains(place)) {
      error("$ref 指的“" + reference.text() + "”不在那里，或者就是它自己所在的地方", reference.span());
      return mapping;
    }
    return isDefinition(pointer)
        ? named(mapping, reference, target, pointer.substring(DEFINITION.length()))
        : inPlace(mapping, definition, target, place);
  }

  private static boolean isDefinition(String pointer) {
    return pointer.startsWith(DEFINITION) && pointer.indexOf('/', DEFINITION.length()) < 0;
  }

  /** Adds the definition to the schema and returns a reference to it by its name. */
  private Mapping named(Mapping mapping, Scalar reference, String file, String name) {
    Imported known = imported.get(name);
    if (known == null) {
      Mapping.Entry entry = definitionEntry(file, name);
      imported.put(name, new Imported(file, entry));
      String place = file + "#" + DEFINITION + name;
      open.push(place);
      Node resolved = resolve(entry.value(), file);
      open.pop();
      imported.put(
          name, new Imported(file, new Mapping.Entry(entry.key(), resolved, entry.doubtful())));
    } else if (!known.file().equals(file)) {
      error("定义“" + name + "”在 " + known.file() + " 和 " + file + " 里都有，名称应当不同", reference.span());
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Node value =
          entry.key().text().equals(REFERENCE)
              ? text("#" + DEFINITION + name, reference.span())
              : resolve(entry.value(), file);
      entries.add(new Mapping.Entry(entry.key(), value, entry.doubtful()));
    }
    return new Mapping(entries, mapping.complete(), mapping.span());
  }

  private Mapping.Entry definitionEntry(String file, String name) {
    Mapping all = ((Mapping) content(file).orElseThrow()).mapping(DEFINITIONS).orElseThrow();
    return all.entry(name).orElseThrow();
  }

  /** Returns the target of a reference, with the annotations beside the reference. */
  private Mapping inPlace(Mapping mapping, Mapping definition, String file, String place) {
    open.push(place);
    Mapping resolved = (Mapping) resolve(definition, file);
    open.pop();
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (key.equals(REFERENCE)) {
        continue;
      }
      if (!isAnnotation(key)) {
        error("“$ref”旁边不能写“" + key + "”，只能写 title、description、defaultSnippets", entry.key().span());
      }
      entries.add(entry);
    }
    for (Mapping.Entry entry : resolved.entries()) {
      String key = entry.key().text();
      if (mapping.entry(key).isEmpty() || key.equals(REFERENCE)) {
        entries.add(key.equals("title") ? 0 : entries.size(), entry);
      }
    }
    return new Mapping(entries, mapping.complete(), mapping.span());
  }

  private static boolean isAnnotation(String key) {
    return key.equals("title") || key.equals("description") || key.equals("defaultSnippets");
  }

  private Optional<Node> find(String file, String pointer) {
    Optional<Node> at = content(file);
    if (pointer.isEmpty()) {
      return at;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      String key = token.replace("~1", "/").replace("~0", "~");
      at =
          at.flatMap(node -> node instanceof Mapping mapping ? mapping.get(key) : Optional.empty());
    }
    return at;
  }

  private Optional<Node> content(String file) {
    Outcome<Node> tree = read.computeIfAbsent(file, files);
    findings.addAll(tree.diagnostics());
    return tree.value();
  }

  /** Decodes a JSON pointer in a fragment, where a plus sign is no space. */
  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  /**
   * Returns the name of a file that is given relative to the folder of another file.
   *
   * @return relative to the template folders; empty if it lies outside them
   */
  private static String beside(String file, String path) {
    Deque<String> steps = new ArrayDeque<>(List.of(file.split("/", -1)));
    steps.removeLast();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return "";
        }
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return path.contains(":") || path.contains("\\") || path.startsWith("/")
        ? ""
        : String.join("/", steps);
  }

  private static Scalar text(String text, Span place) {
    return new Scalar(text, Scalar.Style.QUOTED, place, Offsets.all(text, place.start()));
  }

  private void error(String message, Span place) {
    findings.add(Diagnostic.error("T3", message).at(place));
  }
}
