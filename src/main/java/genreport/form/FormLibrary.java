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
import java.util.Set;
import java.util.TreeMap;

/**
 * The form packs of the template folders, each read once. Safe to use from several threads at once.
 */
public final class FormLibrary {

  private static final String COMMON = "common";
  private static final String RULES = "rules.yaml";
  private static final String STYLE = "style.yaml";
  private static final String EXPLANATIONS = "explain.yaml";

  private final PackFolders folders;
  private final Map<String, Outcome<Mapping>> schemas = new HashMap<>();
  private final Map<String, Outcome<FormPack>> packs = new HashMap<>();
  private Optional<NavigableSet<String>> names = Optional.empty();

  public FormLibrary(PackFolders folders) {
    this.folders = folders;
  }

  /**
   * Chooses and loads the form of a report: of its kind the one that its 表式 names, else the one for
   * its 年度. A source that was written for another form is given that one, with an error that says
   * so.
   *
   * @throws IOException if a template folder can't be listed
   */
  public Outcome<FormPack> choose(Mapping source) throws IOException {
    Outcome<Map<String, PackHead>> heads = heads();
    Outcome<Map<String, PackHead>> ofKind = heads.then(all -> new ReportChoice(all).packs(source));
    if (ofKind.value().isEmpty()) {
      return Outcome.none(ofKind.diagnostics());
    }
    Map<String, FormPack.Years> years = new LinkedHashMap<>();
    ofKind.value().get().forEach((name, head) -> years.put(name, head.years()));
    Outcome<String> choice = new FormChoice(years).choose(source);
    if (choice.value().isEmpty()) {
      return Outcome.none(choice.diagnostics());
    }
    Outcome<FormPack> loaded =
        load(choice.value().get())
            .then(pack -> PackHead.inheriting(pack, ofKind.value().get().values()))
            .after(choice.diagnostics());
    if (loaded.value().isEmpty()) {
      return loaded;
    }
    FormPack chosen = loaded.value().get();
    Optional<WrittenFor> other = writtenFor(source, chosen, years.keySet());
    return other.isPresent() ? meant(source, other.get(), chosen, choice) : loaded;
  }

  /**
   * The kinds of report for which there is a form in a year, in the order of the forms' names.
   *
   * @throws IOException if a template folder can't be listed
   */
  public List<String> reports(int year) throws IOException {
    return heads().value().map(heads -> new ReportChoice(heads).reports(year)).orElse(List.of());
  }

  private Outcome<Map<String, PackHead>> heads() throws IOException {
    Map<String, PackHead> heads = new LinkedHashMap<>();
    for (String name : names()) {
      Outcome<PackHead> own = head(name);
      if (own.value().isEmpty()) {
        return Outcome.none(own.diagnostics());
      }
      heads.put(name, own.value().get());
    }
    return heads.isEmpty() ? Outcome.none(missing("schema.json")) : Outcome.of(heads);
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
    Outcome<PackHead> head = head(name);
    Outcome<Mapping> bundle = schema(name).then(schema -> bundle(name, schema));
    Outcome<Field.Group> fields = bundle.then(SchemaReader::read);
    List<String> inherits = head.value().map(PackHead::inherits).orElse(List.of());
    Outcome<StyleSheet> styles = styles(name, inherits);
    if (head.value().isEmpty() || fields.value().isEmpty()) {
      return unread(head, fields, styles);
    }
    Field.Group form = fields.value().get();
    Outcome<List<Rule>> rules = rules(name, inherits, form);
    if (rules.value().isEmpty() || styles.value().isEmpty()) {
      return unread(rules, styles);
    }
    return Outcome.of(
        new FormPack(
            name,
            head.value().get(),
            bundle.value().orElseThrow(),
            form,
            rules.value().get(),
            styles.value().get()));
  }

  private Outcome<Mapping> bundle(String name, Mapping schema) {
    return SchemaBundler.bundle(schemaFile(name), schema, this::tree);
  }

  /** What keeps a pack from being read, each finding once. */
  private static Outcome<FormPack> unread(Outcome<?>... parts) {
    Set<Diagnostic> findings = new LinkedHashSet<>();
    for (Outcome<?> part : parts) {
      findings.addAll(part.diagnostics());
    }
    return Outcome.none(List.copyOf(findings));
  }

  /** The text of a pack's schema, with all that it refers to in other files. */
  public Outcome<String> schemaText(String name) {
    return schema(name)
        .then(schema -> bundle(name, schema))
        .then(schema -> Outcome.of(SchemaText.of(schema)));
  }

  /**
   * What the rules mean: first those of each kind of report, then those of every report.
   *
   * @throws IOException if a template folder can't be listed
   */
  public Outcome<List<Explanation>> explanations() throws IOException {
    Set<String> holders = new LinkedHashSet<>(folders.holding(EXPLANATIONS));
    holders.remove(COMMON);
    holders.add(COMMON);
    List<Explanation> all = new ArrayList<>();
    for (String folder : holders) {
      Outcome<List<Explanation>> read =
          tree(folder + "/" + EXPLANATIONS).then(ExplanationReader::read);
      if (read.value().isEmpty()) {
        return read;
      }
      all.addAll(read.value().get());
    }
    return Outcome.of(all);
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
    Outcome<Node> tree = tree(schemaFile(name));
    if (tree.value().isEmpty()) {
      return Outcome.none(tree.diagnostics());
    }
    return tree.value().get() instanceof Mapping schema
        ? Outcome.of(schema)
        : Outcome.none(error("schema.json 应由“键: 值”组成", tree.value().get()));
  }

  private static String schemaFile(String name) {
    return name + "/schema.json";
  }

  /** The rules of the folders that a pack inherits from, each replaced by one of the same id. */
  private Outcome<List<Rule>> rules(String name, List<String> inherits, Field.Group form) {
    List<String> files = new ArrayList<>();
    inherits.forEach(folder -> files.add(folder + "/" + RULES));
    files.add(name + "/" + RULES);
    NavigableMap<String, RuleReader.Placed> rules = new TreeMap<>();
    for (String file : files) {
      boolean own = file.startsWith(name + "/");
      if (!own || folders.find(file).isPresent()) {
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

  private Outcome<StyleSheet> styles(String name, List<String> inherits) {
    List<Node> trees = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    List<String> files = new ArrayList<>(List.of(COMMON + "/" + STYLE));
    for (String folder : inherits) {
      addStyle(folder, files);
    }
    addStyle(name, files);
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

  private void addStyle(String folder, List<String> files) {
    String file = folder + "/" + STYLE;
    if (folders.find(file).isPresent()) {
      files.add(file);
    }
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

  private Outcome<PackHead> head(String name) {
    return schema(name).then(schema -> PackHead.read(name, schema));
  }

  private static Diagnostic missing(String file) {
    return Diagnostic.failure("T4", "模板文件夹里没有 " + file);
  }

  private static Diagnostic error(String message, Node place) {
    return Diagnostic.error("T3", message).at(place.span());
  }
}
