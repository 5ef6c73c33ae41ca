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
import java.util.ArrayList;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The form packs of the template folders, each read once. Safe to use from several threads at once.
 */
public final class FormLibrary {

  private static final String YEARS = "x-years";
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final String BASE_STYLE = "common/style.yaml";

  private final PackFolders folders;
  private final Map<String, Outcome<FormPack.Years>> yearsByName = new ConcurrentHashMap<>();
  private final Map<String, Outcome<FormPack>> packs = new ConcurrentHashMap<>();
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
      Outcome<FormPack.Years> own = yearsByName.computeIfAbsent(name, this::years);
      if (own.value().isEmpty()) {
        return Outcome.none(own.diagnostics());
      }
      years.put(name, own.value().get());
    }
    if (years.isEmpty()) {
      return Outcome.none(missing("schema.json"));
    }
    Outcome<String> choice = new FormChoice(years).choose(source);
    Outcome<FormPack> chosen = choice.then(this::load);
    Optional<WrittenFor> other = chosen.value().flatMap(form -> writtenFor(source, form, years));
    return other
        .map(meant -> meant(source, meant, chosen.value().orElseThrow(), choice))
        .orElse(chosen);
  }

  private synchronized NavigableSet<String> names() throws IOException {
    if (names.isEmpty()) {
      names = Optional.of(folders.packs());
    }
    return names.get();
  }

  private Optional<WrittenFor> writtenFor(
      Mapping source, FormPack chosen, Map<String, FormPack.Years> all) {
    if (!WrittenFor.isPossible(source, chosen)) {
      return Optional.empty();
    }
    List<FormPack> others =
        all.keySet().stream()
            .filter(name -> !name.equals(chosen.name()))
            .flatMap(name -> load(name).value().stream())
            .toList();
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
  public Outcome<FormPack> load(String name) {
    return packs.computeIfAbsent(name, this::read);
  }

  private Outcome<FormPack> read(String name) {
    Outcome<Mapping> schema = schema(name);
    Outcome<FormPack.Years> years = schema.then(form -> years(name, form));
    Outcome<Field.Group> fields = schema.then(SchemaReader::read);
    Outcome<List<Rule>> rules = fields.then(form -> rules(name, form));
    Outcome<StyleSheet> styles = styles(name);
    Set<Diagnostic> findings = new LinkedHashSet<>(years.diagnostics());
    findings.addAll(rules.diagnostics());
    findings.addAll(styles.diagnostics());
    if (!findings.isEmpty()) {
      return Outcome.none(List.copyOf(findings));
    }
    return Outcome.of(
        new FormPack(
            name,
            years.value().orElseThrow(),
            schema.value().orElseThrow(),
            fields.value().orElseThrow(),
            rules.value().orElseThrow(),
            styles.value().orElseThrow()));
  }

  /** The text of a pack's schema. */
  public Outcome<String> schemaText(String name) {
    return text(name + "/schema.json").then(file -> Outcome.of(file.text()));
  }

  /** What the rules of every form mean, in the order of the manual. */
  public Outcome<List<Explanation>> explanations() {
    return tree("common/explain.yaml").then(ExplanationReader::read);
  }

  private Outcome<Mapping> schema(String name) {
    return tree(name + "/schema.json")
        .then(
            tree ->
                tree instanceof Mapping mapping
                    ? Outcome.of(mapping)
                    : Outcome.none(error("schema.json 应由“键: 值”组成", tree)));
  }

  private Outcome<List<Rule>> rules(String name, Field.Group form) {
    NavigableMap<String, RuleReader.Placed> rules = new TreeMap<>();
    for (String file : List.of("common/rules.yaml", name + "/rules.yaml")) {
      if (folders.find(file).isPresent()) {
        Outcome<List<RuleReader.Placed>> read = tree(file).then(RuleReader::read);
        if (read.value().isEmpty()) {
          return Outcome.none(read.diagnostics());
        }
        read.value().get().forEach(placed -> rules.put(placed.rule().id(), placed));
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

  private Outcome<StyleSheet> styles(String name) {
    List<Node> trees = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    List<String> files = new ArrayList<>(List.of(BASE_STYLE));
    if (folders.find(name + "/style.yaml").isPresent()) {
      files.add(name + "/style.yaml");
    }
    for (String file : files) {
      Outcome<Node> tree = tree(file);
      findings.addAll(tree.diagnostics());
      tree.value().ifPresent(trees::add);
    }
    return findings.isEmpty() ? StyleReader.read(trees) : Outcome.none(findings);
  }

  private Outcome<Node> tree(String name) {
    return whole(text(name).then(YamlReader::readSound));
  }

  private Outcome<SourceFile> text(String name) {
    return folders
        .find(name)
        .map(path -> SourceLoader.load(path, name))
        .orElseGet(() -> Outcome.none(missing(name)));
  }

  /** A pack's file is read as a whole or not at all; a warning about its form is no matter. */
  private static Outcome<Node> whole(Outcome<Node> read) {
    return read.isBlocked()
        ? Outcome.none(read.diagnostics())
        : Outcome.of(read.value().orElseThrow());
  }

  /** The years of a form, of which no more is read than that where it is enough. */
  private Outcome<FormPack.Years> years(String name) {
    String file = name + "/schema.json";
    Optional<FormPack.Years> years =
        folders
            .find(file)
            .flatMap(path -> SourceLoader.loadStart(path, file))
            .flatMap(start -> YamlReader.readEntry(start, YEARS))
            .flatMap(FormLibrary::years);
    return years.map(Outcome::of).orElseGet(() -> schema(name).then(schema -> years(name, schema)));
  }

  private static Outcome<FormPack.Years> years(String name, Mapping schema) {
    return schema
        .get(YEARS)
        .flatMap(FormLibrary::years)
        .map(Outcome::of)
        .orElseGet(() -> Outcome.none(error("表式 " + name + " 的 schema.json 缺少 x-years", schema)));
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
    return years
        .scalar(key)
        .map(Scalar::text)
        .filter(text -> YEAR.matcher(text).matches())
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  private static Diagnostic missing(String file) {
    return Diagnostic.failure("T4", "模板文件夹里没有 " + file);
  }

  private static Diagnostic error(String message, Node place) {
    return Diagnostic.error("T3", message).at(place.span());
  }
}
