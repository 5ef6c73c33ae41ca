package genreport.verify;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.readback.Grid;
import genreport.report.ProvenanceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares two tables row by row. Rule ids: V2 cell, V3 shape. */
final class TableComparison {

  private static final String ADVICE = "以台账为准：文件错了，重新生成或者更正文件；源文件错了，更正源文件，再重新生成";
  private static final String FORM = "表格的行、列和文字由表式规定，不能改；重新生成，或者在文件里改回来";

  private final String file;
  private final ExpectedPart.Table table;
  private final Grid found;
  private final CellNames names;
  private final List<Diagnostic> findings = new ArrayList<>();

  private TableComparison(String file, FormPack form, ExpectedPart.Table table, Grid found) {
    this.file = file;
    this.table = table;
    this.found = found;
    this.names = new CellNames(form, table);
  }

  /**
   * Returns the differences.
   *
   * @param file the published file's name
   */
  static List<Diagnostic> compare(
      String file, FormPack form, ExpectedPart.Table table, Grid found) {
    TableComparison comparison = new TableComparison(file, form, table, found);
    comparison.compareColumns();
    for (Alignment.Pair pair : comparison.rows()) {
      comparison.compareRows(pair);
    }
    return comparison.findings;
  }

  private List<Alignment.Pair> rows() {
    return Alignment.of(
        table.grid().rows(),
        found.rows(),
        (row, other) -> TableSimilarity.of(table, table.grid().row(row), found.row(other)));
  }

  private void compareColumns() {
    int columns = table.grid().columns();
    if (columns == found.columns()) {
      return;
    }
    List<String> texts = found.cells().stream().map(Grid.Cell::text).toList();
    String missing =
        table.grid().cells().stream()
            .filter(cell -> table.mark(cell).isEmpty() && !texts.contains(cell.text()))
            .map(cell -> "“" + cell.text() + "”")
            .collect(Collectors.joining("、"));
    shape(
        table.name()
            + "的列与表式不同：应为 "
            + columns
            + " 列，文件中为 "
            + found.columns()
            + " 列"
            + (missing.isEmpty() ? "" : "，没有" + missing),
        Optional.empty());
  }

  private void compareRows(Alignment.Pair pair) {
    if (pair.isWhole()) {
      compareRow(pair.expected().getAsInt(), pair.found().getAsInt());
    } else if (pair.expected().isPresent()) {
      int row = pair.expected().getAsInt();
      shape("缺少" + names.row(row), names.mark(row));
    } else {
      String texts =
          found.row(pair.found().getAsInt()).stream()
              .map(Grid.Cell::text)
              .collect(Collectors.joining(" "));
      shape(
          table.name()
              + "多出第 "
              + (pair.found().getAsInt() + 1)
              + " 行“"
              + QuotedText.cut(texts)
              + "”",
          Optional.empty());
    }
  }

  private void compareRow(int row, int other) {
    List<Grid.Cell> own = table.grid().row(row);
    List<Grid.Cell> others = found.row(other);
    boolean byColumn = table.grid().columns() == found.columns();
    if (!byColumn && own.size() != others.size()) {
      // compareColumns has reported this
      return;
    }
    for (int i = 0; i < own.size(); i++) {
      Grid.Cell cell = own.get(i);
      Optional<Grid.Cell> at =
          byColumn ? startingAt(others, cell.column()) : Optional.of(others.get(i));
      if (at.isPresent()) {
        compareCell(cell, at.get());
      } else {
        shape("缺少" + names.cell(cell) + "一格，可能与旁边的格合并了", table.mark(cell));
      }
    }
    if (byColumn) {
      others.stream()
          .filter(cell -> startingAt(own, cell.column()).isEmpty())
          .filter(cell -> !isPartOfMerged(row, cell))
          .forEach(
              cell ->
                  shape(
                      names.row(row) + "多出一格“" + QuotedText.cut(cell.text()) + "”",
                      names.mark(row)));
    }
  }

  /** Returns whether a cell is a part of an expected merged cell that the file has split. */
  private boolean isPartOfMerged(int row, Grid.Cell part) {
    return part.text().isEmpty()
        || table.grid().cells().stream()
            .filter(cell -> cell.row() <= row && cell.rowEnd() > row)
            .filter(cell -> cell.column() <= part.column() && cell.columnEnd() >= part.columnEnd())
            .anyMatch(cell -> cell.text().equals(part.text()));
  }

  private static Optional<Grid.Cell> startingAt(List<Grid.Cell> cells, int column) {
    return cells.stream().filter(cell -> cell.column() == column).findFirst();
  }

  private void compareCell(Grid.Cell cell, Grid.Cell other) {
    if (cell.text().equals(other.text())) {
      return;
    }
    Optional<ProvenanceMarks.Mark> mark = table.mark(cell);
    String shown = other.text().isEmpty() ? "空格" : " " + QuotedText.cut(other.text());
    Diagnostic finding =
        Diagnostic.error(
            "V2",
            file
                + "："
                + names.cell(cell)
                + (mark.isEmpty()
                    ? "，文件中为“" + QuotedText.cut(other.text()) + "”"
                    : "：文件中为" + shown + "，源文件为 " + cell.text()));
    findings.add(
        mark.map(
                known ->
                    finding
                        .at(known.place())
                        .about(
                            List.of(
                                new CellValue(known.path(), names.label(known.path()), cell.text()),
                                new CellValue(
                                    known.path(),
                                    file + " " + names.label(known.path()),
                                    other.text())))
                        .advice(ADVICE))
            .orElseGet(() -> finding.advice(FORM)));
  }

  private void shape(String message, Optional<ProvenanceMarks.Mark> mark) {
    Diagnostic finding = Diagnostic.error("V3", file + "：" + message).advice(FORM);
    findings.add(mark.map(known -> finding.at(known.place())).orElse(finding));
  }
}
