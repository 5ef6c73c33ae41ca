package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a report from a source tree, field by field of the form.
 *
 * <p>Values that don't fit the form are skipped, because the validation by the schema reports them.
 * A report is always made.
 */
public final class ReportReader implements Field.Visitor {

  private final KnownParts known;
  private final FormPack form;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Narrative> narratives = new LinkedHashMap<>();
  private final Map<String, Scalar> remarks = new LinkedHashMap<>();
  private final Map<String, List<Scalar>> entries = new LinkedHashMap<>();
  private final Map<String, List<Map<String, List<Scalar>>>> listings = new LinkedHashMap<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  private ReportReader(KnownParts known, FormPack form) {
    this.known = known;
    this.form = form;
  }

  /**
   * The values of the source for the group or row that is being visited.
   *
   * @param known whether a missing value is known to be left out, which means 0
   */
  private record Level(Optional<Mapping> values, boolean known, Span place) {

    Level orUnknown(boolean alsoKnown) {
      return new Level(values, known && alsoKnown, place);
    }
  }

  /** A narrative before its references are resolved. */
  private record Narrative(Scalar text, Span key) {}

  /** Reads a report. The findings are about references in the narrative and in remarks. */
  public static Outcome<Report> read(Mapping source, FormPack form) {
    ReportReader reader = new ReportReader(KnownParts.of(source, form), form);
    reader.visitAll(
        form.fields().fields(), new Level(Optional.of(source), true, start(source.span())));
    Totals.fill(form, reader.figures);
    List<Diagnostic> findings = new ArrayList<>();
    References references =
        new References(
            reader.figures,
            reader.entries,
            form.exampleCell(),
            path -> form.requires(path) && form.field(path).orElse(null) instanceof Field.Entry);
    Map<String, Prose> prose = new LinkedHashMap<>();
    for (Map.Entry<String, Narrative> narrative : reader.narratives.entrySet()) {
      ProseReader text = new ProseReader(narrative.getValue().text(), references, findings);
      prose.put(narrative.getKey(), new Prose(text.read(), narrative.getValue().key()));
    }
    Map<String, PlacedText> remarks = new LinkedHashMap<>();
    reader.remarks.forEach(
        (path, remark) -> remarks.put(path, LineReader.remark(remark, references, findings)));
    return Outcome.of(
        new Report(form, reader.figures, prose, remarks, reader.entries, reader.listings),
        findings);
  }

  @Override
  public void visit(Field.Group group) {
    Level below = below(entry(group));
    visitAll(group.fields(), below.orUnknown(known.has(group)));
  }

  @Override
  public void visit(Field.Row row) {
    Optional<Mapping.Entry> entry = entry(row);
    boolean certain = entry.isEmpty() || !entry.get().doubtful();
    if (value(entry).orElse(null) instanceof Sequence list && certain) {
      readList(row, list, place(entry));
    } else {
      Level below = below(entry);
      visitAll(row.columns(), below.orUnknown(known.has(row)));
      row.remarks().ifPresent(remarks -> readRemarks(remarks, below.values()));
    }
  }

  /** Reads a text for the row, or one for each of some columns. */
  private void readRemarks(Field.Group remarks, Optional<Mapping> row) {
    Node written = row.flatMap(values -> values.get(remarks.key())).orElse(null);
    if (written instanceof Scalar scalar && !scalar.isAbsent()) {
      this.remarks.put(remarks.path(), scalar);
    } else if (written instanceof Mapping mapping) {
      for (Field field : remarks.fields()) {
        mapping
            .scalar(field.key())
            .filter(scalar -> !scalar.isAbsent())
            .ifPresent(scalar -> this.remarks.put(field.path(), scalar));
      }
    }
  }

  /** Reads the figures of a list. Its last item may be left out; else no figure is known. */
  private void readList(Field.Row row, Sequence list, Span place) {
    int missing = row.columns().size() - list.items().size();
    for (int i = 0; i < row.columns().size(); i++) {
      Optional<Node> item =
          i < list.items().size() ? Optional.of(list.items().get(i)) : Optional.empty();
      boolean readable = missing == 0 || (missing == 1 && form.endsWithTotal(row));
      Figure figure = readable ? figure(item, place) : unknown(place);
      figures.put(row.columns().get(i).path(), figure);
    }
  }

  @Override
  public void visit(Field.Figure field) {
    Optional<Mapping.Entry> entry = entry(field);
    boolean readable = entry.isPresent() ? !entry.get().doubtful() : levels.element().known();
    figures.put(
        field.path(), readable ? figure(value(entry), place(entry)) : unknown(place(entry)));
  }

  @Override
  public void visit(Field.Prose field) {
    Optional<Mapping.Entry> entry = entry(field);
    if (value(entry).orElse(null) instanceof Scalar scalar) {
      narratives.put(field.path(), new Narrative(scalar, place(entry)));
    }
  }

  @Override
  public void visit(Field.Entry field) {
    Optional<Node> value = value(entry(field));
    if (value.isPresent()) {
      texts(value.get()).ifPresent(texts -> entries.put(field.path(), texts));
    }
  }

  /** Returns the texts of a scalar or a list; empty for another value or one that is blank. */
  private static Optional<List<Scalar>> texts(Node value) {
    if (value instanceof Scalar scalar) {
      return scalar.isAbsent() ? Optional.empty() : Optional.of(List.of(scalar));
    }
    if (!(value instanceof Sequence list)) {
      return Optional.empty();
    }
    List<Scalar> scalars = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Scalar scalar) {
        scalars.add(scalar);
      }
    }
    return Optional.of(scalars);
  }

  @Override
  public void visit(Field.Listing listing) {
    if (value(entry(listing)).orElse(null) instanceof Sequence list) {
      List<Map<String, List<Scalar>>> items = new ArrayList<>();
      for (Node item : list.items()) {
        if (item instanceof Mapping mapping) {
          items.add(item(mapping, listing));
        }
      }
      listings.put(listing.path(), items);
    }
  }

  private static Map<String, List<Scalar>> item(Mapping item, Field.Listing listing) {
    Map<String, List<Scalar>> texts = new LinkedHashMap<>();
    for (Field field : listing.fields()) {
      Optional<List<Scalar>> written = item.get(field.key()).flatMap(ReportReader::texts);
      texts.put(field.key(), written.orElse(List.of()));
    }
    return texts;
  }

  /** Returns the values of a group or row; none of an entry whose key may belong elsewhere. */
  private Level below(Optional<Mapping.Entry> entry) {
    if (entry.isEmpty()) {
      return new Level(Optional.empty(), levels.element().known(), place(entry));
    }
    boolean certain = !entry.get().doubtful();
    if (certain && entry.get().value() instanceof Mapping values) {
      return new Level(Optional.of(values), values.complete(), place(entry));
    }
    return new Level(Optional.empty(), certain && isAbsent(entry.get().value()), place(entry));
  }

  private void visitAll(List<? extends Field> fields, Level level) {
    levels.push(level);
    for (Field field : fields) {
      field.accept(this);
    }
    levels.pop();
  }

  private Optional<Mapping.Entry> entry(Field field) {
    Optional<Mapping> values = levels.element().values();
    return values.isPresent() ? values.get().entry(field.key()) : Optional.empty();
  }

  private static Optional<Node> value(Optional<Mapping.Entry> entry) {
    return entry.isPresent() ? Optional.of(entry.get().value()) : Optional.empty();
  }

  /** Returns the place of the key, or that of the group or row in which it is missing. */
  private Span place(Optional<Mapping.Entry> entry) {
    return entry.isPresent() ? entry.get().key().span() : levels.element().place();
  }

  private static Figure figure(Optional<Node> node, Span place) {
    if (node.isEmpty() || isAbsent(node.get())) {
      return Figure.omitted(place);
    }
    if (node.get() instanceof Scalar scalar) {
      Optional<Decimal> value =
          scalar.style() == Scalar.Style.PLAIN ? Figure.number(scalar.text()) : Optional.empty();
      return new Figure(value, scalar.text(), Figure.Origin.GIVEN, scalar.span());
    }
    return unknown(node.get().span());
  }

  private static Figure unknown(Span place) {
    return new Figure(Optional.empty(), "", Figure.Origin.GIVEN, place);
  }

  private static boolean isAbsent(Node node) {
    return node instanceof Scalar scalar && scalar.isAbsent();
  }

  private static Span start(Span span) {
    return span.file().span(span.start(), span.start());
  }
}
