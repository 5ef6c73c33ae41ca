package genreport.worksheet;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.edit.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the way to a field in a source. */
final class FormPaths {

  private FormPaths() {}

  /** Returns the keys of a path. */
  static List<String> keys(String path) {
    return List.of(path.split("\\.", -1));
  }

  /** Returns the levels from the root to a field, with the keys that may stand beside each. */
  static List<Level> levels(FormPack form, String path) {
    List<Level> levels = new ArrayList<>();
    Field holder = form.fields();
    StringBuilder at = new StringBuilder();
    for (String key : keys(path)) {
      at.append(at.length() == 0 ? "" : ".").append(key);
      Optional<Field> field = form.field(at.toString());
      List<String> siblings = holder.below().stream().map(Field::key).toList();
      levels.add(new Level(key, siblings, field.filter(Field.Row.class::isInstance).isPresent()));
      holder = field.orElse(holder);
    }
    return levels;
  }

  /** Returns the index of a figure in its row, from 0; 0 for a figure outside of a row. */
  static int index(FormPack form, String path) {
    String above = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    return form.field(above).orElse(null) instanceof Field.Row row
        ? Math.max(0, row.columns().stream().map(Field::path).toList().indexOf(path))
        : 0;
  }
}
