package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the headings of one section in order. */
final class HeadingWalk {

  /** The level of the sections themselves: 一、. */
  private static final int SECTION_LEVEL = 1;

  /** The last level for which there is one below. */
  private static final int LAST_MOVABLE = 3;

  private static final int MOST_PLACES = 5;

  private final RuleContext context;
  private final List<NumberedHeading> headings = new ArrayList<>();

  /** The last heading of each level, since the last heading of a higher level. */
  private final TreeMap<Integer, NumberedHeading> open = new TreeMap<>();

  /** The numbers of each level, since the last heading of a higher level. */
  private final TreeMap<Integer, NumberSequence> numbers = new TreeMap<>();

  /** The last fault of each level, since the last heading of a higher level. */
  private final TreeMap<Integer, Fault> openFaults = new TreeMap<>();

  private final List<Fault> faults = new ArrayList<>();

  /** The first heading of each level in the section. */
  private final Map<Integer, NumberedHeading> first = new TreeMap<>();

  /** The first heading of a level and those of the same level that have another style. */
  private final Map<Integer, List<NumberedHeading>> others = new TreeMap<>();

  HeadingWalk(RuleContext context) {
    this.context = context;
  }

  /**
   * A number out of order.
   *
   * @param last the heading before it, if there is one
   * @param right its right number and those of the headings that follow from it
   */
  private record Fault(
      NumberedHeading heading,
      Optional<NumberedHeading> last,
      List<NumberedHeading> following,
      List<String> right) {}

  List<Diagnostic> check(Section section) {
    boolean afterText = false;
    Map<Integer, NumberedHeading> marked = new TreeMap<>();
    MarkdownHeadings.of(section)
        .forEach(
            each -> each.numbered().ifPresent(h -> marked.put(each.line().place().start(), h)));
    for (Prose.Line line : section.prose().lines()) {
      Optional<NumberedHeading> heading =
          NumberedHeading.of(line)
              .or(() -> Optional.ofNullable(marked.get(line.place().start())))
              .map(this::inItsSequence);
      if (heading.isPresent()) {
        visit(heading.get(), afterText && heading.get().value() == 1);
      }
      afterText = heading.isEmpty();
    }
    List<Diagnostic> findings = new ArrayList<>();
    faults.forEach(fault -> findings.add(order(fault)));
    others.values().forEach(each -> findings.add(style(each)));
    if (first.containsKey(SECTION_LEVEL)) {
      findings.add(sectionNumbers());
    }
    return findings;
  }

  /** Returns a heading 四、 that follows （三） as one of the same level. */
  private NumberedHeading inItsSequence(NumberedHeading heading) {
    NumberedHeading before = open.get(SECTION_LEVEL + 1);
    boolean follows =
        heading.level() == SECTION_LEVEL
            && !first.containsKey(SECTION_LEVEL)
            && before != null
            && before.value() + 1 == heading.value();
    return follows
        ? new NumberedHeading(
            heading.line(), SECTION_LEVEL + 1, heading.value(), heading.style(), heading.end())
        : heading;
  }

  /**
   * @param startsList whether the heading may start a new list, after a paragraph of text
   */
  private void visit(NumberedHeading heading, boolean startsList) {
    headings.add(heading);
    if (heading.level() > SECTION_LEVEL) {
      number(heading, startsList);
    }
    NumberedHeading model = first.putIfAbsent(heading.level(), heading);
    if (model != null && !model.style().equals(heading.style())) {
      others
          .computeIfAbsent(heading.level(), level -> new ArrayList<>(List.of(model)))
          .add(heading);
    }
    numbers.tailMap(heading.level(), false).clear();
    openFaults.tailMap(heading.level(), false).clear();
    open.tailMap(heading.level(), true).clear();
    open.put(heading.level(), heading);
  }

  private void number(NumberedHeading heading, boolean startsList) {
    int level = heading.level();
    if (startsList) {
      numbers.remove(level);
      openFaults.remove(level);
    }
    NumberSequence.Step step =
        numbers.computeIfAbsent(level, each -> new NumberSequence()).add(heading.value());
    String right = heading.with(step.corrected());
    if (step.expected().isPresent()) {
      Fault fault =
          new Fault(
              heading,
              Optional.ofNullable(open.get(level)),
              new ArrayList<>(),
              new ArrayList<>(List.of(right)));
      faults.add(fault);
      openFaults.put(level, fault);
    } else if (step.corrected() != heading.value() && openFaults.containsKey(level)) {
      openFaults.get(level).following().add(heading);
      openFaults.get(level).right().add(right);
    }
  }

  private Diagnostic order(Fault fault) {
    NumberedHeading heading = fault.heading();
    String message =
        fault
            .last()
            .map(last -> "编号“" + heading.written() + "”与前面的“" + last.written() + "”不连续")
            .orElse("编号“" + heading.written() + "”不是从“" + heading.with(1) + "”开始");
    return context
        .finding(heading.quote() + "：" + message)
        .at(heading.place())
        .at(fault.last().map(NumberedHeading::place).stream().toList())
        .at(fault.following().stream().map(NumberedHeading::place).toList())
        .advice(advice(fault.right()) + "；每一级在上一级标题之下从头编号");
  }

  /**
   * Returns the advice about a number out of order.
   *
   * @param right the right number and those of the headings that follow from it
   */
  static String advice(List<String> right) {
    String following = right.size() > 1 ? "，后面依次改为" + quoted(right.subList(1, right.size())) : "";
    return "应为“" + right.get(0) + "”" + following + "，或补上漏写的部分";
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining());
  }

  private Diagnostic style(List<NumberedHeading> styles) {
    NumberedHeading model = styles.get(0);
    List<NumberedHeading> deviating = styles.subList(1, styles.size());
    NumberedHeading heading = deviating.get(0);
    List<Span> places = deviating.stream().limit(MOST_PLACES).map(NumberedHeading::place).toList();
    return context
        .finding(
            heading.quote()
                + "：同一级标题的编号写法不一，这里是“"
                + heading.written()
                + "”，前面是“"
                + model.written()
                + "”"
                + count(deviating.size()))
        .at(places)
        .at(model.place())
        .advice("同一级统一写法，逐级用（一） 1. （1）");
  }

  private static String count(int headings) {
    return headings > 1 ? "，共 " + headings + " 处" : "";
  }

  /** Returns the finding about 一、 within a section, which moves the levels below it down too. */
  private Diagnostic sectionNumbers() {
    NumberedHeading heading =
        headings.stream().filter(each -> each.level() == SECTION_LEVEL).findFirst().orElseThrow();
    boolean deeper = first.containsKey(SECTION_LEVEL + 1);
    List<Span> places = new ArrayList<>();
    List<String> right = new ArrayList<>();
    int count = 0;
    for (NumberedHeading each : headings) {
      boolean section = each.level() == SECTION_LEVEL;
      count += section ? 1 : 0;
      if (section || (deeper && each.level() <= LAST_MOVABLE)) {
        places.add(each.place());
        right.add(each.oneLevelDown(section ? count : each.value()));
      }
    }
    return context
        .finding(
            heading.quote()
                + "：编号“"
                + heading.written()
                + "”是各部分自己的，部分里面的标题从“（一）”编起"
                + count(count))
        .at(places)
        .advice(
            "改为"
                + quoted(right.subList(0, 1))
                + (right.size() > 1 ? "，后面依次改为" + quoted(right.subList(1, right.size())) : ""));
  }
}
