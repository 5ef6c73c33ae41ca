package genreport.starter;

import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.source.edit.ScalarText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the text of a new source file, field by field in the form's order. */
final class SourceWriter implements Field.Visitor {

  private static final String INDENT = "  ";

  private final FormPack form;
  private final Starter.Wanted wanted;
  private final Optional<LastYearText> lastYear;
  private final Set<String> totals;
  private final StringBuilder out = new StringBuilder();

  SourceWriter(FormPack form, Starter.Wanted wanted, Optional<LastYearText> lastYear) {
    this.form = form;
    this.wanted = wanted;
    this.lastYear = lastYear;
    this.totals = totals(form);
  }

  /** Returns the paths of the rows and cells that the program computes if they are left out. */
  private static Set<String> totals(FormPack form) {
    Set<String> totals = new HashSet<>();
    for (Rule rule : form.rules()) {
      if (rule instanceof Rule.Equation equation && !equation.total().isEmpty()) {
        if (equation.over() == Rule.Over.COLUMNS) {
          totals.add(equation.in() + "." + equation.total());
        } else {
          for (Field.Row row : Cells.of(form.fields(), equation).rows()) {
            totals.add(row.path() + "." + equation.total());
          }
        }
      }
    }
    return totals;
  }

  String write() {
    out.append("# yaml-language-server: $schema=").append(wanted.schema()).append("\n#\n");
    out.append("# ").append(form.fields().label()).append('\n');
    out.append("# “#”后面是注释，不会印出来。键后面用半角冒号，再空一格。没有写的数是0。\n");
    out.append("# 以“|”开头的文字：正文从下一行写起，每行缩进两格，一行是一段。\n");
    out.append("# 前面有“#”的键可以不写；要写的，删去“#”和后面的空格。\n");
    form.fields().fields().forEach(field -> field.accept(this));
    return out.toString();
  }

  /** Writes an empty line before a field of the outermost level. */
  private void separate(Field field) {
    if (level(field) == 0) {
      out.append('\n');
    }
  }

  @Override
  public void visit(Field.Entry field) {
    Optional<String> value =
        wanted.value(field.path()).map(ScalarText::of).or(() -> carried(field));
    if (field.path().equals(FormPack.REPORT) && value.isEmpty()) {
      return;
    }
    separate(field);
    comment(field);
    if (field.path().equals(FormPack.LAST_YEAR) && lastYear.isPresent()) {
      value = Optional.of(ScalarText.of(lastYear.get().reference()));
    }
    String start = value.isPresent() || form.requires(field.path()) ? "" : "# ";
    line(field, start + field.key() + ": " + value.orElse(""));
  }

  /** Returns last year's value as written: a scalar, or a list of several. */
  private Optional<String> carried(Field.Entry field) {
    List<String> values =
        lastYear
            .map(last -> last.entries().getOrDefault(field.path(), List.of()))
            .orElse(List.of());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String scalars = values.stream().map(ScalarText::of).collect(Collectors.joining(", "));
    return Optional.of(values.size() == 1 ? scalars : "[" + scalars + "]");
  }

  @Override
  public void visit(Field.Listing field) {
    separate(field);
    comment(field);
    line(field, (form.requires(field.path()) ? "" : "# ") + field.key() + ": []");
  }

  @Override
  public void visit(Field.Prose field) {
    separate(field);
    comment(field);
    List<String> carried =
        lastYear.map(last -> last.texts().getOrDefault(field.path(), List.of())).orElse(List.of());
    if (!carried.isEmpty() && form.notes(field.path(), LastYearText.CARRIED).isEmpty()) {
      line(field, "# 小标题从上年报告带来，请核对、改正，在每个小标题下面写今年的情况");
    }
    boolean optional = level(field) > 0 && carried.isEmpty();
    line(field, (optional ? "# " : "") + field.key() + ": |");
    String indent = INDENT.repeat(level(field) + 1);
    carried.forEach(text -> out.append(indent).append(text.strip()).append('\n'));
  }

  @Override
  public void visit(Field.Group field) {
    separate(field);
    comment(field);
    line(field, field.key() + ":");
    field.fields().forEach(member -> member.accept(this));
  }

  @Override
  public void visit(Field.Row field) {
    separate(field);
    comment(field);
    String cells =
        totals.contains(field.path())
            ? ""
            : field.columns().stream()
                .filter(column -> !totals.contains(column.path()))
                .map(column -> column.key() + ": " + figure(column))
                .collect(Collectors.joining(", "));
    boolean kept = field.columns().stream().anyMatch(column -> !figure(column).equals("0"));
    line(field, field.key() + ": {" + cells + "}" + (kept ? " # 从上年报告带来，请核对、改正" : ""));
  }

  @Override
  public void visit(Field.Figure field) {
    separate(field);
    comment(field);
    line(field, field.key() + ": " + figure(field));
  }

  private String figure(Field.Figure field) {
    return lastYear.map(last -> last.figures().getOrDefault(field.path(), "0")).orElse("0");
  }

  /** Writes a comment with the label of a field, unless it is the key, and its description. */
  private void comment(Field field) {
    String label = field.label().equals(field.key()) ? "" : field.label();
    String description = form.description(field.path());
    String both = label.isEmpty() || description.isEmpty() ? "" : "：";
    line(field, "# " + label + both + description);
  }

  private static int level(Field field) {
    return field.path().split("\\.", -1).length - 1;
  }

  private void line(Field field, String text) {
    out.append((INDENT.repeat(level(field)) + text).stripTrailing()).append('\n');
  }
}
