package genreport.check;

import genreport.form.Field;
import genreport.form.FormPack;
import java.util.ArrayList;
import java.util.List;

/** Names fields in messages by the labels that the form prints. */
public final class Labels {

  private Labels() {}

  /**
   * Returns the label of a field after the labels of the groups within its section: {@code （三）不予公开
   * 1.属于国家秘密}. For a top-level field it is the key.
   */
  public static String of(FormPack form, String path) {
    String[] keys = path.split("\\.", -1);
    if (keys.length == 1) {
      return path;
    }
    List<String> labels = new ArrayList<>();
    StringBuilder at = new StringBuilder(keys[0]);
    for (int i = 1; i < keys.length; i++) {
      at.append('.').append(keys[i]);
      labels.add(form.field(at.toString()).map(Field::label).orElse(keys[i]));
    }
    return String.join(" ", labels);
  }
}
