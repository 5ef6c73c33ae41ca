package genreport.check;

import genreport.form.Field;
import genreport.form.FormPack;
import java.util.Optional;

/** Advice about how to write the remarks on the figures of a row. */
final class RemarkAdvice {

  private RemarkAdvice() {}

  /**
   * Returns the advice about a field's value of the wrong kind; empty if it is no remark.
   *
   * @param path path of the remarks of a row, or of the remark on one of its columns
   */
  static Optional<String> about(FormPack form, String path) {
    for (String row = parent(path); !row.isEmpty(); row = parent(row)) {
      if (form.field(row).orElse(null) instanceof Field.Row found) {
        return found.remarks().map(remarks -> advice(found, remarks));
      }
    }
    return Optional.empty();
  }

  private static String advice(Field.Row row, Field.Group remarks) {
    String column = row.columns().get(0).key();
    return "写成一句话，如 "
        + remarks.key()
        + ": {"
        + column
        + ": 其中2件为联合办理}；说的是这一行第一个不是 0 的数，可以写成 "
        + remarks.key()
        + ": 其中2件为联合办理";
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }
}
