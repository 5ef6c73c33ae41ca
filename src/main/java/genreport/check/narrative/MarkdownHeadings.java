package genreport.check.narrative;

import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a section that start with Markdown's marks, such as {@code ## 主动公开}, with the
 * headings of a report that are meant. A number is added where it continues the numbers around it.
 */
final class MarkdownHeadings {

  private static final Pattern MARK = Pattern.compile("([#＃]{1,6})[\\s\\u3000]*(?=\\S)");
  private static final Pattern NO_HEADING = Pattern.compile("[。！？；!?;#＃]");
  private static final int LONGEST = 40;

  /** The level of the headings that are the highest in a section: （一）. */
  private static final int HIGHEST = 2;

  private static final int LOWEST = 4;

  /**
   * A heading with a mark.
   *
   * @param mark the mark
   * @param meant the line without the mark, with a number where one is missing
   * @param numbered the meant heading, with its place in the line as written; empty if it has no
   *     number
   */
  record Heading(Passage line, String mark, String meant, Optional<NumberedHeading> numbered) {}

  private final Section section;
  private final List<Prose.Line> lines;

  /** The last number of each level, since the last heading of a higher level. */
  private final TreeMap<Integer, Integer> last = new TreeMap<>();

  private MarkdownHeadings(Section section) {
    this.section = section;
    this.lines = section.prose().lines();
  }

  /** Returns a heading for each line of a section that has a mark, in the order of the lines. */
  static List<Heading> of(Section section) {
    return new MarkdownHeadings(section).read();
  }

  private List<Heading> read() {
    List<Heading> found = new ArrayList<>();
    int fewest =
        lines.stream().mapToInt(MarkdownHeadings::marks).filter(n -> n > 0).min().orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      int marks = marks(lines.get(i));
      Optional<NumberedHeading> number = NumberedHeading.of(lines.get(i));
      if (marks > 0) {
        Heading heading = heading(i, Math.min(LOWEST, HIGHEST + marks - fewest));
        number = heading.numbered();
        found.add(heading);
      }
      number.ifPresent(this::count);
    }
    return found;
  }

  private void count(NumberedHeading heading) {
    last.tailMap(heading.level(), false).clear();
    last.put(heading.level(), heading.value());
  }

  /** Returns the number of marks before a heading; 0 for another line. */
  private static int marks(Prose.Line line) {
    String text = line.text().text();
    Matcher mark = MARK.matcher(text);
    boolean heading = mark.lookingAt() && text.length() <= LONGEST;
    return heading && !NO_HEADING.matcher(text).region(mark.end(), text.length()).find()
        ? mark.group(1).length()
        : 0;
  }

  private Heading heading(int index, int level) {
    Passage line = Passage.of(lines.get(index), "");
    Matcher mark = MARK.matcher(line.text());
    boolean marked = mark.lookingAt();
    String rest = marked ? line.text().substring(mark.end()) : line.text();
    Optional<NumberedHeading> written = NumberedHeading.of(line, mark.end());
    if (written.isPresent()) {
      return new Heading(line, mark.group(1), rest, written);
    }
    int number = last.getOrDefault(level, 0) + 1;
    Optional<NumberedHeading> next = next(index, level);
    long between = between(index, level);
    boolean alone = next.isEmpty() && number == 1 && between == 1;
    boolean continues = !alone && (next.isEmpty() || next.get().value() == number + between);
    if (!continues) {
      return new Heading(line, mark.group(1), rest, Optional.empty());
    }
    NumberedHeading meant = new NumberedHeading(line, level, number, style(level), mark.end());
    return new Heading(line, mark.group(1), meant.with(number) + rest, Optional.of(meant));
  }

  /** Returns the next heading of a level that has a number, before any of a higher level. */
  private Optional<NumberedHeading> next(int index, int level) {
    return lines.subList(index + 1, lines.size()).stream()
        .map(NumberedHeading::of)
        .flatMap(Optional::stream)
        .filter(heading -> heading.level() <= level)
        .findFirst()
        .filter(heading -> heading.level() == level);
  }

  /** Returns the number of marked headings from an index to the next heading with a number. */
  private long between(int index, int level) {
    return lines.subList(index, lines.size()).stream()
        .takeWhile(line -> NumberedHeading.of(line).filter(h -> h.level() <= level).isEmpty())
        .filter(line -> marks(line) == marks(lines.get(index)))
        .count();
  }

  /** Returns the marks of the numbers of a level in this section, else the usual ones. */
  private String style(int level) {
    return section.prose().lines().stream()
        .map(NumberedHeading::of)
        .flatMap(Optional::stream)
        .filter(heading -> heading.level() == level)
        .map(NumberedHeading::style)
        .findFirst()
        .orElse(level == HIGHEST + 1 ? "." : "（）");
  }
}
