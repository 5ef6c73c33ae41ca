package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X18: heading numbers that skip or repeat, two styles of one level within a section, and 一、 within
 * a section, which is the number of a section itself. 1. right below the section's title is
 * accepted. A level starts again from 1 below each heading of a higher level.
 */
final class NumberingOrder implements NarrativeRule {

  private static final Pattern NUMBER =
      Pattern.compile("([（(]?)(\\d{1,2}|[一二三四五六七八九十]{1,3})([）)]|[.．、])");

  /** The level of the sections themselves: 一、. */
  private static final int SECTION_LEVEL = 1;

  private static final int MOST_PLACES = 5;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      findings.addAll(new Walk(context).check(section));
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(PointOrder.check(context, paragraph));
      }
    }
    return findings;
  }

  /** Returns the levels whose numbers have more than one style in a section. */
  static Set<Integer> mixedLevels(Section section) {
    Map<Integer, String> styles = new TreeMap<>();
    Set<Integer> mixed = new TreeSet<>();
    for (Prose.Line line : section.prose().lines()) {
      Heading.of(line)
          .filter(
              heading -> {
                String first = styles.putIfAbsent(heading.level(), heading.style());
                return first != null && !first.equals(heading.style());
              })
          .ifPresent(heading -> mixed.add(heading.level()));
    }
    return mixed;
  }

  /**
   * A numbered line.
   *
   * @param style the marks around the number, such as （） or 、
   * @param end index after the number and its marks
   */
  private record Heading(Passage line, int level, int value, String style, int end) {

    static Optional<Heading> of(Prose.Line line) {
      if (line.level() == 0) {
        return Optional.empty();
      }
      Passage passage = Passage.of(line, "");
      Matcher number = NUMBER.matcher(passage.text());
      if (!number.lookingAt()) {
        return Optional.empty();
      }
      return Optional.of(
          new Heading(
              passage,
              line.level(),
              ChineseNumber.value(number.group(2)),
              number.group(1) + number.group(3),
              number.end()));
    }

    String written() {
      return line.text().substring(0, end);
    }

    /** Returns another number in this heading's style. */
    String with(int other) {
      String number = level <= 2 ? ChineseNumber.written(other) : String.valueOf(other);
      return style.length() == 2 ? style.charAt(0) + number + style.charAt(1) : number + style;
    }

    String quote() {
      return line.quote();
    }
  }

  /** Checks the headings of one section in order. */
  private static final class Walk {

    private final RuleContext context;

    /** The last heading of each level, since the last heading of a higher level. */
    private final TreeMap<Integer, Heading> open = new TreeMap<>();

    /** The numbers of each level, since the last heading of a higher level. */
    private final TreeMap<Integer, NumberSequence> numbers = new TreeMap<>();

    /** The headings whose numbers are those of sections. */
    private final List<Heading> sections = new ArrayList<>();

    /** The first heading of each level in the section. */
    private final Map<Integer, Heading> first = new TreeMap<>();

    /** The headings of each level that have another style than its first. */
    private final Map<Integer, List<Heading>> others = new TreeMap<>();

    private final List<Diagnostic> findings = new ArrayList<>();

    Walk(RuleContext context) {
      this.context = context;
    }

    List<Diagnostic> check(Section section) {
      boolean afterText = false;
      for (Prose.Line line : section.prose().lines()) {
        Optional<Heading> heading = Heading.of(line);
        if (heading.isPresent()) {
          visit(heading.get(), afterText && heading.get().value() == 1);
        }
        afterText = heading.isEmpty();
      }
      others.values().forEach(headings -> findings.add(style(headings)));
      if (!sections.isEmpty()) {
        findings.add(sectionNumbers());
      }
      return findings;
    }

    private Diagnostic style(List<Heading> headings) {
      Heading heading = headings.get(0);
      Heading model = first.get(heading.level());
      return context
          .finding(
              heading.quote()
                  + "：同一级标题的编号写法不一，这里是“"
                  + heading.written()
                  + "”，前面是“"
                  + model.written()
                  + "”"
                  + count(headings))
          .at(places(headings))
          .at(model.line().place(0, model.end()))
          .advice("同一级统一写法，逐级用（一） 1. （1）");
    }

    private static String count(List<Heading> headings) {
      return headings.size() > 1 ? "，共 " + headings.size() + " 处" : "";
    }

    private static List<Span> places(List<Heading> headings) {
      return headings.stream()
          .limit(MOST_PLACES)
          .map(heading -> heading.line().place(0, heading.end()))
          .toList();
    }

    private Diagnostic sectionNumbers() {
      Heading heading = sections.get(0);
      return context
          .finding(
              heading.quote()
                  + "：编号“"
                  + heading.written()
                  + "”是各部分自己的，部分里面的标题从“（一）”编起"
                  + count(sections))
          .at(places(sections))
          .advice("依次改为“（一）”“（二）”；它们下面的一级用“1.”");
    }

    /**
     * @param startsList whether the heading may start a new list, after a paragraph of text
     */
    private void visit(Heading heading, boolean startsList) {
      if (heading.level() == SECTION_LEVEL) {
        sections.add(heading);
      } else {
        if (startsList) {
          numbers.remove(heading.level());
        }
        numbers
            .computeIfAbsent(heading.level(), level -> new NumberSequence())
            .add(heading.value())
            .ifPresent(expected -> order(heading, expected));
      }
      Heading model = first.putIfAbsent(heading.level(), heading);
      if (model != null && !model.style().equals(heading.style())) {
        others.computeIfAbsent(heading.level(), level -> new ArrayList<>()).add(heading);
      }
      numbers.tailMap(heading.level(), false).clear();
      open.tailMap(heading.level(), true).clear();
      open.put(heading.level(), heading);
    }

    private void order(Heading heading, int expected) {
      Heading last = open.get(heading.level());
      String message =
          last == null
              ? "编号“" + heading.written() + "”不是从“" + heading.with(1) + "”开始"
              : "编号“" + heading.written() + "”与前面的“" + last.written() + "”不连续";
      Diagnostic finding =
          context
              .finding(heading.quote() + "：" + message)
              .at(heading.line().place(0, heading.end()));
      if (last != null) {
        finding = finding.at(last.line().place(0, last.end()));
      }
      findings.add(finding.advice("应为“" + heading.with(expected) + "”，或补上漏写的部分；每一级在上一级标题之下从头编号"));
    }
  }
}
