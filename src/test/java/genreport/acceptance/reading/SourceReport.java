package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A source file as plain YAML whose scalars are all text, as written. */
public final class SourceReport {

  private final Object root;

  public SourceReport(String yaml) {
    LoaderOptions loading = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    root =
        new Yaml(
                new SafeConstructor(loading),
                new Representer(dumping),
                dumping,
                loading,
                new AllText())
            .load(yaml);
  }

  /** Knows no types. */
  private static final class AllText extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  public int year() {
    return Integer.parseInt(text("年度"));
  }

  /** The text at a path, empty when there is none. */
  public String text(String path) {
    return at(path).filter(String.class::isInstance).map(String.class::cast).orElse("");
  }

  /** The items of a list at a path, empty when there is none. */
  public List<String> list(String path) {
    List<String> items = new ArrayList<>();
    if (at(path).orElse("") instanceof List<?> list) {
      list.forEach(item -> items.add((String) item));
    }
    return items;
  }

  /** The lines of a narrative, without blank ones and without indentation. */
  public List<String> lines(String path) {
    return text(path).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether a row holds any figure. */
  public boolean hasRow(String path) {
    Object row = at(path).orElse("");
    return row instanceof List<?> list
        ? !list.isEmpty()
        : row instanceof Map<?, ?> map && !map.isEmpty();
  }

  /** A figure as written, in a mapping or at its place in a list. */
  public Optional<String> figure(String row, String key, int index) {
    Optional<Object> found = at(row);
    if (found.isPresent() && found.get() instanceof List<?> list) {
      return index < list.size() ? Optional.of((String) list.get(index)) : Optional.empty();
    }
    return Optional.of(text(row + "." + key)).filter(figure -> !figure.isEmpty());
  }

  private Optional<Object> at(String path) {
    Object node = root;
    for (String key : path.split("\\.", -1)) {
      Object below = node instanceof Map<?, ?> map ? map.get(key) : null;
      if (below == null) {
        return Optional.empty();
      }
      node = below;
    }
    return Optional.of(node);
  }
}
