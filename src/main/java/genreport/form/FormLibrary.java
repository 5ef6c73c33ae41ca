package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.SourceLoader;
import genreport.source.YamlReader;
import genreport.style.StyleReader;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The form packs of the template folders, each read once. Safe to use from several threads at once.
 */
public final class FormLibrary {

  private static final String YEARS = "x-years";
  private static final String BASE_STYLE = "common/style.yaml";

  private final PackFolders folders;
  private final Map<String, Outcome<Mapping>> schemas = new HashMap<>();
  private final Map<String, Outcome<FormPack>> packs = new HashMap<>();
  private Optional<NavigableSet<String>> names = Optional.empty();

  public FormLibrary(PackFolders folders) {
    this.folders = folders;
  }

  /**
   * Chooses and loads the form of a report: the one that its 表式 names, else the one for its 年度. A
   * source that was written for another form is given that one, with an error that says so.
   *
   * @throws IOException if a template folder can't be listed
   */
  public Outcome<FormPack> choose(Mapping source) throws IOException {
    Map<String, FormPack.Years> years = new LinkedHashMap<>();
    for (String name : names()) {
      Outcome<FormPack.Years> own = years(name);
      if (own.value().isEmpty()) {
        return Outcome.none(own.diagnostics());
      }
      years.put(name, own.value().get());
    }
    if (years.isEmpty()) {
      return Outcome.none(missing("schema.json"));
    }
    Outcome<String> choice = new FormChoice(years).choose(source);
    if (choice.value().isEmpty()) {
      return Outcome.none(choice.diagnostics());
    }
    Outcome<FormPack> loaded = load(choice.value().get()).after(choice.diagnostics());
    if (loaded.value().isEmpty()) {
      return loaded;
    }
    FormPack chosen = loaded.value().get();
    Optional<WrittenFor> other = writtenFor(source, chosen, years.keySet());
    return other.isPresent() ? meant(source, other.get(), chosen, choice) : loaded;
  }

  private synchronized NavigableSet<String> names() throws IOException {
    if (names.isEmpty()) {
      names = Optional.of(folders.packs());
    }
    return names.get();
  }

  private Optional<WrittenFor> writtenFor(Mapping source, FormPack chosen, Set<String> all) {
    if (!WrittenFor.isPossible(source, chosen)) {
      return Optional.empty();
    }
    List<FormPack> others = new ArrayList<>();
    for (String name : all) {
      Optional<FormPack> other = load(name).value();
      if (other.isPresent() && !name.equals(chosen.name())) {
        others.add(other.get());
      }
    }
    return WrittenFor.find(source, chosen, others);
  }

  /** The form that the keys are of; where the source says nothing right of its form, as a guess. */
  private static Outcome<FormPack> meant(
      Mapping source, WrittenFor other, FormPack chosen, Outcome<String> choice) {
    Optional<Scalar> said = FormChoice.said(source);
    return choice.isBlocked() || said.isEmpty()
        ? Outcome.of(other.form(), choice.diagnostics())
        : Outcome.of(other.form(), List.of(other.finding(source, chosen, said.get())));
  }

  /**
   * Loads a pack.
   *
   * @param name of its folder
   */
  public synchronized Outcome<FormPack> load(String name) {
    Outcome<FormPack> known = packs.get(name);
    if (known == null) {
      known = read(name);
      packs.put(name, known);
    }
    return known;
  }

  private Outcome<FormPack> read(String name) {
    Outcome<Mapping> schema = schema(name);
    Outcome<StyleSheet> styles = styles(name);
    if (schema.value().isEmpty()) {
      return unread(schema, styles);
    }
    Mapping described = schema.value().get();
    Outcome<FormPack.Years> years = years(name, described);
    Outcome<Field.Group> fields = SchemaReader.read(described);
    if (fields.value().isEmpty()) {
      return unread(years, fields, styles);
    }
    Field.Group form = fields.value().get();
    Outcome<List<Rule>> rules = rules(name, form);
    if (years.value().isEmpty() || rules.value().isEmpty() || styles.value().isEmpty()) {
      return unread(years, rules, styles);
    }
    return Outcome.of(
        new FormPack(
            name, years.value().get(), described, form, rules.value().get(), styles.value().get()));
  }

  /** What keeps a pack from being read, each finding once. */
  private static Outcome<FormPack> unread(Outcome<?>... parts) {
    Set<Diagnostic> findings = new LinkedHashSet<>();
    for (Outcome<?> part : parts) {
      findings.addAll(part.diagnostics());
    }
    return Outcome.none(List.copyOf(findings));
  }

  /** The text of a pack's schema. */
  public Outcome<String> schemaText(String name) {
    return text(name + "/schema.json").then(file -> Outcome.of(file.text()));
  }

  /** What the rules of every form mean, in the order of the manual. */
  public Outcome<List<Explanation>> explanations() {
    return tree("common/explain.yaml").then(ExplanationReader::read);
  }

  private synchronized Outcome<Mapping> schema(String name) {
    Outcome<Mapping> known = schemas.get(name);
    if (known == null) {
      known = readSchema(name);
      schemas.put(name, known);
    }
    return known;
  }

  private Outcome<Mapping> readSchema(String name) {
    Outcome<Node> tree = tree(name + "/schema.json");
    if (tree.value().isEmpty()) {
      return Outcome.none(tree.diagnostics());
    }
    return tree.value().get() instanceof Mapping schema
        ? Outcome.of(schema)
        : Outcome.none(error("schema.json 应由“键: 值”组成", tree.value().get()));
  }

  private Outcome<List<Rule>> rules(String name, Field.Group form) {
    NavigableMap<String, RuleReader.Placed> rules = new TreeMap<>();
    for (String file : List.of("common/rules.yaml", name + "/rules.yaml")) {
      if (folders.find(file).isPresent()) {
        Outcome<List<RuleReader.Placed>> read = placedRules(file);
        if (read.value().isEmpty()) {
          return Outcome.none(read.diagnostics());
        }
        for (RuleReader.Placed placed : read.value().get()) {
          rules.put(placed.rule().id(), placed);
        }
      }
    }
    List<Diagnostic> findings = RuleChecker.check(rules.values(), form);
    if (!findings.isEmpty()) {
      return Outcome.none(findings);
    }
    List<Rule> read = new ArrayList<>();
    for (RuleReader.Placed placed : rules.values()) {
      read.add(placed.rule());
    }
    return Outcome.of(read);
  }

  private Outcome<List<RuleReader.Placed>> placedRules(String file) {
    Outcome<Node> tree = tree(file);
    return tree.value().isPresent()
        ? RuleReader.read(tree.value().get())
        : Outcome.none(tree.diagnostics());
  }

  private Outcome<StyleSheet> styles(String name) {
    List<Node> trees = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    List<String> files = new ArrayList<>(List.of(BASE_STYLE));
    if (folders.find(name + "/style.yaml").isPresent()) {
      files.add(name + "/style.yaml");
    }
    for (String file : files) {
      Outcome<Node> tree = tree(file);
      if (tree.value().isPresent()) {
        trees.add(tree.value().get());
      } else {
        findings.addAll(tree.diagnostics());
      }
    }
    return findings.isEmpty() ? StyleReader.read(trees) : Outcome.none(findings);
  }

  /** A pack's file is read as a whole or not at all; a warning about its form is no matter. */
  private Outcome<Node> tree(String name) {
    Outcome<SourceFile> text = text(name);
    if (text.value().isEmpty()) {
      return Outcome.none(text.diagnostics());
    }
    Outcome<Node> read = YamlReader.readSound(text.value().get()).after(text.diagnostics());
    return read.isBlocked()
        ? Outcome.none(read.diagnostics())
        : Outcome.of(read.value().orElseThrow());
  }

  private Outcome<SourceFile> text(String name) {
    Optional<Path> file = folders.find(name);
    return file.isPresent() ? SourceLoader.load(file.get(), name) : Outcome.none(missing(name));
  }

  private Outcome<FormPack.Years> years(String name) {
    return schema(name).then(schema -> years(name, schema));
  }

  private static Outcome<FormPack.Years> years(String name, Mapping schema) {
    Optional<Node> written = schema.get(YEARS);
    Optional<FormPack.Years> years = written.isPresent() ? years(written.get()) : Optional.empty();
    return years.isPresent()
        ? Outcome.of(years.get())
        : Outcome.none(error("表式 " + name + " 的 schema.json 缺少 x-years", schema));
  }

  private static Optional<FormPack.Years> years(Node written) {
    if (!(written instanceof Mapping years)) {
      return Optional.empty();
    }
    OptionalInt from = year(years, "from");
    return from.isPresent()
        ? Optional.of(new FormPack.Years(from.getAsInt(), year(years, "to")))
        : Optional.empty();
  }

  private static OptionalInt year(Mapping years, String key) {
    Optional<Scalar> written = years.scalar(key);
    return written.isPresent() && FormChoice.isYear(written.get())
        ? OptionalInt.of(Integer.parseInt(written.get().text()))
        : OptionalInt.empty();
  }

  private static Diagnostic missing(String file) {
    return Diagnostic.failure("T4", "模板文件夹里没有 " + file);
  }

  private static Diagnostic error(String message, Node place) {
    return Diagnostic.error("T3", message).at(place.span());
  }
}
