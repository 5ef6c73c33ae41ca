package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * X18: heading numbers that skip or repeat, and two ways of writing one level in a section. 1、 for
 * 1. is common and fine; so is 1. right below the section's title. A level starts again from 1
 * below each heading of a higher one.
 */
final class NumberingOrder implements NarrativeRule {

  private static final int MOST_DIGITS = 2;
  private static final int MOST_NUMERALS = 3;

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : inspection.sections()) {
      findings.addAll(new Walk(inspection).check(section));
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(PointOrder.check(inspection, paragraph));
      }
    }
    return findings;
  }

  /**
   * A line's number.
   *
   * @param style its marks without the number, such as （） or 、
   */
  record Heading(Passage line, int level, int value, String style, int end) {

    static Optional<Heading> of(Passage passage, int level) {
      if (level == 0) {
        return Optional.empty();
      }
      String text = passage.text();
      int start = CharKind.isOneOf("（(", text, 0) ? 1 : 0;
      int end = numberEnd(text, start);
      if (end == start || !CharKind.isOneOf("）).．、", text, end)) {
        return Optional.empty();
      }
      int value = ChineseNumber.value(text.substring(start, end));
      String style = text.substring(0, start) + text.charAt(end);
      return Optional.of(new Heading(passage, level, value, style, end + 1));
    }

    /** After a number that is short enough; {@code start} where there is none. */
    private static int numberEnd(String text, int start) {
      int digits = CharKind.digitsEnd(text, start);
      int numerals = CharKind.numeralsEnd(text, start);
      boolean fits = digits - start <= MOST_DIGITS && numerals - start <= MOST_NUMERALS;
      return fits ? Math.max(digits, numerals) : start;
    }

    String written() {
      return line.text().substring(0, end);
    }

    /** What should stand in place of it. */
    String with(int other) {
      String number = level <= 2 ? ChineseNumber.written(other) : String.valueOf(other);
      return style.length() == 2 ? style.charAt(0) + number + style.charAt(1) : number + style;
    }

    String quote() {
      return line.quote();
    }
  }

  /** Goes through one section. */
  private static final class Walk {

    private final Inspection inspection;

    /** The last heading of each level below the present heading of the level above. */
    private final List<Heading> open = new ArrayList<>();

    /** The first heading of each level in the section. */
    private final Map<Integer, Heading> first = new TreeMap<>();

    private final List<Diagnostic> findings = new ArrayList<>();

    Walk(Inspection inspection) {
      this.inspection = inspection;
    }

    List<Diagnostic> check(Section section) {
      boolean afterText = false;
      int paragraph = 0;
      for (Prose.Line line : section.prose().lines()) {
        Optional<Heading> heading = Optional.empty();
        if (!line.text().text().isEmpty()) {
          heading = Heading.of(section.paragraphs().get(paragraph++), line.level());
        }
        if (heading.isPresent()) {
          visit(heading.get(), afterText && heading.get().value() == 1);
        }
        afterText = heading.isEmpty();
      }
      return findings;
    }

    /**
     * @param startsList whether it may start a new list, after a paragraph that announces it
     */
    private void visit(Heading heading, boolean startsList) {
      while (!open.isEmpty() && last(open).level() > heading.level()) {
        open.remove(open.size() - 1);
      }
      boolean goesOn = !open.isEmpty() && last(open).level() == heading.level();
      Optional<Heading> last = goesOn ? Optional.of(last(open)) : Optional.empty();
      int expected = goesOn ? last.get().value() + 1 : 1;
      if (heading.value() != expected && !startsList) {
        findings.add(order(heading, last, expected));
      }
      Heading model = first.putIfAbsent(heading.level(), heading);
      if (model != null && !model.style().equals(heading.style())) {
        findings.add(
            inspection
                .finding(
                    heading.quote()
                        + "：同一级标题的编号写法不一，这里是“"
                        + heading.written()
                        + "”，前面是“"
                        + model.written()
                        + "”")
                .at(heading.line().place(0, heading.end()))
                .at(model.line().place(0, model.end()))
                .advice("同一级统一写法，逐级用 一、（一） 1. （1）"));
      }
      if (goesOn) {
        open.remove(open.size() - 1);
      }
      open.add(heading);
    }

    private static Heading last(List<Heading> headings) {
      return headings.get(headings.size() - 1);
    }

    /**
     * @param last the heading of the same level before it
     */
    private Diagnostic order(Heading heading, Optional<Heading> last, int expected) {
      String message =
          last.isEmpty()
              ? "编号“" + heading.written() + "”不是从“" + heading.with(1) + "”开始"
              : "编号“" + heading.written() + "”与前面的“" + last.get().written() + "”不连续";
      Diagnostic finding =
          inspection
              .finding(heading.quote() + "：" + message)
              .at(heading.line().place(0, heading.end()));
      if (last.isPresent()) {
        finding = finding.at(last.get().line().place(0, last.get().end()));
      }
      return finding.advice("应为“" + heading.with(expected) + "”，或补上漏写的部分；每一级在上一级标题之下从头编号");
    }
  }
}
