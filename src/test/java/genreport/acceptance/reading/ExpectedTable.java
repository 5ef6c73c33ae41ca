package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it must stand in the finished files.
 *
 * @param headRows how many of its rows are repeated on each page that it runs on to
 */
public record ExpectedTable(String name, int headRows, Grid grid) {

  private static final int FIGURE_UNITS = 6;
  private static final int BAND_UNITS = 7;

  /** The three tables of a report. */
  public static List<ExpectedTable> all(PaperForm form, ExpectedFigures figures) {
    return List.of(
        new ExpectedTable("表二", 0, disclosure(form, figures)),
        new ExpectedTable("表三", 3, applications(form, figures)),
        new ExpectedTable("表四", 3, disputes(figures)));
  }

  /** All texts, row by row. */
  public String text() {
    StringBuilder text = new StringBuilder();
    grid.cells().forEach(cell -> text.append(cell.text()));
    return text.toString();
  }

  private static Grid disclosure(PaperForm form, ExpectedFigures figures) {
    GridRows rows = new GridRows();
    for (PaperForm.Band band : form.bands()) {
      rows.row().cell(band.title(), BAND_UNITS, 1);
      int width = FIGURE_UNITS / band.heads().size();
      rows.row().cell("信息内容", 1, 1);
      band.heads().forEach(head -> rows.cell(head, width, 1));
      for (PaperForm.Row row : band.rows()) {
        rows.row().cell(row.label(), 1, 1);
        row.paths()
            .forEach(path -> rows.cell(figures.printed(path).replace('-', '\u2212'), width, 1));
      }
    }
    return rows.grid();
  }

  private static Grid applications(PaperForm form, ExpectedFigures figures) {
    GridRows rows = new GridRows();
    rows.row().cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3).cell("申请人情况", 7, 1);
    rows.row().cell("自然人", 1, 2).cell("法人或其他组织", 5, 1).cell("总计", 1, 2);
    rows.row().cells(PaperForm.APPLICANTS.subList(1, 6));
    rows.row().cell("一、本年新收政府信息公开申请数量", 3, 1).cells(applicants(figures, "依申请公开.新收"));
    rows.row().cell("二、上年结转政府信息公开申请数量", 3, 1).cells(applicants(figures, "依申请公开.上年结转"));
    rows.row().cell("三、本年度办理结果", 1, form.details().size() + 1);
    for (int i = 0; i < form.results().size(); i++) {
      PaperForm.Group group = form.results().get(i);
      if (i > 0) {
        rows.row();
      }
      results(rows, group, figures);
    }
    rows.row().cell("（七）总计", 2, 1).cells(applicants(figures, "依申请公开.总计"));
    rows.row().cell("四、结转下年度继续办理", 3, 1).cells(applicants(figures, "依申请公开.结转下年度"));
    return rows.grid();
  }

  private static void results(GridRows rows, PaperForm.Group group, ExpectedFigures figures) {
    if (group.rows().isEmpty()) {
      rows.cell(group.label(), 2, 1).cells(applicants(figures, group.path()));
      return;
    }
    rows.cell(group.label(), 1, group.rows().size());
    List<String> labels = new ArrayList<>(group.rows().keySet());
    for (int i = 0; i < labels.size(); i++) {
      if (i > 0) {
        rows.row();
      }
      rows.cell(labels.get(i), 1, 1).cells(applicants(figures, group.paths().get(i)));
    }
  }

  private static List<String> applicants(ExpectedFigures figures, String row) {
    return figures.printed(row, ExpectedFigures.withTotal(PaperForm.APPLICANTS));
  }

  private static Grid disputes(ExpectedFigures figures) {
    List<String> outcomes = ExpectedFigures.withTotal(PaperForm.OUTCOMES);
    GridRows rows = new GridRows();
    rows.row().cell("行政复议", 5, 1).cell("行政诉讼", 10, 1);
    rows.row();
    outcomes.forEach(outcome -> rows.cell(outcome, 1, 2));
    rows.cell("未经复议直接起诉", 5, 1).cell("复议后起诉", 5, 1);
    rows.row().cells(outcomes).cells(outcomes);
    rows.row();
    PaperForm.DISPUTES.forEach(row -> rows.cells(figures.printed(row, outcomes)));
    return rows.grid();
  }
}
