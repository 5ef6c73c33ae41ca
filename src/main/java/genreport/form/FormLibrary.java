package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.YamlReader;
import genreport.style.StyleReader;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The form packs of the template folders. */
public final class FormLibrary {

  private static final String BASE_STYLE = "common/style.yaml";

  private final PackFolders folders;

  public FormLibrary(PackFolders folders) {
    this.folders = folders;
  }

  /**
   * Chooses and loads the form of a report: the one that its 表式 names, else the one for its 年度.
   *
   * @throws IOException if a file of a pack is missing or can't be read
   */
  public Outcome<FormPack> choose(Mapping source) throws IOException {
    Map<String, FormPack.Years> years = new LinkedHashMap<>();
    for (String name : folders.packs()) {
      Outcome<Mapping> schema = schema(name);
      if (schema.value().isEmpty()) {
        return Outcome.none(schema.diagnostics());
      }
      years.put(name, yearsOf(schema.value().get()).orElseThrow());
    }
    Outcome<String> name = new FormChoice(years).choose(source);
    if (name.value().isEmpty()) {
      return Outcome.none(name.diagnostics());
    }
    Outcome<FormPack> pack = load(name.value().get());
    List<Diagnostic> findings = new ArrayList<>(name.diagnostics());
    findings.addAll(pack.diagnostics());
    return new Outcome<>(pack.value(), findings);
  }

  /**
   * Loads a pack.
   *
   * @param name of its folder
   * @throws IOException if a file of the pack is missing or can't be read
   */
  public Outcome<FormPack> load(String name) throws IOException {
    Outcome<Mapping> schema = schema(name);
    Outcome<List<Rule>> rules = rules(name);
    Outcome<StyleSheet> styles = styles(name);
    List<Diagnostic> findings = new ArrayList<>(schema.diagnostics());
    findings.addAll(rules.diagnostics());
    findings.addAll(styles.diagnostics());
    if (!findings.isEmpty()) {
      return Outcome.none(findings);
    }
    Mapping form = schema.value().orElseThrow();
    FormPack.Years years = yearsOf(form).orElseThrow();
    return Outcome.of(
        new FormPack(
            name,
            years,
            form,
            SchemaReader.read(form),
            rules.value().orElseThrow(),
            styles.value().orElseThrow()));
  }

  private Outcome<Mapping> schema(String name) throws IOException {
    Outcome<Node> tree = tree(name + "/schema.json");
    if (tree.value().isEmpty()) {
      return Outcome.none(tree.diagnostics());
    }
    if (tree.value().get() instanceof Mapping mapping && yearsOf(mapping).isPresent()) {
      return Outcome.of(mapping);
    }
    return Outcome.none(
        Diagnostic.error("T3", "表式 " + name + " 的 schema.json 缺少 x-years")
            .at(tree.value().get().span()));
  }

  private Outcome<List<Rule>> rules(String name) throws IOException {
    NavigableMap<String, Rule> rules = new TreeMap<>();
    for (String file : List.of("common/rules.yaml", name + "/rules.yaml")) {
      if (folders.find(file).isPresent()) {
        Outcome<Node> tree = tree(file);
        if (tree.value().isEmpty()) {
          return Outcome.none(tree.diagnostics());
        }
        Outcome<List<Rule>> read = RuleReader.read(tree.value().get());
        if (read.value().isEmpty()) {
          return read;
        }
        read.value().get().forEach(rule -> rules.put(rule.id(), rule));
      }
    }
    return Outcome.of(List.copyOf(rules.values()));
  }

  private Outcome<StyleSheet> styles(String name) throws IOException {
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

  private Outcome<Node> tree(String name) throws IOException {
    Optional<Path> path = folders.find(name);
    if (path.isEmpty()) {
      return Outcome.none(Diagnostic.failure("T4", "模板文件夹里没有 " + name));
    }
    return YamlReader.read(
        new SourceFile(name, Files.readString(path.get(), StandardCharsets.UTF_8)));
  }

  private static Optional<FormPack.Years> yearsOf(Mapping schema) {
    if (schema.get("x-years").orElse(schema) instanceof Mapping years) {
      OptionalInt from = year(years, "from");
      if (from.isPresent()) {
        return Optional.of(new FormPack.Years(from.getAsInt(), year(years, "to")));
      }
    }
    return Optional.empty();
  }

  private static OptionalInt year(Mapping years, String key) {
    return years
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .filter(text -> text.matches("\\d{4}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }
}
