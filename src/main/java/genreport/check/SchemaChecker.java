package genreport.check;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.IndentWords;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.form.UnknownKey;
import genreport.source.Mapping;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Validates a source by the form's schema. The messages use the form's labels. Rule ids: S1 an
 * unknown key, S2 a missing key, S3 a value of the wrong kind, S4 a list of the wrong length, S5 a
 * text in the wrong notation; errors in figures have the id of the form's own rule.
 */
final class SchemaChecker {

  private static final int YEAR_DIGITS = 4;

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

  /** The keys that may have been meant by unknown keys. */
  private final Set<Slot> meant = new HashSet<>();

  /** A key that a mapping may hold; mappings are compared by identity. */
  private record Slot(Mapping holder, String key) {}

  private SchemaChecker(Mapping source, FormPack form) {
    this.source = source;
    this.form = form;
  }

  static List<Diagnostic> check(Mapping source, FormPack form) {
    List<Error> errors;
    try {
      errors = errors(source, form.schema());
    } catch (StackOverflowError e) {
      // a source has at most forty levels, so the schema must be recursive without end
      return List.of(
          Diagnostic.failure("T3", "表式 " + form.name() + " 的 schema.json 自己引用自己，没有尽头")
              .at(form.schema().span().file().span(0, 0))
              .advice("检查其中的 $ref：不能直接或间接指回它自己所在的位置"));
    }
    SchemaChecker checker = new SchemaChecker(source, form);
    // unknown keys come first: a key that one of them is meant for is not reported as missing
    UnknownKey.in(source, form.fields()).forEach(checker::unknownKey);
    errors.stream().filter(error -> !isUnknownKey(error)).forEach(checker::report);
    return checker.findings;
  }

  private static List<Error> errors(Mapping source, Mapping schema) {
    // tests validate the bundled schemas by their meta-schema, SchemaReader finds what fails here
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new InstanceNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    // with a name of its own the schema needs no random one
    return validator
        .validate(validator.registerSchema(NAME, (Object) Assertions.of(schema)), (Object) source)
        .getErrors();
  }

  /** Returns whether an error is about an unknown key, which {@link UnknownKey} finds. */
  private static boolean isUnknownKey(Error error) {
    return error.getEvaluationPath().endsWith("/additionalProperties");
  }

  private void report(Error error) {
    SchemaPlace place = SchemaPlace.find(source, error.getInstanceLocation());
    boolean reported =
        place.isYear()
            && (!"maximum".equals(error.getKeyword()) || place.written().length() != YEAR_DIGITS);
    if (place.node() instanceof Unread || reported) {
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
      case "minItems", "maxItems" -> wrongLength(place, error);
      default -> wrongText(place, error);
    }
  }

  private void unknownKey(UnknownKey unknown) {
    Field in = unknown.parent();
    Mapping.Entry entry = unknown.entry();
    // where the form has no keys at all the kind of the value is wrong
    if (in.below().isEmpty() || entry.doubtful() || entry.value() instanceof Unread) {
      return;
    }
    String key = entry.key().text();
    String parent = in.path();
    String where = parent.isEmpty() ? "" : "“" + parent + "”下";
    KeyAdvice advice = KeyAdvice.about(key, parent, form, source);
    for (String path : advice.meant()) {
      int dot = path.lastIndexOf('.');
      String holder = path.substring(0, Math.max(0, dot));
      Optional<Mapping> there =
          holder.equals(parent) ? Optional.of(unknown.holder()) : KeyAdvice.holder(source, holder);
      there.ifPresent(mapping -> meant.add(new Slot(mapping, path.substring(dot + 1))));
    }
    findings.add(
        Diagnostic.error("S1", where + "没有“" + key + "”这一项")
            .at(entry.key().span())
            .advice(advice.text()));
  }

  private void missingKeys(SchemaPlace place, Error error) {
    if (!(place.node() instanceof Mapping mapping) || !mapping.complete()) {
      return;
    }
    for (String key : bracketedNames(error.getError())) {
      boolean root = place.keys().isEmpty();
      boolean reported = root && key.equals(FormPack.YEAR);
      if (reported || meant.contains(new Slot(mapping, key))) {
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

  /** Returns the names in the brackets at the end of the validator's message. */
  private static List<String> bracketedNames(String message) {
    String names = message.substring(message.lastIndexOf('[') + 1).replace("]", "");
    return List.of(names.split(", ", -1));
  }

  /** Returns the end of the file's last line with text, where a missing part can be added. */
  private Span end() {
    String text = source.span().file().text();
    int end = text.stripTrailing().length();
    return source.span().file().span(end, end);
  }

  private void figure(SchemaPlace place, String kind) {
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
            .or(() -> FigureAdvice.single(place.node()))
            .map(advice -> advised(finding, advice, place, kind))
            .orElse(finding));
  }

  private Diagnostic advised(Diagnostic finding, String advice, SchemaPlace place, String kind) {
    CellValue cell = cell(place);
    return FigureAdvice.meant(place.written(), kind)
        .map(figure -> finding.advice(advice, new CellValue(cell.path(), cell.label(), figure)))
        .orElseGet(() -> finding.advice(advice));
  }

  private CellValue cell(SchemaPlace place) {
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

  private void wrongKind(SchemaPlace place, String message) {
    List<String> wanted = new ArrayList<>();
    for (String type : bracketedNames(message)) {
      Optional.ofNullable(KINDS.get(type)).ifPresent(wanted::add);
    }
    boolean empty = place.node() instanceof Scalar scalar && scalar.isAbsent();
    String written =
        place.node() instanceof Scalar
            ? "，现为“" + place.written() + "”"
            : EntryAdvice.insteadOfText(place.node());
    String now = empty ? "，现在没有填写" : written;
    Diagnostic finding =
        Diagnostic.error("S3", name(place) + "应为" + String.join("或", wanted) + now)
            .at(place.span());
    findings.add(kindAdvice(place).map(finding::advice).orElse(finding));
  }

  /** Returns advice about how to write a value of this kind. */
  private Optional<String> kindAdvice(SchemaPlace place) {
    Field field = form.field(place.path()).orElse(null);
    String below = IndentWords.below(place.key().map(Scalar::span).orElse(place.span()));
    Optional<String> remark = RemarkAdvice.about(form, place.path());
    if (remark.isPresent()) {
      return remark;
    }
    if (field instanceof Field.Group) {
      return Optional.of("下面各项另起一行，缩进" + below + "，写成“键: 值”；各项都是 0 的，写成 " + field.key() + ": {}");
    }
    if (field instanceof Field.Row row) {
      Optional<String> pasted =
          FigureAdvice.pasted(place.written(), field.key(), row.columns().size());
      if (pasted.isPresent()) {
        return pasted;
      }
      if (FigureAdvice.isNothing(place.written())) {
        return Optional.of("各列都是 0 的，写成 " + field.key() + ": {}");
      }
      String first = row.columns().get(0).key();
      return Optional.of("写成 " + field.key() + ": {" + first + ": 1} 的样子，没写的各项都是 0");
    }
    if (field instanceof Field.Prose) {
      return Optional.of("在键后写“|”，正文从下一行写起，每行空" + below);
    }
    return EntryAdvice.joined(place.path(), place.node()).or(() -> description(place));
  }

  private void wrongLength(SchemaPlace place, Error error) {
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
      wrongText(place, error);
    }
  }

  private void wrongText(SchemaPlace place, Error error) {
    if (place.path().equals(IssueDate.KEY) && IssueDate.isImpossible(place.written())) {
      return;
    }
    Diagnostic finding =
        Diagnostic.error(
                "S5",
                name(place)
                    + EntryAdvice.beyond(error.getKeyword(), error.getError(), place.node())
                        .orElse("的写法不对")
                    + (place.written().isEmpty() ? "" : "，现为“" + place.written() + "”"))
            .at(place.span());
    findings.add(description(place).map(finding::advice).orElse(finding));
  }

  private Optional<String> description(SchemaPlace place) {
    return EntryAdvice.about(form.field(place.path()), place.path(), place.written());
  }

  /** Returns a field's name in a sentence, such as “row”的“column”. */
  private String name(SchemaPlace place) {
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
