package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Element;

/** Makes changed copies of an example's Word file, with what must be said of each. */
final class WordChanger {

  /** Of table three. */
  private static final List<String> COLUMNS =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

  private static final int HEAD_ROWS = 3;

  private final Printed example;
  private final Random random;
  private final Path folder;

  WordChanger(Printed example, Random random, Path folder) {
    this.example = example;
    this.random = random;
    this.folder = folder;
  }

  private WordEdit edit() throws Exception {
    return new WordEdit(example.word());
  }

  private Change change(WordEdit edit, String name, String rule, List<String> said)
      throws Exception {
    Path file = edit.save(folder.resolve(example.name() + "-" + name + ".docx"));
    return new Change(name, example, file, rule, said, name.equals("columns"));
  }

  private int any(int bound) {
    return random.nextInt(bound);
  }

  private static List<Element> figures(Element row) {
    List<Element> cells = WordEdit.cells(row);
    return cells.subList(cells.size() - COLUMNS.size(), cells.size());
  }

  /** The row's own label: the last cell before its figures. */
  private static String label(Element row) {
    List<Element> cells = WordEdit.cells(row);
    return WordEdit.text(cells.get(cells.size() - COLUMNS.size() - 1));
  }

  Change figure(int number) throws Exception {
    WordEdit edit = edit();
    List<Element> rows = edit.rows(1);
    Element row = rows.get(HEAD_ROWS + any(rows.size() - HEAD_ROWS));
    int column = any(COLUMNS.size());
    Element cell = figures(row).get(column);
    String former = WordEdit.text(cell);
    String typed = former + (1 + any(9));
    WordEdit.setText(cell, typed);
    return change(
        edit,
        "figure-" + number,
        "V2",
        List.of(
            "表三", label(row) + "”行“" + COLUMNS.get(column) + "”列：文件中为 " + typed, "源文件为 " + former));
  }

  Change label() throws Exception {
    WordEdit edit = edit();
    List<Element> rows = edit.rows(1);
    Element row = rows.get(HEAD_ROWS + any(rows.size() - HEAD_ROWS));
    String label = label(row);
    String typed = label.substring(0, label.length() - 1);
    List<Element> cells = WordEdit.cells(row);
    WordEdit.setText(cells.get(cells.size() - COLUMNS.size() - 1), typed);
    return change(edit, "label", "V2", List.of("表三", "“" + label + "”", "文件中为“" + typed + "”"));
  }

  Change rowDeleted() throws Exception {
    WordEdit edit = edit();
    // a row that begins no merged cell
    List<Element> rows =
        edit.rows(1).stream()
            .skip(HEAD_ROWS)
            .filter(row -> WordEdit.text(row).matches("[2-8]\\..*"))
            .toList();
    Element row = rows.get(any(rows.size()));
    String label = label(row);
    WordEdit.delete(row);
    return change(edit, "row", "V3", List.of("缺少表三", label + "”行"));
  }

  Change columnsSwapped() throws Exception {
    WordEdit edit = edit();
    int one = any(3);
    int other = one + 1 + any(3);
    for (Element row : edit.rows(1).subList(HEAD_ROWS, edit.rows(1).size())) {
      swap(figures(row), one, other);
    }
    // one head is over two rows, the others stand in the third
    WordEdit.setText(headOf(edit, COLUMNS.get(one)), "＃");
    WordEdit.setText(headOf(edit, COLUMNS.get(other)), COLUMNS.get(one));
    WordEdit.setText(headOf(edit, "＃"), COLUMNS.get(other));
    return change(
        edit,
        "columns",
        "V2",
        List.of("表三", "“" + COLUMNS.get(one) + "”", "文件中为“" + COLUMNS.get(other) + "”"));
  }

  private static Element headOf(WordEdit edit, String text) {
    return edit.rows(1).subList(0, HEAD_ROWS).stream()
        .flatMap(row -> WordEdit.cells(row).stream())
        .filter(cell -> WordEdit.text(cell).equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static void swap(List<Element> cells, int one, int other) {
    String text = WordEdit.text(cells.get(one));
    WordEdit.setText(cells.get(one), WordEdit.text(cells.get(other)));
    WordEdit.setText(cells.get(other), text);
  }

  /** Paragraphs that are long enough to be changed within. */
  private static List<Element> sentences(WordEdit edit) {
    List<Element> sentences =
        edit.paragraphs().stream().filter(p -> WordEdit.text(p).length() > 30).toList();
    assertThat(sentences).isNotEmpty();
    return sentences;
  }

  Change characterLost() throws Exception {
    WordEdit edit = edit();
    List<Element> sentences = sentences(edit);
    Element paragraph = sentences.get(any(sentences.size()));
    String text = WordEdit.text(paragraph);
    int at = 8 + any(text.length() - 16);
    while (Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    WordEdit.setText(paragraph, text.substring(0, at) + text.substring(at + 1));
    String context = text.substring(at - 2, at + 3).strip();
    return change(edit, "character", "V1", List.of("有一段不同：文件中为", context));
  }

  Change sentenceEdited() throws Exception {
    WordEdit edit = edit();
    List<Element> sentences = sentences(edit);
    Element paragraph = sentences.get(any(sentences.size()));
    String text = WordEdit.text(paragraph);
    int at = 6 + any(text.length() - 20);
    WordEdit.setText(paragraph, text.substring(0, at) + "甲乙丙丁" + text.substring(at + 6));
    return change(
        edit, "sentence", "V1", List.of("有一段不同：文件中为", "甲乙丙丁", text.substring(at + 1, at + 5)));
  }

  Change paragraphAdded() throws Exception {
    WordEdit edit = edit();
    List<Element> paragraphs = edit.paragraphs();
    String added = "另有咨询事项" + (100 + any(900)) + "件，均已当场答复。";
    WordEdit.addAfter(paragraphs.get(1 + any(paragraphs.size() - 1)), added);
    return change(edit, "added", "V1", List.of("多出源文件没有的文字：“" + added + "”"));
  }

  Change paragraphDeleted() throws Exception {
    WordEdit edit = edit();
    List<Element> paragraphs = new ArrayList<>(sentences(edit));
    Element paragraph = paragraphs.get(any(paragraphs.size()));
    String start = WordEdit.text(paragraph).substring(0, 20);
    WordEdit.delete(paragraph);
    return change(edit, "deleted", "V1", List.of("缺少一段：“" + start));
  }
}
