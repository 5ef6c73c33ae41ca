package genreport.form;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a source that the form doesn't have at that place.
 *
 * @param holder the mapping that contains the key
 * @param entry the key with its value
 * @param parent the field whose value, or an item of it, is the holder; if the field has no fields
 *     of its own, all keys of the holder are unknown
 * @param certain whether neither this key nor a key above it may belong elsewhere
 */
public record UnknownKey(Mapping holder, Mapping.Entry entry, Field parent, boolean certain) {

  /** Returns the unknown keys in the order of the source; keys below an unknown key don't count. */
  public static List<UnknownKey> in(Mapping source, Field.Group form) {
    List<UnknownKey> found = new ArrayList<>();
    collect(source, form, true, found);
    return found;
  }

  /** Returns the key as written. */
  public Scalar key() {
    return entry.key();
  }

  /** Returns the path that the key would have in the form. */
  public String path() {
    return (parent.path().isEmpty() ? "" : parent.path() + ".") + key().text();
  }

  private static void collect(
      Mapping holder, Field parent, boolean certain, List<UnknownKey> found) {
    for (Mapping.Entry entry : holder.entries()) {
      boolean certainHere = certain && !entry.doubtful();
      Optional<? extends Field> known = known(parent, entry.key().text());
      if (known.isPresent()) {
        collectBelow(entry.value(), known.get(), certainHere, found);
      } else {
        found.add(new UnknownKey(holder, entry, parent, certainHere));
      }
    }
  }

  /** The fields of a listing stand in the items of a list, those of other fields in a mapping. */
  private static void collectBelow(
      Node value, Field field, boolean certain, List<UnknownKey> found) {
    if (field instanceof Field.Listing) {
      if (value instanceof Sequence list) {
        for (Node item : list.items()) {
          if (item instanceof Mapping mapping) {
            collect(mapping, field, certain, found);
          }
        }
      }
    } else if (value instanceof Mapping mapping) {
      collect(mapping, field, certain, found);
    }
  }

  private static Optional<? extends Field> known(Field parent, String key) {
    return parent.below().stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
