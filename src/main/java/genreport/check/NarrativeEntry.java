package genreport.check;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text of the source that the form prints as narrative, with its key. */
record NarrativeEntry(Scalar key, Scalar text) {

  /** Returns the texts of a source, in the form's order. */
  static List<NarrativeEntry> of(Mapping source, FormPack form) {
    List<NarrativeEntry> found = new ArrayList<>();
    collect(source, form.fields(), found);
    return found;
  }

  private static void collect(Mapping source, Field.Group group, List<NarrativeEntry> found) {
    for (Field field : group.fields()) {
      Optional<Mapping.Entry> entry = source.entry(field.key());
      if (entry.isEmpty()) {
        continue;
      }
      if (field instanceof Field.Group inner && entry.get().value() instanceof Mapping mapping) {
        collect(mapping, inner, found);
      } else if (field instanceof Field.Prose && entry.get().value() instanceof Scalar text) {
        found.add(new NarrativeEntry(entry.get().key(), text));
      }
    }
  }
}
