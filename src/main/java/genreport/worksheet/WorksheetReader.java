package genreport.worksheet;

import genreport.check.Labels;
import genreport.check.Silences;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.report.Figure;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the form of a report, field by field in the form's order. */
final class WorksheetReader implements Field.Visitor {

  private final Mapping source;
  private final FormPack form;
  private final Report report;
  private final Optional<Report> last;
  private final Set<String> totals;
  private final List<Worksheet.Cell> cells = new ArrayList<>();
  private final List<Worksheet.Part> parts = new ArrayList<>();
  private final Set<String> sectionsWithFigures = new HashSet<>();
  private final List<FieldFinder.TextPlace> places = new ArrayList<>();

  WorksheetReader(Mapping source, FormPack form, Report report, Optional<Report> last) {
    this.source = source;
    this.form = form;
    this.report = report;
    this.last = last;
    this.totals = form.totals();
  }

  Worksheet read() {
    form.fields().fields().forEach(field -> field.accept(this));
    Collections.reverse(places);
    return new Worksheet(
        form.fields().label(),
        cells,
        parts,
        references(),
        form.field(Silences.KEY).isPresent(),
        new FieldFinder(report.figures(), places));
  }

  private List<Worksheet.Reference> references() {
    List<Worksheet.Reference> references = new ArrayList<>();
    for (Map.Entry<String, Figure> figure : report.figures().entrySet()) {
      references.add(reference(figure.getKey(), figure.getValue().printed()));
    }
    for (String entry : report.entries().keySet()) {
      report.entry(entry).ifPresent(value -> references.add(reference(entry, value)));
    }
    return references;
  }

  private static Worksheet.Reference reference(String path, String value) {
    List<String> keys = FormPaths.keys(path);
    int from = Math.max(Math.min(1, keys.size() - 1), keys.size() - 2);
    String name = String.join("", keys.subList(from, keys.size()));
    return new Worksheet.Reference("${" + path + "}", name, value);
  }

  @Override
  public void visit(Field.Group group) {
    section(group);
    group.fields().forEach(field -> field.accept(this));
  }

  private void section(Field field) {
    if (!field.path().contains(".")) {
      parts.add(part(Worksheet.Kind.SECTION, field, ""));
      keep(field, false);
    }
  }

  @Override
  public void visit(Field.Row row) {
    section(row);
    row.columns().forEach(column -> column.accept(this));
  }

  @Override
  public void visit(Field.Figure field) {
    section(field);
    String section = FormPaths.keys(field.path()).get(0);
    if (sectionsWithFigures.add(section)) {
      parts.add(part(Worksheet.Kind.FIGURES, form.field(section).orElseThrow(), ""));
    }
    Figure figure = report.figure(field.path());
    boolean isGiven = figure.origin() == Figure.Origin.GIVEN;
    cells.add(
        new Worksheet.Cell(
            field.path(),
            Labels.of(form, field.path()),
            figure.printed(),
            isGiven ? Optional.of(figure.printed()) : Optional.empty(),
            totals.contains(field.path()),
            figure.origin() == Figure.Origin.COMPUTED,
            last.map(before -> before.figures().get(field.path())).map(Figure::printed),
            form.description(field.path())));
  }

  @Override
  public void visit(Field.Prose prose) {
    parts.add(part(Worksheet.Kind.NARRATIVE, prose, value(prose.path())));
    keep(prose, true);
  }

  @Override
  public void visit(Field.Entry entry) {
    parts.add(part(Worksheet.Kind.ENTRY, entry, value(entry.path())));
    keep(entry, false);
  }

  @Override
  public void visit(Field.Listing listing) {
    String items =
        node(listing.path()).orElse(null) instanceof Sequence list
            ? list.items().stream().map(WorksheetReader::item).collect(Collectors.joining("\n"))
            : "";
    parts.add(part(Worksheet.Kind.LISTING, listing, items));
    keep(listing, false);
  }

  private static String item(Node item) {
    return item instanceof Mapping mapping
        ? mapping.entries().stream()
            .map(entry -> entry.key().text() + "：" + text(entry.value()))
            .collect(Collectors.joining("，"))
        : text(item);
  }

  private Worksheet.Part part(Worksheet.Kind kind, Field field, String value) {
    return new Worksheet.Part(
        kind,
        field.path(),
        field.label(),
        form.description(field.path()),
        value,
        !form.requires(field.path()),
        node(field.path()).isPresent());
  }

  private void keep(Field field, boolean isNarrative) {
    node(field.path())
        .map(Node::span)
        .map(span -> new FieldFinder.TextPlace(field.path(), withKey(field, span), isNarrative))
        .ifPresent(places::add);
  }

  /** Returns the place of a value together with its key. */
  private Span withKey(Field field, Span value) {
    List<String> keys = FormPaths.keys(field.path());
    Optional<Mapping> holder =
        keys.size() == 1
            ? Optional.of(source)
            : WorksheetEditor.node(source, keys.subList(0, keys.size() - 1), 0)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    int start =
        holder
            .flatMap(mapping -> mapping.entry(keys.get(keys.size() - 1)))
            .map(entry -> entry.key().span().start())
            .orElse(value.start());
    return value.file().span(Math.min(start, value.start()), value.end());
  }

  private Optional<Node> node(String path) {
    return WorksheetEditor.node(source, FormPaths.keys(path), 0);
  }

  private String value(String path) {
    return node(path).map(WorksheetReader::text).orElse("");
  }

  /** Returns the text of a scalar, or those of a list, each on a line. */
  private static String text(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text().stripTrailing();
    }
    return node instanceof Sequence list
        ? list.items().stream().map(WorksheetReader::text).collect(Collectors.joining("\n"))
        : "";
  }
}
