package genreport.check;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Validates the source against the form's schema and says in the form's words what doesn't fit.
 * Rule ids: S1 an unknown key, S2 a missing one, S3 a value of the wrong kind, S4 a list of the
 * wrong length, S5 a text of the wrong form; a figure's slips go under the form's own rule.
 */
final class SchemaChecker {

  /** Of a longer value only so many characters are quoted and looked at for advice. */
  private static final int MOST_QUOTED = 200;

  private static final URI NAME = URI.create("urn:genreport:schema");

  private static final Map<String, String> KINDS =
      Map.of(
          "object", "“键: 值”",
          "array", "列表",
          "string", "文字",
          "integer", "整数",
          "number", "数字");

  private final FormPack form;
  private final Mapping source;
  private final List<Diagnostic> findings = new ArrayList<>();

  /** Where unknown keys may have been meant to stand, as RFC 6901 pointers. */
  private final Set<String> meant = new HashSet<>();

  private SchemaChecker(Mapping source, FormPack form) {
    this.source = source;
    this.form = form;
  }

  static List<Diagnostic> check(Mapping source, FormPack form) {
    List<Error> errors;
    try {
      errors = errors(source, form.schema());
    } catch (StackOverflowError e) {
      // a source has forty levels at most: only a schema without end is deeper
      return List.of(
          Diagnostic.failure("T3", "表式 " + form.name() + " 的 schema.json 自己引用自己，没有尽头")
              .at(form.schema().span().file().span(0, 0))
              .advice("检查其中的 $ref：不能直接或间接指回它自己所在的位置"));
    }
    return new SchemaChecker(source, form).findings(errors);
  }

  private static List<Error> errors(Mapping source, Mapping schema) {
    // the schemas are tested against their meta-schema; here it would cost time on each run
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new InstanceNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    // without a name for the schema the validator makes a random one, which takes a while
    return validator
        .validate(validator.registerSchema(NAME, (Object) schema), (Object) source)
        .getErrors();
  }

  private List<Diagnostic> findings(List<Error> errors) {
    // unknown keys first: what one of them was meant for is not missing besides
    errors.stream()
        .sorted(Comparator.comparing(error -> !isUnknownKey(error)))
        .forEach(this::report);
    return findings;
  }

  private static boolean isUnknownKey(Error error) {
    return error.getEvaluationPath().endsWith("/additionalProperties");
  }

  private void report(Error error) {
    Place place = Place.find(source, error.getInstanceLocation());
    boolean told = place.isYear() && !"maximum".equals(error.getKeyword());
    if (place.node() instanceof Unread || told) {
      return;
    }
    if (isUnknownKey(error)) {
      unknownKey(place, error.getInstanceLocation());
      return;
    }
    if (error.getKeyword() == null) {
      // items: false, where maxItems says how many there may be
      return;
    }
    Optional<String> figureKind = figureKind(error.getSchemaLocation());
    if (figureKind.isPresent()) {
      figure(place, figureKind.get());
      return;
    }
    switch (error.getKeyword()) {
      case "required" -> missingKeys(place, error);
      case "type" -> wrongKind(place, error.getError());
      case "minItems", "maxItems" -> wrongLength(place);
      default -> wrongText(place);
    }
  }

  /**
   * A node with the keys that lead to its field. A key may hold a point: a clerk copies 1.属于国家秘密.
   *
   * @param key of the entry that holds it, if it is a mapping's value
   * @param item its index in a list, from 0; absent in a mapping
   * @param doubtful whether the key may belong elsewhere
   */
  private record Place(
      Node node, Optional<Scalar> key, List<String> keys, OptionalInt item, boolean doubtful) {

    /** Follows an RFC 6901 pointer; an item of a list belongs to the list's field. */
    static Place find(Node root, String pointer) {
      Place at = new Place(root, Optional.empty(), List.of(), OptionalInt.empty(), false);
      if (!pointer.isEmpty()) {
        for (String token : pointer.substring(1).split("/", -1)) {
          at = at.step(token.replace("~1", "/").replace("~0", "~"));
        }
      }
      return at;
    }

    private Place step(String token) {
      if (node instanceof Sequence list) {
        int index = Integer.parseInt(token);
        return new Place(list.items().get(index), key, keys, OptionalInt.of(index), doubtful);
      }
      Mapping.Entry entry = ((Mapping) node).entry(token).orElseThrow();
      List<String> longer = new ArrayList<>(keys);
      longer.add(token);
      return new Place(
          entry.value(), Optional.of(entry.key()), longer, OptionalInt.empty(), entry.doubtful());
    }

    /** Whether it is the year, of which the choice of the form has told if it is none. */
    boolean isYear() {
      return keys.equals(List.of(FormPack.YEAR));
    }

    String path() {
      return String.join(".", keys);
    }

    /** Path of the field that the node's own is in; empty for the root and what is in it. */
    String parent() {
      return String.join(".", keys.subList(0, Math.max(0, keys.size() - 1)));
    }

    /** Where to point: the value, or its key when nothing is written or it is long. */
    Span span() {
      if (item.isPresent() && node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
        return mapping.entries().get(0).key().span();
      }
      boolean pointable = node instanceof Scalar scalar && !scalar.isAbsent();
      return pointable || key.isEmpty() ? node.span() : key.get().span();
    }

    /** The first line of what is written, as far as a message can quote it. */
    String written() {
      String line =
          node instanceof Scalar scalar ? scalar.text().lines().findFirst().orElse("") : "";
      return line.codePointCount(0, line.length()) <= MOST_QUOTED
          ? line
          : line.substring(0, line.offsetByCodePoints(0, MOST_QUOTED)) + "……";
    }
  }

  private void unknownKey(Place place, String pointer) {
    if (place.doubtful()) {
      return;
    }
    String parent = place.parent();
    Scalar key = place.key().orElseThrow();
    String where = parent.isEmpty() ? "" : "“" + parent + "”下";
    Diagnostic finding = Diagnostic.error("S1", where + "没有“" + key.text() + "”这一项").at(key.span());
    KeyAdvice advice = KeyAdvice.about(key.text(), parent, form, source);
    String beside = pointer.substring(0, pointer.lastIndexOf('/'));
    for (String path : advice.meant()) {
      String name = path.substring(path.lastIndexOf('.') + 1);
      boolean here = path.equals(parent.isEmpty() ? name : parent + "." + name);
      meant.add((here ? beside : "") + "/" + (here ? name : path.replace('.', '/')));
    }
    findings.add(finding.advice(advice.text()));
  }

  private void missingKeys(Place place, Error error) {
    if (!(place.node() instanceof Mapping mapping) || !mapping.complete()) {
      return;
    }
    for (String key : listed(error.getError())) {
      boolean root = place.keys().isEmpty();
      boolean told = root && key.equals(FormPack.YEAR);
      if (told || meant.contains(error.getInstanceLocation() + "/" + key)) {
        continue;
      }
      String path = root ? key : place.path() + "." + key;
      String label = form.field(path).map(Field::label).orElse(key);
      String what = "“" + key + "”" + (label.equals(key) ? "" : "（" + label + "）");
      findings.add(
          Diagnostic.error("S2", (root ? "" : name(place)) + "缺少" + what)
              .at(root ? end() : place.span())
              .advice("在" + (root ? "文件中" : "这里") + "加上“" + key + ": ”和它的内容"));
    }
  }

  /** The names that the validator's message ends with, in brackets. */
  private static List<String> listed(String message) {
    String names = message.substring(message.lastIndexOf('[') + 1).replace("]", "");
    return List.of(names.split(", ", -1));
  }

  /** The file's last line with text, where something that is missing can be added. */
  private Span end() {
    String text = source.span().file().text();
    int end = text.stripTrailing().length();
    return source.span().file().span(end, end);
  }

  private void figure(Place place, String kind) {
    Rule.FigureKinds rule = figureRule().orElseThrow();
    String should = rule.kinds().getOrDefault(kind, "数字");
    String now = place.node() instanceof Scalar ? "，现为“" + place.written() + "”" : "，现为一组值";
    if (place.node() instanceof Scalar item && item.isAbsent()) {
      now = "，这里是空的";
    }
    Diagnostic finding =
        Diagnostic.error(rule.id(), name(place) + "应为" + should + now)
            .at(place.span())
            .about(List.of(cell(place)))
            .basis(rule.basis());
    boolean quoted = place.node() instanceof Scalar scalar && scalar.style() == Scalar.Style.QUOTED;
    findings.add(
        Optional.of(place.node())
            .filter(Scalar.class::isInstance)
            .flatMap(scalar -> FigureAdvice.about(place.written(), kind, quoted))
            .map(finding::advice)
            .orElse(finding));
  }

  private CellValue cell(Place place) {
    String path = place.path();
    if (place.item().isPresent()
        && form.field(path).orElse(null) instanceof Field.Row row
        && place.item().getAsInt() < row.columns().size()) {
      path = row.columns().get(place.item().getAsInt()).path();
    }
    return new CellValue(path, Labels.of(form, path), place.written());
  }

  private Optional<String> figureKind(String schemaLocation) {
    String fragment = schemaLocation.substring(schemaLocation.indexOf('#') + 1);
    String[] steps = URLDecoder.decode(fragment, StandardCharsets.UTF_8).split("/", -1);
    boolean definition = steps.length == 3 && steps[1].equals("$defs");
    return definition && figureRule().map(rule -> rule.kinds().containsKey(steps[2])).orElse(false)
        ? Optional.of(steps[2])
        : Optional.empty();
  }

  private Optional<Rule.FigureKinds> figureRule() {
    return form.rules().stream()
        .filter(Rule.FigureKinds.class::isInstance)
        .map(Rule.FigureKinds.class::cast)
        .findFirst();
  }

  private void wrongKind(Place place, String message) {
    List<String> wanted = new ArrayList<>();
    for (String type : listed(message)) {
      Optional.ofNullable(KINDS.get(type)).ifPresent(wanted::add);
    }
    boolean empty = place.node() instanceof Scalar scalar && scalar.isAbsent();
    String now =
        empty ? "，现在没有填写" : place.node() instanceof Scalar ? "，现为“" + place.written() + "”" : "";
    Diagnostic finding =
        Diagnostic.error("S3", name(place) + "应为" + String.join("或", wanted) + now)
            .at(place.span());
    findings.add(shape(place).map(finding::advice).orElse(finding));
  }

  /** How to write what is no text: the rows of a group, the figures of a row. */
  private Optional<String> shape(Place place) {
    Field field = form.field(place.path()).orElse(null);
    if (field instanceof Field.Group) {
      return Optional.of("下面各项另起一行，缩进两格，写成“键: 值”；各项都是 0 的，写成 " + field.key() + ": {}");
    }
    if (field instanceof Field.Row row) {
      Optional<String> pasted =
          FigureAdvice.pasted(place.written(), field.key(), row.columns().size());
      if (pasted.isPresent()) {
        return pasted;
      }
      String first = row.columns().get(0).key();
      return Optional.of("写成 " + field.key() + ": {" + first + ": 1} 的样子，没写的各项都是 0");
    }
    if (field instanceof Field.Prose) {
      return Optional.of("在键后写“|”，正文从下一行写起，每行空两格");
    }
    return description(place);
  }

  private void wrongLength(Place place) {
    int count = ((Sequence) place.node()).items().size();
    if (form.field(place.path()).orElse(null) instanceof Field.Row row) {
      List<String> columns = row.columns().stream().map(Field::key).toList();
      String last = columns.get(columns.size() - 1);
      String should =
          form.endsWithTotal(row)
              ? (columns.size() - 1) + " 个数，或者加上" + last + "共 " + columns.size() + " 个数"
              : columns.size() + " 个数";
      Diagnostic finding =
          Diagnostic.error("S4", name(place) + "应为 " + should + "，现有 " + count + " 个")
              .at(place.node().span())
              .advice("顺序为：" + String.join("、", columns));
      findings.add(
          FigureAdvice.grouped(place.node().span().text()).map(finding::advice).orElse(finding));
    } else {
      wrongText(place);
    }
  }

  private void wrongText(Place place) {
    if (place.path().equals(IssueDate.KEY) && IssueDate.isImpossible(place.written())) {
      return;
    }
    Diagnostic finding =
        Diagnostic.error(
                "S5",
                name(place)
                    + "的写法不对"
                    + (place.written().isEmpty() ? "" : "，现为“" + place.written() + "”"))
            .at(place.span());
    findings.add(description(place).map(finding::advice).orElse(finding));
  }

  private Optional<String> description(Place place) {
    if (place.path().equals(IssueDate.KEY)) {
      Optional<String> date = IssueDate.advice(place.written());
      if (date.isPresent()) {
        return date;
      }
    }
    Field field = form.field(place.path()).orElse(null);
    String text =
        field instanceof Field.Entry entry
            ? entry.description()
            : field instanceof Field.Listing listing ? listing.description() : "";
    return Optional.of(text).filter(description -> !description.isEmpty());
  }

  /** A field's name in a sentence: “row”的“column”. */
  private String name(Place place) {
    Optional<Field> field = form.field(place.path());
    if (place.item().isPresent() && field.orElse(null) instanceof Field.Row row) {
      int item = place.item().getAsInt();
      String column = item < row.columns().size() ? row.columns().get(item).label() : "";
      return cellName(row.path(), column);
    }
    if (place.item().isPresent() && field.orElse(null) instanceof Field.Listing) {
      return "“" + place.path() + "”的一项";
    }
    return form.field(place.parent()).orElse(null) instanceof Field.Row row
        ? cellName(row.path(), field.map(Field::label).orElse(""))
        : "“" + Labels.of(form, place.path()) + "”";
  }

  private String cellName(String row, String column) {
    return "“" + Labels.of(form, row) + "”的“" + column + "”";
  }
}
