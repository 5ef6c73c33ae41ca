package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.source.slips.Edit;
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
 * Composes the tree from the parser's events.
 *
 * <p>SnakeYAML's own composer would resolve tags, aliases and merge keys, and throw at the first
 * error. This class reports each of them as a finding.
 */
final class TreeComposer {

  /** The greatest nesting depth, more than any form has. It limits the recursion. */
  static final int MAX_DEPTH = 40;

  /** The greatest number of keys, values and lists. A report has some hundred. */
  static final int MAX_NODES = 20_000;

  private final MendedText text;
  private final CodePointOffsets offsets;
  private final Parser parser;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Escapes escapes = new Escapes();

  /** Whether an entry was found that may belong to an outer mapping. */
  private boolean doubtful;

  private boolean abandoned;
  private int nodes;
  private Optional<Diagnostic> tooMany = Optional.empty();

  TreeComposer(MendedText text) {
    this.text = text;
    this.offsets = new CodePointOffsets(text.file().text());
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(SourceLoader.MAX_BYTES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    this.parser = new ParserImpl(new StreamReader(text.file().text()), options);
  }

  /**
   * Parses the only document of the file.
   *
   * @return the root; empty if the file has no document, or if the document is too deep or has too
   *     many nodes
   * @throws org.yaml.snakeyaml.error.YAMLException at a syntax error
   */
  Optional<Node> compose() {
    parser.getEvent();
    if (nextDocument().isEmpty()) {
      return Optional.empty();
    }
    Node root = node(0);
    if (abandoned) {
      return Optional.empty();
    }
    parser.getEvent();
    Optional<Event> second = nextDocument();
    if (second.isPresent()) {
      secondDocument(second.get().getStartMark());
      root =
          root instanceof Mapping first ? new Mapping(first.entries(), false, first.span()) : root;
    }
    boolean absent = root instanceof Scalar scalar && scalar.isAbsent();
    return absent && findings.isEmpty() ? Optional.empty() : Optional.of(root);
  }

  /**
   * Returns the start of the next document with content; empty at the end of the file. A “---” with
   * nothing below it makes an empty document.
   */
  private Optional<Event> nextDocument() {
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      Event start = parser.getEvent();
      if (!isEmpty(parser.peekEvent())) {
        return Optional.of(start);
      }
      parser.getEvent();
      parser.getEvent();
    }
    return Optional.empty();
  }

  private static boolean isEmpty(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().isEmpty()
        && scalar.getAnchor() == null
        && scalar.getTag() == null;
  }

  private void secondDocument(Mark start) {
    String all = text.file().text();
    int at = offsets.units(start.getIndex());
    int end = all.lastIndexOf("\n...", at);
    boolean byStart = all.startsWith("---", at) || end < 0;
    String sign = byStart ? "---" : "...";
    int place = byStart ? at : end + 1;
    unsupported(
        text.span(place, place),
        "文件里有第二份文档：“" + sign + "”把一个文件分成几份",
        "一个文件只写一份年报；删去“" + sign + "”，或把后面的内容另存为一个文件");
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** Returns the forbidden characters that are written as escapes. */
  List<OddCharacter> oddEscapes() {
    return escapes.found();
  }

  /** Returns the finding about a file of more than {@link #MAX_NODES} nodes (Y18). */
  Optional<Diagnostic> tooMany() {
    return tooMany;
  }

  private Node node(int depth) {
    Event event = parser.getEvent();
    nodes++;
    if (nodes > MAX_NODES) {
      return tooMany(event);
    }
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

  private Node scalar(ScalarEvent event) {
    Scalar.Style style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED, DOUBLE_QUOTED -> Scalar.Style.QUOTED;
          case LITERAL, FOLDED -> Scalar.Style.BLOCK;
          case PLAIN, JSON_SCALAR_STYLE -> Scalar.Style.PLAIN;
        };
    int start = offsets.units(event.getStartMark().getIndex());
    int end = Math.max(start, offsets.units(event.getEndMark().getIndex()));
    String value = event.getValue();
    if (isUnread(value, start, end)) {
      return new Unread(text.span(start, end));
    }
    Offsets places = Offsets.of(() -> places(value, text.file().span(start, end)));
    Scalar scalar = new Scalar(value, style, text.span(start, end), places);
    return style == Scalar.Style.QUOTED ? escapes.read(scalar) : scalar;
  }

  /**
   * Returns whether a scalar contains a mark that an edit inserted. The value is checked too,
   * because a comment in the scalar's span may contain a mark.
   */
  private boolean isUnread(String value, int start, int end) {
    return (value.indexOf(Edit.UNREAD) >= 0 && text.isUnread(start, end))
        || (value.lastIndexOf(Edit.DOUBT) > 0 && text.isDoubtfulInside(start, end));
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
    Map<String, Integer> seen = new HashMap<>();
    boolean complete = true;
    boolean doubtfulBefore = doubtful;
    doubtful = false;
    int last = 0;
    while (!abandoned && !parser.checkEvent(Event.ID.MappingEnd)) {
      boolean doubt = text.isDoubtful(offsets.units(parser.peekEvent().getStartMark().getIndex()));
      Node key = node(depth + 1);
      Node value = abandoned ? key : node(depth + 1);
      last = value.span().end();
      if (key instanceof Scalar name) {
        complete &= entry(new Mapping.Entry(name, value, doubt), entries, seen);
      } else {
        complete = false;
        unsupportedKey(key);
      }
    }
    Event end = abandoned ? start : parser.getEvent();
    complete &= !doubtful && !abandoned;
    doubtful |= doubtfulBefore;
    return new Mapping(entries, complete, collectionSpan(start, end, last));
  }

  private void unsupportedKey(Node key) {
    if (!(key instanceof Unread)) {
      unsupported(key.span(), "这里的键是一组内容，而键只能是文字", "检查这里是否多写了“{”“[”或“?”，键应写成“年度:”这样的文字");
    }
  }

  /**
   * Adds an entry to the entries of a mapping.
   *
   * @param seen the index in {@code entries} by key
   * @return false if the entry can't be added, so that the mapping is incomplete
   */
  private boolean entry(
      Mapping.Entry entry, List<Mapping.Entry> entries, Map<String, Integer> seen) {
    Scalar name = entry.key();
    if (name.isAbsent()) {
      unsupported(name.span(), "冒号前面没有键", "在冒号前写上键，例如“年度:”");
      return false;
    }
    if (name.style() == Scalar.Style.PLAIN && name.text().equals("<<")) {
      unsupported(name.span(), "这里的“<<”是别的程序用的记号，年报文件不支持", "删去这一行，把要用的内容直接写出来");
      return false;
    }
    doubtful |= entry.doubtful();
    if (entry.doubtful() && name.text().length() == 1) {
      return false;
    }
    Scalar key = entry.doubtful() ? name.from(1) : name;
    int first = seen.getOrDefault(key.text(), entries.size());
    if (first == entries.size()) {
      seen.put(key.text(), first);
      entries.add(new Mapping.Entry(key, entry.value(), entry.doubtful()));
    } else {
      entries.set(first, repeated(entries.get(first), key, entry.value()));
    }
    return true;
  }

  private Mapping.Entry repeated(Mapping.Entry first, Scalar key, Node value) {
    findings.add(
        Diagnostic.error("Y2", "键“" + key.text() + "”重复：第 " + first.key().span().line() + " 行已经写过")
            .at(key.span())
            .at(first.key().span())
            .advice("两处只留一处；如果两处的内容都要，合并到一处"));
    boolean same = first.value().span().text().equals(value.span().text());
    return new Mapping.Entry(first.key(), first.value(), first.doubtful() || !same);
  }

  private Node alias(AliasEvent event) {
    Span span = span(event.getStartMark(), event.getEndMark());
    unsupported(
        span, "这里的“" + span.text() + "”会被当作指向别处内容的记号，年报文件不支持", "把内容直接写出来；如果“*”是正文，请用引号把这段文字括起来");
    return new Unread(span);
  }

  /** Reports a tag or an anchor, which source files don't support. */
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
    String all = text.file().text();
    while (end < all.length() && !Character.isWhitespace(all.charAt(end))) {
      end++;
    }
    Span span = text.span(start, end);
    unsupported(span, "这里的“" + span.text() + "”会被当作别的程序用的记号，年报文件不支持", "删去它；如果它是正文，请用引号把这段文字括起来");
  }

  /** Stops parsing, because SnakeYAML takes quadratic time for deeper nesting. */
  private Node tooDeep(CollectionStartEvent start) {
    Span span = span(start.getStartMark(), start.getStartMark());
    abandoned = true;
    findings.add(
        Diagnostic.error("Y18", "内容嵌套超过 " + MAX_DEPTH + " 层")
            .at(span)
            .advice("年报文件最多只有几层；检查这里的缩进和括号"));
    return new Unread(span);
  }

  private Node tooMany(Event event) {
    Span span = span(event.getStartMark(), event.getStartMark());
    abandoned = true;
    Diagnostic finding =
        Diagnostic.error("Y18", "文件里有 " + MAX_NODES + " 项以上的内容，从这里起没有再读")
            .at(span)
            .advice("年报的文件通常只有几百项；检查是不是贴错了内容，删去多余的内容再试");
    tooMany = Optional.of(finding);
    findings.add(finding);
    return new Unread(span);
  }

  private void unsupported(Span place, String message, String advice) {
    findings.add(Diagnostic.error("Y17", message).at(place).advice(advice));
  }

  /**
   * Returns the span of a collection. The end mark of a block collection is at the next token, so
   * the span ends after the last item.
   */
  private Span collectionSpan(CollectionStartEvent start, Event end, int lastItemEnd) {
    Span whole = span(start.getStartMark(), end.getEndMark());
    if (start.isFlow() || lastItemEnd <= whole.start()) {
      return whole;
    }
    return text.original().span(whole.start(), lastItemEnd);
  }

  private Span span(Mark start, Mark end) {
    int from = offsets.units(start.getIndex());
    return text.span(from, Math.max(from, offsets.units(end.getIndex())));
  }

  /**
   * Returns the offset in the file for each code unit of a value.
   *
   * @param span the scalar in the corrected text
   */
  private int[] places(String value, Span span) {
    int[] places = ScalarOffsets.of(value, span);
    int last = text.original().text().length() - 1;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.min(text.from(places[i]), last);
    }
    return places;
  }
}
