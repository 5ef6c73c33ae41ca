package genreport.verify;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.readback.Grid;
import genreport.report.ProvenanceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names a table's rows and columns in messages by the words that the form prints. */
final class CellNames {

  private final FormPack form;
  private final ExpectedPart.Table table;

  CellNames(FormPack form, ExpectedPart.Table table) {
    this.form = form;
    this.table = table;
  }

  /** Returns a cell's name: 表三“（三）不予公开 1.属于国家秘密”行“自然人”列, or 表三“信息内容”格. */
  String cell(Grid.Cell cell) {
    Optional<ProvenanceMarks.Mark> mark = table.mark(cell).filter(known -> !known.path().isEmpty());
    if (mark.isEmpty()) {
      return table.name() + "第 " + (cell.row() + 1) + " 行的“" + cell.text() + "”";
    }
    return table.name() + "“" + rowOf(mark.get().path()) + "”行" + column(cell);
  }

  /** Returns a row's name: 表三“（三）不予公开 1.属于国家秘密”行. */
  String row(int row) {
    return table.name()
        + "“"
        + mark(row)
            .map(mark -> rowOf(mark.path()))
            .orElseGet(
                () ->
                    table.grid().row(row).stream()
                        .map(Grid.Cell::text)
                        .collect(Collectors.joining(" ")))
        + "”行";
  }

  /** Returns the mark of the first figure in a row. */
  Optional<ProvenanceMarks.Mark> mark(int row) {
    return table.grid().row(row).stream()
        .flatMap(cell -> table.mark(cell).stream())
        .filter(mark -> !mark.path().isEmpty())
        .findFirst();
  }

  /** Returns a figure's name in JSON output, which is the same in all findings about cells. */
  String label(String path) {
    return String.join(" ", labels(path));
  }

  private String rowOf(String path) {
    List<String> labels = labels(path);
    int end = path.lastIndexOf('.');
    boolean inRow =
        end > 0
            && form.field(path.substring(0, end)).filter(Field.Row.class::isInstance).isPresent();
    return String.join(" ", inRow ? labels.subList(0, labels.size() - 1) : labels);
  }

  /** Returns the labels from the section's groups down to the figure. */
  private List<String> labels(String path) {
    List<String> labels = new ArrayList<>();
    for (int dot = path.indexOf('.'); dot >= 0; ) {
      int next = path.indexOf('.', dot + 1);
      String at = next < 0 ? path : path.substring(0, next);
      labels.add(form.field(at).map(Field::label).orElse(at.substring(dot + 1)));
      dot = next;
    }
    return labels.isEmpty() ? List.of(path) : labels;
  }

  /** Returns the nearest column heading above a cell; empty if there is none. */
  private String column(Grid.Cell cell) {
    return table.grid().cells().stream()
        .filter(above -> above.rowEnd() <= cell.row() && table.mark(above).isEmpty())
        .filter(above -> above.column() <= cell.column() && above.columnEnd() > cell.column())
        .reduce((far, near) -> near)
        .map(above -> "“" + above.text() + "”列")
        .orElse("");
  }
}
