package genreport.form;

import genreport.form.Claims.CellSum;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sums of figures that a {@code claims.yaml} names, such as {@code 依申请公开.新收 +
 * 依申请公开.上年结转}. A sum with a row or column that the form doesn't have is no number of the form.
 */
final class CellSums {

  private static final Pattern OPERATOR = Pattern.compile("\\s+([+-])\\s+");
  private static final String EACH = ".*";

  /** Deeper names refer to themselves. */
  private static final int DEEPEST = 8;

  private final Field.Group form;
  private final Names names;
  private final PackEntries entries;

  /** The sums of each expression that was read; many claims have the same ones. */
  private final Map<String, List<CellSum>> known = new HashMap<>();

  /**
   * The names that the file gives.
   *
   * @param total key of the column that the path of a row or group means
   * @param said how findings call a path, where that is not its key
   * @param columns columns that are counted together, by name
   * @param numbers lists of sums, by name
   */
  record Names(
      String total,
      Map<String, String> said,
      Map<String, List<String>> columns,
      Map<String, List<Scalar>> numbers) {}

  CellSums(Field.Group form, Names names, PackEntries entries) {
    this.form = form;
    this.names = names;
    this.entries = entries;
  }

  /**
   * Returns the numbers that some expressions stand for, without those that the form doesn't have.
   *
   * @param stand what placeholders such as {@code {row}} stand for
   */
  List<CellSum> read(List<Scalar> expressions, Map<String, String> stand) {
    return read(expressions, stand, 0);
  }

  private List<CellSum> read(List<Scalar> expressions, Map<String, String> stand, int depth) {
    List<CellSum> sums = new ArrayList<>();
    for (Scalar expression : expressions) {
      String text = expression.text();
      for (Map.Entry<String, String> meant : stand.entrySet()) {
        text = text.replace(meant.getKey(), meant.getValue());
      }
      if (depth > DEEPEST) {
        entries.error("“" + text + "”用到了自己", expression.span());
        return sums;
      }
      List<CellSum> same = known.get(text);
      if (same == null) {
        same = expression(text, depth);
        known.put(text, same);
      }
      sums.addAll(same);
    }
    return sums;
  }

  private List<CellSum> expression(String text, int depth) {
    Matcher operator = OPERATOR.matcher(text);
    int start = 0;
    boolean minus = false;
    List<CellSum> sums = List.of();
    boolean more = true;
    while (more) {
      more = operator.find();
      String term = text.substring(start, more ? operator.start() : text.length()).strip();
      List<CellSum> terms = term(term, depth);
      sums = start == 0 ? terms : combined(sums, terms, minus);
      if (more) {
        minus = operator.group(1).equals("-");
        start = operator.end();
      }
    }
    return sums;
  }

  private static List<CellSum> combined(List<CellSum> left, List<CellSum> right, boolean minus) {
    List<CellSum> sums = new ArrayList<>();
    for (CellSum one : left) {
      for (CellSum other : right) {
        sums.add(minus ? one.minus(other) : one.plus(other));
      }
    }
    return sums;
  }

  private List<CellSum> term(String term, int depth) {
    List<Scalar> named = names.numbers().get(term);
    if (named != null) {
      return read(named, Map.of(), depth + 1);
    }
    int each = term.indexOf(EACH);
    if (each < 0) {
      return path(term).stream().toList();
    }
    List<CellSum> sums = new ArrayList<>();
    Optional<Field> holder = FormPack.find(form, term.substring(0, each));
    if (holder.isPresent()) {
      for (Field field : rowsAndGroups(holder.get())) {
        path(field.path() + term.substring(each + EACH.length())).ifPresent(sums::add);
      }
    }
    return sums;
  }

  /** Returns the rows, groups and single figures below a field, in the form's order. */
  static List<Field> rowsAndGroups(Field holder) {
    List<Field> found = new ArrayList<>();
    for (Field field : holder.below()) {
      if (field instanceof Field.Row || field instanceof Field.Figure) {
        found.add(field);
      } else if (field instanceof Field.Group) {
        found.add(field);
        found.addAll(rowsAndGroups(field));
      }
    }
    return found;
  }

  private Optional<CellSum> path(String path) {
    Optional<Field> field = FormPack.find(form, path);
    if (field.isPresent() && !(field.get() instanceof Field.Figure)) {
      return sum(field.get(), names.total(), said(path));
    }
    int dot = path.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String holder = path.substring(0, dot);
    if (field.isPresent() && FormPack.find(form, holder).get() instanceof Field.Group) {
      return Optional.of(new CellSum(said(path), List.of(path), List.of()));
    }
    String column = path.substring(dot + 1);
    String name = column.equals(names.total()) ? said(holder) : said(holder) + "的" + column;
    return FormPack.find(form, holder).flatMap(rows -> sum(rows, column, name));
  }

  /** Returns the sum of a column over a row or a group's rows; empty if none has it. */
  private Optional<CellSum> sum(Field holder, String column, String name) {
    List<String> keys = names.columns().getOrDefault(column, List.of(column));
    List<String> figures = new ArrayList<>();
    for (Field field : holder instanceof Field.Row ? List.of(holder) : rowsAndGroups(holder)) {
      if (field instanceof Field.Row row) {
        for (Field.Figure figure : row.columns()) {
          if (keys.contains(figure.key())) {
            figures.add(figure.path());
          }
        }
      }
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellSum(name, figures, List.of()));
  }

  private String said(String path) {
    return names.said().getOrDefault(path, path.substring(path.lastIndexOf('.') + 1));
  }
}
