package genreport.form;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the {@code claims.yaml} of several folders together; what a later one has is taken first.
 */
final class ClaimFiles {

  private static final Set<String> KEYS =
      Set.of(
          "total",
          "names",
          "columns",
          "called",
          "words",
          "numbers",
          "other-years",
          "scopes",
          "claims",
          "zeros",
          "shares",
          "example");

  private final List<Mapping> files = new ArrayList<>();
  private final PackEntries entries;

  ClaimFiles(List<Node> trees, PackEntries entries) {
    this.entries = entries;
    for (Node tree : trees) {
      if (tree instanceof Mapping file) {
        entries.allow(file, KEYS);
        files.add(file);
      } else {
        entries.error("claims.yaml 应由“键: 值”组成", tree.span());
      }
    }
  }

  /** Returns the value of a key in the last file that has it. */
  Optional<Scalar> last(String key) {
    Optional<Scalar> last = Optional.empty();
    for (Mapping file : files) {
      last = file.scalar(key).isPresent() ? file.scalar(key) : last;
    }
    return last;
  }

  /** Returns the mapping of a key in the last file that has it. */
  Optional<Mapping> lastMapping(String key) {
    Optional<Mapping> last = Optional.empty();
    for (Mapping file : files) {
      last = file.mapping(key).isPresent() ? file.mapping(key) : last;
    }
    return last;
  }

  /** Returns the scalars of a mapping. */
  Map<String, Scalar> scalars(String key) {
    Map<String, Scalar> all = new LinkedHashMap<>();
    for (Mapping.Entry entry : under(key)) {
      if (entry.value() instanceof Scalar scalar) {
        all.put(entry.key().text(), scalar);
      } else {
        entries.error("“" + entry.key().text() + "”应是一段文字", entry.key().span());
      }
    }
    return all;
  }

  /** Returns the lists of scalars of a mapping. */
  Map<String, List<Scalar>> lists(String key) {
    Map<String, List<Scalar>> all = new LinkedHashMap<>();
    for (Mapping file : files) {
      Optional<Mapping> section = file.mapping(key);
      if (section.isPresent()) {
        for (Mapping.Entry entry : section.get().entries()) {
          String name = entry.key().text();
          all.put(name, entries.scalars(section.get(), name));
        }
      }
    }
    return all;
  }

  private List<Mapping.Entry> under(String key) {
    List<Mapping.Entry> all = new ArrayList<>();
    for (Mapping file : files) {
      file.mapping(key).ifPresent(section -> all.addAll(section.entries()));
    }
    return all;
  }

  /**
   * Returns the items of a list by their ids, those of the last file first. An item replaces one of
   * the same id in a file before it.
   */
  Map<String, Mapping> items(String key) {
    Map<String, Mapping> all = new LinkedHashMap<>();
    for (int i = files.size() - 1; i >= 0; i--) {
      Optional<Node> list = files.get(i).get(key);
      Set<String> own = new HashSet<>();
      for (Mapping item : list.isPresent() ? entries.mappings(list.get()) : List.<Mapping>of()) {
        String id = entries.text(item, "id");
        if (!own.add(id)) {
          entries.error("“" + id + "”重复", item.span());
        }
        all.putIfAbsent(id, item);
      }
    }
    return all;
  }
}
