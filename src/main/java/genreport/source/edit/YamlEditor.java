package genreport.source.edit;

import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Changes one value of a source text. Returns the whole new text, or nothing where the source has
 * something at this place that can't be changed so; the text is then unchanged. The caller reads
 * the new text again for the next change.
 */
public final class YamlEditor {

  private final SourceFile file;
  private final Mapping root;
  private final SourcePlaces places;
  private final EntryInserter inserter;

  /**
   * @param root the tree that was parsed from the file
   */
  public YamlEditor(SourceFile file, Mapping root) {
    this.file = file;
    this.root = root;
    this.places = new SourcePlaces(file);
    this.inserter = new EntryInserter(places, root);
  }

  /**
   * Writes a plain scalar, such as a figure. A row that is a list keeps being one.
   *
   * @param path from the root; not empty
   * @param index the index of the value where its row is a list, from 0
   */
  public Optional<String> setFigure(List<Level> path, int index, String figure) {
    return row(path)
        .map(list -> setItem(list, index, figure))
        .orElseGet(() -> set(path, NewValue.line(figure)));
  }

  /**
   * Writes an entry of one line, in the style that it has now.
   *
   * @param values one, or the items of a list
   */
  public Optional<String> setEntry(List<Level> path, List<String> values) {
    Optional<Mapping.Entry> old = entry(path);
    if (values.size() != 1) {
      return set(path, NewValue.line("[" + String.join(", ", scalars(values)) + "]"));
    }
    Optional<Scalar> scalar = old.map(Mapping.Entry::value).flatMap(YamlEditor::scalar);
    boolean isFlow = isInBraces(path);
    String written =
        scalar
            .map(s -> ScalarText.like(s, values.get(0), isFlow))
            .orElse(ScalarText.of(values.get(0)));
    return set(path, NewValue.line(written));
  }

  /**
   * Writes paragraphs. A text of one line that stands on its key's line stays there; else it is a
   * literal block.
   */
  public Optional<String> setText(List<Level> path, List<String> lines) {
    Optional<Scalar> old = entry(path).map(Mapping.Entry::value).flatMap(YamlEditor::scalar);
    boolean isLine =
        lines.size() == 1
            && old.filter(s -> s.style() != Scalar.Style.BLOCK && !s.isAbsent()).isPresent();
    return isLine ? setEntry(path, lines) : set(path, NewValue.literal(lines));
  }

  /** Adds an item, written in braces, to a list; writes the list if there is none. */
  public Optional<String> addItem(List<Level> path, String item) {
    Optional<Mapping.Entry> old = entry(path);
    if (old.isPresent() && old.get().value() instanceof Sequence list && !list.items().isEmpty()) {
      int end = places.end(old.get());
      if (places.isFlow(list)) {
        int last = list.items().get(list.items().size() - 1).span().end();
        return changed(List.of(new Splice(last, last, ", " + item)));
      }
      int at = places.lineEnd(end);
      int dash = file.line(list.span().start());
      String indent = " ".repeat(file.indent(dash));
      return changed(List.of(new Splice(at, at, places.lineBreak() + indent + "- " + item)));
    }
    return set(path, NewValue.listOf(item));
  }

  /** Removes an entry, or the item of a list row, which must be the last. */
  public Optional<String> remove(List<Level> path, int index) {
    Optional<Sequence> list = row(path);
    if (list.isPresent()) {
      return removeItem(list.get(), index);
    }
    Optional<Mapping.Entry> entry = entry(path);
    if (entry.isEmpty()) {
      return Optional.of(file.text());
    }
    Mapping holder = holder(path).orElse(root);
    return changed(
        List.of(places.isFlow(holder) ? cutInBraces(holder, entry.get()) : cut(entry.get())));
  }

  private Splice cut(Mapping.Entry entry) {
    int first = file.line(entry.key().span().start());
    int last = file.line(Math.max(0, places.end(entry) - 1));
    boolean isBlankAround =
        first > 1
            && last < file.lineCount()
            && file.lineText(first - 1).isBlank()
            && file.lineText(last + 1).isBlank();
    int end = last + (isBlankAround ? 1 : 0);
    return end < file.lineCount()
        ? new Splice(file.lineStart(first), file.lineStart(end + 1), "")
        : new Splice(first > 1 ? file.lineEnd(first - 1) : 0, file.text().length(), "");
  }

  private Splice cutInBraces(Mapping holder, Mapping.Entry entry) {
    int at = holder.entries().indexOf(entry);
    if (at + 1 < holder.entries().size()) {
      Mapping.Entry next = holder.entries().get(at + 1);
      return new Splice(entry.key().span().start(), next.key().span().start(), "");
    }
    int start = at == 0 ? entry.key().span().start() : places.end(holder.entries().get(at - 1));
    return new Splice(start, places.end(entry), "");
  }

  private Optional<String> setItem(Sequence list, int index, String figure) {
    int count = list.items().size();
    if (index < count) {
      Node item = list.items().get(index);
      return item instanceof Scalar scalar && scalar.style() != Scalar.Style.BLOCK
          ? changed(List.of(new Splice(item.span().start(), item.span().end(), figure)))
          : Optional.empty();
    }
    if (index > count || count == 0) {
      return Optional.empty();
    }
    int end = list.items().get(count - 1).span().end();
    if (places.isFlow(list)) {
      return changed(List.of(new Splice(end, end, ", " + figure)));
    }
    int at = places.lineEnd(end);
    String indent = " ".repeat(file.indent(file.line(list.span().start())));
    return changed(List.of(new Splice(at, at, places.lineBreak() + indent + "- " + figure)));
  }

  private Optional<String> removeItem(Sequence list, int index) {
    int count = list.items().size();
    if (index >= count) {
      return Optional.of(file.text());
    }
    return index != count - 1 || index == 0 || !places.isFlow(list)
        ? Optional.empty()
        : changed(
            List.of(
                new Splice(
                    list.items().get(index - 1).span().end(),
                    list.items().get(index).span().end(),
                    "")));
  }

  private Optional<String> set(List<Level> path, NewValue value) {
    Mapping at = root;
    Optional<Mapping.Entry> holder = Optional.empty();
    for (int i = 0; i < path.size(); i++) {
      Optional<Mapping.Entry> entry = at.entry(path.get(i).key());
      NewEntry rest = new NewEntry(path.subList(i, path.size()), value);
      if (entry.isEmpty()) {
        return changed(inserter.into(at, holder, rest));
      }
      if (i == path.size() - 1) {
        return replace(at, entry.get(), value);
      }
      if (isEmpty(entry.get().value())) {
        boolean isLine = path.get(i).isRow() || places.isFlow(at);
        return changed(inserter.intoEmpty(entry.get(), rest.below(), isLine));
      }
      if (!(entry.get().value() instanceof Mapping inner)) {
        return Optional.empty();
      }
      at = inner;
      holder = entry;
    }
    return Optional.empty();
  }

  private boolean isEmpty(Node value) {
    return value instanceof Mapping mapping
        ? places.isFlow(mapping) && mapping.entries().isEmpty()
        : value instanceof Scalar scalar && scalar.isAbsent();
  }

  private Optional<String> replace(Mapping holder, Mapping.Entry entry, NewValue value) {
    int colon = places.afterColon(entry);
    if (places.isFlow(holder) || !isSeveralLines(value)) {
      String start = places.hasColon(entry) ? " " : ": ";
      boolean isKept =
          (entry.value() instanceof Scalar s && !s.isAbsent()) || places.isFlow(entry.value());
      int from = isKept ? entry.value().span().start() : colon;
      String line = places.isFlow(holder) ? value.inOneLine() : value.firstLine();
      return changed(List.of(new Splice(from, places.end(entry), isKept ? line : start + line)));
    }
    int step = places.step(root);
    if (places.isLiteral(entry.value()) && value.firstLine().equals("|")) {
      return changed(LiteralLines.of(places, entry, step).changeTo(value.otherLines()));
    }
    int end = places.end(entry);
    int lineEnd = places.lineEnd(end);
    String indent = " ".repeat(places.indent(entry) + step);
    StringBuilder lines = new StringBuilder();
    for (String line : value.otherLines()) {
      lines.append(places.lineBreak()).append(line.isEmpty() ? "" : indent + line);
    }
    String first = value.firstLine().isEmpty() ? "" : " " + value.firstLine();
    return changed(
        List.of(new Splice(colon, end, first), new Splice(lineEnd, lineEnd, lines.toString())));
  }

  private static boolean isSeveralLines(NewValue value) {
    return !value.otherLines().isEmpty() || value.firstLine().equals("|");
  }

  /** Returns the list that is the row of a value. */
  private Optional<Sequence> row(List<Level> path) {
    return path.size() < 2
        ? Optional.empty()
        : entry(path.subList(0, path.size() - 1))
            .map(Mapping.Entry::value)
            .filter(Sequence.class::isInstance)
            .map(Sequence.class::cast);
  }

  private Optional<Mapping.Entry> entry(List<Level> path) {
    return holder(path).flatMap(mapping -> mapping.entry(path.get(path.size() - 1).key()));
  }

  /** Returns the mapping that has the last key of a path. */
  private Optional<Mapping> holder(List<Level> path) {
    Optional<Mapping> at = Optional.of(root);
    for (Level level : path.subList(0, path.size() - 1)) {
      at = at.flatMap(mapping -> mapping.mapping(level.key()));
    }
    return at;
  }

  private boolean isInBraces(List<Level> path) {
    return holder(path).filter(places::isFlow).isPresent();
  }

  private static Optional<Scalar> scalar(Node node) {
    return node instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private static List<String> scalars(List<String> values) {
    return values.stream().map(ScalarText::of).toList();
  }

  private Optional<String> changed(List<Splice> splices) {
    return Optional.of(Splice.apply(file.text(), splices));
  }
}
