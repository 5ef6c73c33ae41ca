package genreport.worksheet;

import genreport.check.CellInput;
import genreport.check.Silences;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.YamlReader;
import genreport.source.edit.Level;
import genreport.source.edit.ScalarText;
import genreport.source.edit.YamlEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes changes in a source. Each change is checked by reading the changed text again: if anything
 * else than the value would change, or the value would be read as another, it is refused.
 */
public final class WorksheetEditor {

  private static final String IN_SOURCE = "这一处不能在表里改，请在“源文件”里改";

  private final FormPack form;
  private final List<Refusal> refused = new ArrayList<>();
  private SourceFile source;

  private WorksheetEditor(FormPack form, SourceFile source) {
    this.form = form;
    this.source = source;
  }

  /**
   * Makes changes one after the other.
   *
   * @param form the form of the report that the source has
   */
  public static Changed apply(SourceFile source, FormPack form, List<Change> changes) {
    WorksheetEditor editor = new WorksheetEditor(form, source);
    changes.forEach(editor::make);
    return new Changed(editor.source, editor.refused);
  }

  /**
   * Returns a source with another text. Where each line of the old text ends in CR LF and no line
   * of the new one does, as an editor in a browser gives it, its lines end in CR LF too.
   */
  public static SourceFile replaced(SourceFile source, Change.Source whole) {
    String old = source.text();
    boolean isCrLf = old.contains("\r\n") && !old.replace("\r\n", "").contains("\n");
    boolean isPlain = whole.text().indexOf('\r') < 0;
    return new SourceFile(
        source.name(), isCrLf && isPlain ? whole.text().replace("\n", "\r\n") : whole.text());
  }

  private void make(Change change) {
    if (change instanceof Change.Source whole) {
      source = replaced(source, whole);
    } else if (tree(source).isEmpty()) {
      refuse(change.target(), "源文件里有写法上的错误，读不成表格，请先在“源文件”里改正");
    } else if (change instanceof Change.Cell cell) {
      make(cell);
    } else if (change instanceof Change.Text text) {
      make(text);
    } else if (change instanceof Change.Remove remove) {
      make(remove);
    } else if (change instanceof Change.Silence silence) {
      make(silence);
    }
  }

  private void make(Change.Cell cell) {
    Optional<Field> field = form.field(cell.path());
    if (!(field.orElse(null) instanceof Field.Figure figure)) {
      refuse(cell.path(), "表里没有“" + cell.path() + "”这一格");
      return;
    }
    List<Level> levels = FormPaths.levels(form, cell.path());
    int index = FormPaths.index(form, cell.path());
    if (cell.value().isEmpty()) {
      replace(cell.path(), editor().remove(levels, index), index, written -> written.isEmpty());
      return;
    }
    CellInput input =
        CellInput.of(cell.value().get(), figure.type(), form.note(figure.path(), "pattern"));
    if (input.figure().isEmpty()) {
      refuse(cell.path(), input.refusal());
      return;
    }
    String digits = input.figure().get();
    if (!isWritten(cell.path(), index)
        && digits.equals("0")
        && !form.totals().contains(cell.path())) {
      return;
    }
    replace(
        cell.path(),
        editor().setFigure(levels, index, digits),
        index,
        written -> written.filter(node -> isPlain(node, digits)).isPresent());
  }

  private boolean isWritten(String path, int index) {
    return tree(source)
        .flatMap(root -> node(root, FormPaths.keys(path), index))
        .filter(node -> !(node instanceof Scalar scalar && scalar.isAbsent()))
        .isPresent();
  }

  private void make(Change.Text text) {
    Optional<Field> field = form.field(text.key());
    List<String> lines = PastedText.lines(text.value());
    if (field.isPresent() && lines.isEmpty() && !isWritten(text.key(), 0)) {
      return;
    }
    if (field.orElse(null) instanceof Field.Prose) {
      replace(
          text.key(),
          editor().setText(FormPaths.levels(form, text.key()), lines),
          0,
          written -> written.filter(node -> hasLines(node, lines)).isPresent());
    } else if (field.orElse(null) instanceof Field.Entry && !lines.isEmpty()) {
      List<String> values = lines.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
      replace(
          text.key(),
          editor().setEntry(FormPaths.levels(form, text.key()), values),
          0,
          written -> written.filter(node -> hasValues(node, values)).isPresent());
    } else if (field.orElse(null) instanceof Field.Entry) {
      clear(text.key());
    } else {
      refuse(text.key(), "表里没有“" + text.key() + "”这一项");
    }
  }

  /** Takes the value of an entry away: the whole entry, or the value alone if it is required. */
  private void clear(String key) {
    if (form.requires(key)) {
      refuse(key, "“" + key + "”不能空着");
    } else {
      make(new Change.Remove(key));
    }
  }

  private void make(Change.Remove remove) {
    boolean isText =
        form.field(remove.key())
            .filter(field -> field instanceof Field.Prose || field instanceof Field.Entry)
            .isPresent();
    if (!isText) {
      refuse(remove.key(), "表里没有“" + remove.key() + "”这一项");
    } else if (form.requires(remove.key())) {
      refuse(remove.key(), "“" + remove.key() + "”是必须写的，不能删去");
    } else {
      replace(
          remove.key(),
          editor().remove(FormPaths.levels(form, remove.key()), 0),
          0,
          written -> written.isEmpty());
    }
  }

  private void make(Change.Silence silence) {
    if (form.field(Silences.KEY).isEmpty() || silence.reason().isBlank()) {
      refuse(
          Silences.KEY, silence.reason().isBlank() ? "写明为什么确实如此" : "这种报告没有“" + Silences.KEY + "”");
      return;
    }
    Map<String, String> item =
        Silences.item(
            silence.rule(), String.join("", PastedText.lines(silence.reason())), silence.opening());
    String written =
        item.entrySet().stream()
            .map(part -> part.getKey() + ": " + ScalarText.of(part.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    replace(
        Silences.KEY,
        editor().addItem(FormPaths.levels(form, Silences.KEY), written),
        0,
        node -> node.filter(Sequence.class::isInstance).isPresent());
  }

  private YamlEditor editor() {
    return new YamlEditor(source, tree(source).orElseThrow());
  }

  /** Takes over a changed text if only the wanted value is changed. */
  private void replace(
      String path, Optional<String> text, int index, Predicate<Optional<Node>> isWanted) {
    Optional<SourceFile> changed = text.map(all -> new SourceFile(source.name(), all));
    Optional<Mapping> after = changed.flatMap(WorksheetEditor::tree);
    List<String> keys = FormPaths.keys(path);
    boolean isRight =
        after.isPresent()
            && isWanted.test(node(after.get(), keys, index))
            && TreeComparison.isEqualBut(tree(source).orElseThrow(), after.get(), keys, index);
    if (isRight) {
      source = changed.get();
    } else {
      refuse(path, IN_SOURCE);
    }
  }

  private void refuse(String path, String message) {
    refused.add(new Refusal(path, message));
  }

  private static Optional<Mapping> tree(SourceFile file) {
    return YamlReader.read(file).value().filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /** Returns the node at a path; of a list row the item. */
  static Optional<Node> node(Mapping root, List<String> keys, int index) {
    Optional<Node> at = Optional.of(root);
    for (String key : keys) {
      Node node = at.orElse(null);
      if (node instanceof Mapping mapping) {
        at = mapping.get(key);
      } else if (node instanceof Sequence list) {
        at = index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
      } else {
        at = Optional.empty();
      }
    }
    return at;
  }

  private static boolean isPlain(Node node, String text) {
    return node instanceof Scalar scalar
        && scalar.style() == Scalar.Style.PLAIN
        && scalar.text().equals(text);
  }

  private static boolean hasLines(Node node, List<String> lines) {
    return node instanceof Scalar scalar && PastedText.lines(scalar.text()).equals(lines);
  }

  private static boolean hasValues(Node node, List<String> values) {
    List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
    return items.stream()
        .map(item -> item instanceof Scalar scalar ? scalar.text().strip() : "")
        .toList()
        .equals(values);
  }
}
