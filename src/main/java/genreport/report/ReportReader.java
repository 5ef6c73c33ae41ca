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
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a report from a source tree, along the form's fields.
 *
 * <p>What doesn't fit the form is passed over here, because validating it against the schema says
 * so: a report is always made.
 */
public final class ReportReader implements Field.Visitor {

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Narrative> narratives = new LinkedHashMap<>();
  private final Map<String, List<Scalar>> entries = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  private ReportReader() {}

  /** What the source has at the level of the form that is being visited. */
  private record Level(Optional<Mapping> values, Span place) {}

  /** A narrative before its references are resolved. */
  private record Narrative(Scalar text, Span key) {}

  /** Reads a report; the findings are about references in its narrative. */
  public static Outcome<Report> read(Mapping source, FormPack form) {
    ReportReader reader = new ReportReader();
    reader.visitAll(form.fields().fields(), new Level(Optional.of(source), start(source.span())));
    Totals.fill(form, reader.figures, reader.given);
    List<Diagnostic> findings = new ArrayList<>();
    References references = new References(reader.figures, reader.entries);
    Map<String, Prose> prose = new LinkedHashMap<>();
    reader.narratives.forEach(
        (path, narrative) ->
            prose.put(
                path,
                new Prose(
                    new ProseReader(narrative.text(), references, findings).read(),
                    narrative.key())));
    return Outcome.of(new Report(form, reader.figures, prose, reader.entries), findings);
  }

  @Override
  public void visit(Field.Group group) {
    Optional<Mapping.Entry> entry = entry(group);
    visitAll(
        group.fields(),
        new Level(
            entry
                .map(Mapping.Entry::value)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast),
            place(entry)));
  }

  @Override
  public void visit(Field.Row row) {
    Optional<Mapping.Entry> entry = entry(row);
    entry.filter(e -> !isEmpty(e.value())).ifPresent(e -> given.add(row.path()));
    Optional<Node> value = entry.map(Mapping.Entry::value);
    if (value.orElse(null) instanceof Sequence list) {
      readList(row, list, place(entry));
    } else {
      visitAll(
          row.columns(),
          new Level(
              value.filter(Mapping.class::isInstance).map(Mapping.class::cast), place(entry)));
    }
  }

  /** A list's last item may be left out; of a list of another length no figure is believed. */
  private void readList(Field.Row row, Sequence list, Span place) {
    int missing = row.columns().size() - list.items().size();
    for (int i = 0; i < row.columns().size(); i++) {
      Optional<Node> item =
          i < list.items().size() ? Optional.of(list.items().get(i)) : Optional.empty();
      Figure figure =
          missing == 0 || missing == 1
              ? figure(item, place)
              : new Figure(Optional.empty(), "", Figure.Origin.GIVEN, place);
      figures.put(row.columns().get(i).path(), figure);
    }
  }

  @Override
  public void visit(Field.Figure field) {
    Optional<Mapping.Entry> entry = entry(field);
    figures.put(field.path(), figure(entry.map(Mapping.Entry::value), place(entry)));
  }

  @Override
  public void visit(Field.Prose field) {
    Optional<Mapping.Entry> entry = entry(field);
    if (entry.map(Mapping.Entry::value).orElse(null) instanceof Scalar scalar) {
      narratives.put(field.path(), new Narrative(scalar, place(entry)));
    }
  }

  @Override
  public void visit(Field.Entry field) {
    Optional<Node> value = value(field);
    if (value.orElse(null) instanceof Scalar scalar && !scalar.isAbsent()) {
      entries.put(field.path(), List.of(scalar));
    } else if (value.orElse(null) instanceof Sequence list) {
      entries.put(
          field.path(),
          list.items().stream().filter(Scalar.class::isInstance).map(Scalar.class::cast).toList());
    }
  }

  private void visitAll(List<? extends Field> fields, Level level) {
    levels.push(level);
    fields.forEach(field -> field.accept(this));
    levels.pop();
  }

  private Optional<Mapping.Entry> entry(Field field) {
    return levels.element().values().flatMap(values -> values.entry(field.key()));
  }

  private Optional<Node> value(Field field) {
    return entry(field).map(Mapping.Entry::value);
  }

  /** The key's place, or that of the level in which it is missing. */
  private Span place(Optional<Mapping.Entry> entry) {
    return entry.map(e -> e.key().span()).orElse(levels.element().place());
  }

  private static Figure figure(Optional<Node> node, Span place) {
    if (node.isEmpty() || isAbsent(node.get())) {
      return new Figure(Optional.of(BigDecimal.ZERO), "0", Figure.Origin.OMITTED, place);
    }
    if (node.get() instanceof Scalar scalar) {
      Optional<BigDecimal> value =
          scalar.style() == Scalar.Style.PLAIN ? Figure.number(scalar.text()) : Optional.empty();
      return new Figure(value, scalar.text(), Figure.Origin.GIVEN, scalar.span());
    }
    return new Figure(Optional.empty(), "", Figure.Origin.GIVEN, node.get().span());
  }

  /** Whether a row has no figure written: {@code 总计:} and {@code 总计: {}} alike. */
  private static boolean isEmpty(Node row) {
    return isAbsent(row) || (row instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  private static boolean isAbsent(Node node) {
    return node instanceof Scalar scalar && scalar.isAbsent();
  }

  private static Span start(Span span) {
    return span.file().span(span.start(), span.start());
  }
}
