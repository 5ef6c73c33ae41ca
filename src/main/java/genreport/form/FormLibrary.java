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
import java.util.Collection;
import java.util.Comparator;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Loads the form packs of the template folders. Each pack is read once. Thread-safe. */
public final class FormLibrary {

  /** The file name of a pack's schema. */
  static final String SCHEMA = "schema.json";

  private static final String COMMON = "common";
  private static final String RULES = "rules.yaml";
  private static final String CLAIMS = "claims.yaml";
  private static final String STYLE = "style.yaml";
  private static final String EXPLANATIONS = "explain.yaml";

  private final PackFolders folders;
  private final Executor executor;
  private final Map<String, Outcome<PackHead>> heads = new HashMap<>();
  private final Map<String, Outcome<Mapping>> schemas = new HashMap<>();
  private final Map<String, Outcome<FormPack>> packs = new HashMap<>();
  private Optional<NavigableSet<String>> names = Optional.empty();

  /** Creates a library that reads all files on the calling thread. */
  public FormLibrary(PackFolders folders) {
    this(folders, Runnable::run);
  }

  /**
   * @param executor reads a pack's rules and styles while the calling thread reads its schema
   */
  public FormLibrary(PackFolders folders, Executor executor) {
    this.folders = folders;
    this.executor = executor;
  }

  /**
   * Chooses and loads the form of a report: among the forms of its kind, the one named by 表式, else
   * the one for its 年度. If the source was written for another form, that form is loaded, with an
   * error.
   *
   * @return no value if no form can be chosen or loaded
   * @throws IOException if a template folder can't be listed
   */
  public Outcome<FormPack> choose(Mapping source) throws IOException {
    Outcome<Map<String, PackHead>> heads = heads();
    Outcome<Map<String, PackHead>> ofKind = heads.then(all -> choice(all).packs(source));
    if (ofKind.value().isEmpty()) {
      return Outcome.none(ofKind.diagnostics());
    }
    Map<String, FormPack.Years> years = new LinkedHashMap<>();
    ofKind.value().get().forEach((name, head) -> years.put(name, head.years()));
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

  /**
   * Returns the kinds of report that have a form in a year, in the order of the forms' names.
   *
   * @throws IOException if a template folder can't be listed
   */
  public List<String> reports(int year) throws IOException {
    return heads().value().map(all -> choice(all).reports(year)).orElse(List.of());
  }

  private ReportChoice choice(Map<String, PackHead> all) {
    return new ReportChoice(
        all, name -> schema(name).value().map(FormPack::required).orElse(List.of()));
  }

  private Outcome<Map<String, PackHead>> heads() throws IOException {
    Map<String, PackHead> all = new LinkedHashMap<>();
    for (String name : names()) {
      Outcome<PackHead> own = head(name);
      if (own.value().isEmpty()) {
        return Outcome.none(own.diagnostics());
      }
      all.put(name, own.value().get());
    }
    return all.isEmpty() ? Outcome.none(missing(PackHead.FILE)) : Outcome.of(all);
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

  /**
   * Returns the form that has the source's keys. It reports an error only if the value that chose
   * the other form is valid.
   */
  private static Outcome<FormPack> meant(
      Mapping source, WrittenFor other, FormPack chosen, Outcome<String> choice) {
    Optional<Scalar> formValue = FormChoice.formValue(source);
    return choice.isBlocked() || formValue.isEmpty()
        ? Outcome.of(other.form(), choice.diagnostics())
        : Outcome.of(other.form(), List.of(other.finding(source, chosen, formValue.get())));
  }

  /**
   * Loads the form of the latest reports, so that it is there when a report's form is chosen.
   *
   * @return no value if there is no form or its folder can't be listed, which {@link #choose} tells
   */
  public Optional<FormPack> loadNewest() {
    try {
      return heads()
          .value()
          .flatMap(
              all ->
                  all.entrySet().stream()
                      .max(Comparator.comparingInt(pack -> pack.getValue().years().from()))
                      .map(Map.Entry::getKey))
          .flatMap(name -> load(name).value());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Loads a pack.
   *
   * @param name the name of its folder
   */
  public synchronized Outcome<FormPack> load(String name) {
    return packs.computeIfAbsent(name, this::read);
  }

  private Outcome<FormPack> read(String name) {
    Outcome<PackHead> head = head(name);
    List<String> inherits = head.value().map(PackHead::inherits).orElse(List.of());
    CompletableFuture<Outcome<Collection<RuleReader.Placed>>> written =
        CompletableFuture.supplyAsync(() -> rules(name, inherits), executor);
    CompletableFuture<Outcome<StyleSheet>> styled =
        CompletableFuture.supplyAsync(() -> styles(name, inherits), executor);
    CompletableFuture<Outcome<List<Node>>> claimed =
        CompletableFuture.supplyAsync(() -> trees(CLAIMS, name, inherits), executor);
    Outcome<Mapping> bundle = schema(name).then(schema -> bundle(name, schema));
    Outcome<Field.Group> fields = bundle.then(SchemaReader::read);
    Outcome<StyleSheet> styles = styled.join();
    if (head.value().isEmpty() || fields.value().isEmpty()) {
      return unread(head, fields, styles);
    }
    Field.Group form = fields.value().get();
    Outcome<List<Rule>> rules = written.join().then(all -> checked(all, form));
    Outcome<Claims> claims = claimed.join().then(trees -> ClaimReader.read(trees, form));
    if (rules.value().isEmpty() || claims.value().isEmpty() || styles.value().isEmpty()) {
      return unread(rules, claims, styles);
    }
    return Outcome.of(
        new FormPack(
            name,
            head.value().get(),
            bundle.value().orElseThrow(),
            form,
            rules.value().get(),
            claims.value().get(),
            styles.value().get()));
  }

  private Outcome<Mapping> bundle(String name, Mapping schema) {
    return SchemaBundler.bundle(schemaFile(name), schema, this::tree);
  }

  /** Returns the findings that prevent a pack from being loaded, without duplicates. */
  private static Outcome<FormPack> unread(Outcome<?>... parts) {
    Set<Diagnostic> findings = new LinkedHashSet<>();
    for (Outcome<?> part : parts) {
      findings.addAll(part.diagnostics());
    }
    return Outcome.none(List.copyOf(findings));
  }

  /**
   * Returns the text of a pack's schema, with everything that it refers to in other files.
   *
   * @param name the name of the pack's folder
   */
  public Outcome<String> schemaText(String name) {
    return schema(name)
        .then(schema -> bundle(name, schema))
        .then(schema -> Outcome.of(SchemaText.of(schema)));
  }

  /**
   * Returns the explanations of the rules: first those of each kind of report, then those of all
   * reports.
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
    return schemas.computeIfAbsent(name, this::readSchema);
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
    return name + "/" + SCHEMA;
  }

  /**
   * Returns the rules of a pack and of the folders that it inherits from. A rule replaces an
   * inherited one with the same id.
   */
  private Outcome<Collection<RuleReader.Placed>> rules(String name, List<String> inherits) {
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
    return Outcome.of(rules.values());
  }

  private static Outcome<List<Rule>> checked(
      Collection<RuleReader.Placed> rules, Field.Group form) {
    List<Diagnostic> findings = RuleChecker.check(rules, form);
    return findings.isEmpty()
        ? Outcome.of(rules.stream().map(RuleReader.Placed::rule).toList())
        : Outcome.none(findings);
  }

  private Outcome<List<RuleReader.Placed>> placedRules(String file) {
    Outcome<Node> tree = tree(file);
    return tree.value().isPresent()
        ? RuleReader.read(tree.value().get())
        : Outcome.none(tree.diagnostics());
  }

  /** Returns the files of a name in the folders that a pack inherits from, and its own, last. */
  private Outcome<List<Node>> trees(String file, String name, List<String> inherits) {
    List<Node> trees = new ArrayList<>();
    List<String> holders = new ArrayList<>(inherits);
    holders.add(name);
    for (String folder : holders) {
      if (folders.find(folder + "/" + file).isPresent()) {
        Outcome<Node> tree = tree(folder + "/" + file);
        if (tree.value().isEmpty()) {
          return Outcome.none(tree.diagnostics());
        }
        trees.add(tree.value().get());
      }
    }
    return Outcome.of(trees);
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

  /**
   * Parses a file of a pack. A file with an error is not used at all; warnings about its notation
   * are dropped.
   */
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

  private synchronized Outcome<PackHead> head(String name) {
    return heads.computeIfAbsent(
        name, any -> tree(any + "/" + PackHead.FILE).then(file -> PackHead.read(any, file)));
  }

  private static Diagnostic missing(String file) {
    Diagnostic finding = Diagnostic.failure("T4", "模板文件夹里没有 " + file);
    return file.endsWith(PackHead.FILE)
        ? finding.advice(
            "写一个 "
                + PackHead.FILE
                + "，把 schema.json 里的 x-report、x-years、x-title、x-inherits 移到里面；写法见"
                + " templates/README.md")
        : finding;
  }

  private static Diagnostic error(String message, Node place) {
    return Diagnostic.error("T3", message).at(place.span());
  }
}
