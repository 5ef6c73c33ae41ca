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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  private final Deque<Level> levels = new ArrayDeque<>();

  private ReportReader() {}

  /**
   * What the source has at the level of the form that is being visited.
   *
   * @param doubtful whether what is not found here may stand under a key that the form has not, or
   *     in a value of the wrong kind: then it is unknown rather than 0
   */
  private record Level(Optional<Mapping> values, Span place, boolean doubtful) {}

  /** A narrative before its references are resolved. */
  private record Narrative(Scalar text, Span key) {}

  /** Reads a report; the findings are about references in its narrative. */
  public static Outcome<Report> read(Mapping source, FormPack form) {
    ReportReader reader = new ReportReader();
    reader.visitAll(
        form.fields().fields(), new Level(Optional.of(source), start(source.span()), false));
    Totals.fill(form, reader.figures);
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
    visitAll(group.fields(), level(entry, group.fields()));
  }

  @Override
  public void visit(Field.Row row) {
    Optional<Mapping.Entry> entry = entry(row);
    Optional<Node> value = entry.map(Mapping.Entry::value);
    if (value.orElse(null) instanceof Sequence list) {
      readList(row, list, place(entry));
    } else {
      visitAll(row.columns(), level(entry, row.columns()));
    }
  }

  /** A list's last item may be left out; of a list of another length no figure is believed. */
  private void readList(Field.Row row, Sequence list, Span place) {
    int missing = row.columns().size() - list.items().size();
    for (int i = 0; i < row.columns().size(); i++) {
      Optional<Node> item =
          i < list.items().size() ? Optional.of(list.items().get(i)) : Optional.empty();
      Figure figure = missing == 0 || missing == 1 ? figure(item, place) : unknown(place);
      figures.put(row.columns().get(i).path(), figure);
    }
  }

  @Override
  public void visit(Field.Figure field) {
    Optional<Mapping.Entry> entry = entry(field);
    boolean unknown = entry.isEmpty() && levels.element().doubtful();
    figures.put(
        field.path(),
        unknown ? unknown(place(entry)) : figure(entry.map(Mapping.Entry::value), place(entry)));
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

  /** Listings are read by the checks. */
  @Override
  public void visit(Field.Listing listing) {}

  private Level level(Optional<Mapping.Entry> entry, List<? extends Field> below) {
    Optional<Node> value = entry.map(Mapping.Entry::value);
    Optional<Mapping> values = value.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    boolean doubtful =
        value.isEmpty()
            ? levels.element().doubtful()
            : values.map(mapping -> hasUnknownKey(mapping, below)).orElse(!isAbsent(value.get()));
    return new Level(values, place(entry), doubtful);
  }

  private static boolean hasUnknownKey(Mapping mapping, List<? extends Field> below) {
    Set<String> known = below.stream().map(Field::key).collect(Collectors.toSet());
    return mapping.entries().stream().anyMatch(entry -> !known.contains(entry.key().text()));
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
      return Figure.omitted(place);
    }
    if (node.get() instanceof Scalar scalar) {
      Optional<BigDecimal> value =
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
