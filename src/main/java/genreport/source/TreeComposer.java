package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Makes the tree from the parser's events.
 *
 * <p>SnakeYAML's own composer would resolve tags, aliases and merge keys and throw at the first
 * fault; here they are findings, all of them.
 */
final class TreeComposer {

  /** Deeper than any form; it bounds our recursion. */
  static final int MAX_DEPTH = 40;

  private final SourceFile file;
  private final CodePointOffsets offsets;
  private final Parser parser;
  private final List<Diagnostic> findings = new ArrayList<>();
  private boolean faithful = true;
  private boolean abandoned;

  TreeComposer(SourceFile file) {
    this.file = file;
    this.offsets = new CodePointOffsets(file.text());
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(SourceLoader.MAX_BYTES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    this.parser = new ParserImpl(new StreamReader(file.text()), options);
  }

  /**
   * Reads the one document.
   *
   * @return nothing when the file holds no document
   * @throws org.yaml.snakeyaml.error.YAMLException at a syntax error
   */
  Optional<Node> compose() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.getEvent();
    Node root = node(0);
    if (abandoned) {
      return Optional.of(root);
    }
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      Mark next = parser.peekEvent().getStartMark();
      unsupported(
          span(next, next), "文件里有第二份文档：“---”把一个文件分成几份", "一个文件只写一份年报；删去“---”，或把后面的内容另存为一个文件");
    }
    boolean absent = root instanceof Scalar scalar && scalar.isAbsent();
    return absent && findings.isEmpty() ? Optional.empty() : Optional.of(root);
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** Whether the tree says all that the file says, but for repeated keys. */
  boolean isFaithful() {
    return faithful;
  }

  private Node node(int depth) {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    properties((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    if (depth >= MAX_DEPTH) {
      return tooDeep(start);
    }
    return event.is(Event.ID.SequenceStart) ? sequence(start, depth) : mapping(start, depth);
  }

  private Scalar scalar(ScalarEvent event) {
    Scalar.Style style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED, DOUBLE_QUOTED -> Scalar.Style.QUOTED;
          case LITERAL, FOLDED -> Scalar.Style.BLOCK;
          case PLAIN, JSON_SCALAR_STYLE -> Scalar.Style.PLAIN;
        };
    Span span = span(event.getStartMark(), event.getEndMark());
    return new Scalar(event.getValue(), style, span, ScalarOffsets.of(event.getValue(), span));
  }

  private Sequence sequence(CollectionStartEvent start, int depth) {
    List<Node> items = new ArrayList<>();
    while (!abandoned && !parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    Event end = abandoned ? start : parser.getEvent();
    int last = items.isEmpty() ? 0 : items.get(items.size() - 1).span().end();
    return new Sequence(items, collectionSpan(start, end, last));
  }

  private Mapping mapping(CollectionStartEvent start, int depth) {
    List<Mapping.Entry> entries = new ArrayList<>();
    Map<String, Scalar> seen = new HashMap<>();
    int last = 0;
    while (!abandoned && !parser.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = abandoned ? key : node(depth + 1);
      last = value.span().end();
      if (key instanceof Scalar name) {
        entry(name, value, seen).ifPresent(entries::add);
      } else {
        unsupported(key.span(), "这里的键是一组内容，而键只能是文字", "检查这里是否多写了“{”“[”或“?”，键应写成“新收:”这样的文字");
      }
    }
    Event end = abandoned ? start : parser.getEvent();
    return new Mapping(entries, collectionSpan(start, end, last));
  }

  private Optional<Mapping.Entry> entry(Scalar name, Node value, Map<String, Scalar> seen) {
    if (name.isAbsent()) {
      unsupported(name.span(), "冒号前面没有键", "在冒号前写上键，例如“新收:”");
      return Optional.empty();
    }
    if (name.style() == Scalar.Style.PLAIN && name.text().equals("<<")) {
      unsupported(name.span(), "这里用了 YAML 的合并键“<<”，年报文件不支持", "删去这一行，把要用的内容直接写出来");
      return Optional.empty();
    }
    Scalar first = seen.putIfAbsent(name.text(), name);
    if (first != null) {
      findings.add(
          Diagnostic.error("Y2", "键“" + name.text() + "”重复：第 " + first.span().line() + " 行已经写过")
              .at(name.span())
              .at(first.span())
              .advice("两处只留一处；如果两处的内容都要，合并到一处"));
      return Optional.empty();
    }
    return Optional.of(new Mapping.Entry(name, value));
  }

  private Node alias(AliasEvent event) {
    Span span = span(event.getStartMark(), event.getEndMark());
    unsupported(
        span, "这里的“" + span.text() + "”是 YAML 的引用，年报文件不支持", "把内容直接写出来；如果“*”是正文，请用引号把这段文字括起来");
    return absent(span.start());
  }

  /** Tags and anchors; the file has no use for either. */
  private void properties(NodeEvent event) {
    String tag =
        event instanceof ScalarEvent scalar
            ? String.valueOf(scalar.getTag())
            : String.valueOf(((CollectionStartEvent) event).getTag());
    if (event.getAnchor() == null && tag.equals("null")) {
      return;
    }
    int start = offsets.units(event.getStartMark().getIndex());
    int end = start;
    while (end < file.text().length() && !Character.isWhitespace(file.text().charAt(end))) {
      end++;
    }
    Span span = file.span(start, end);
    String what = event.getAnchor() == null ? "类型标记" : "锚点";
    unsupported(
        span, "这里的“" + span.text() + "”是 YAML 的" + what + "，年报文件不支持", "删去它；如果它是正文，请用引号把这段文字括起来");
  }

  /** Ends the reading: SnakeYAML takes quadratic time over what is deeper. */
  private Node tooDeep(CollectionStartEvent start) {
    Span span = span(start.getStartMark(), start.getStartMark());
    faithful = false;
    abandoned = true;
    findings.add(
        Diagnostic.error("Y18", "内容嵌套超过 " + MAX_DEPTH + " 层")
            .at(span)
            .advice("年报文件最多只有几层；检查这里的缩进和括号"));
    return absent(span.start());
  }

  private void unsupported(Span place, String message, String advice) {
    faithful = false;
    findings.add(Diagnostic.error("Y17", message).at(place).advice(advice));
  }

  private Scalar absent(int at) {
    return new Scalar("", Scalar.Style.PLAIN, file.span(at, at), List.of());
  }

  /** A block collection's end mark stands at whatever follows; its last item ends before. */
  private Span collectionSpan(CollectionStartEvent start, Event end, int lastItemEnd) {
    Span whole = span(start.getStartMark(), end.getEndMark());
    if (start.isFlow() || lastItemEnd <= whole.start()) {
      return whole;
    }
    return file.span(whole.start(), lastItemEnd);
  }

  private Span span(Mark start, Mark end) {
    int from = offsets.units(start.getIndex());
    return file.span(from, Math.max(from, offsets.units(end.getIndex())));
  }
}
