package genreport.check.marks;

import genreport.report.PlacedText;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the wrong marks and characters of a section. */
public final class Marks {

  /** The fault of a heading number in half-width brackets. */
  public static final String HEADING_BRACKETS = "标题编号的括号是半角的";

  /** The fault of a heading number such as 1、. */
  public static final String HEADING_COMMA = "标题编号“1、”的顿号应当是“.”";

  private static final List<LineMarks> KINDS =
      List.of(
          new HalfWidthMarks(),
          new StraightQuotes(),
          new PatternMarks(),
          new DoubledWords(),
          new LineEnds());

  private static final Pattern NUMBER_COMMA =
      Pattern.compile("[0-9]{1,2}、(?![0-9]{1,3}(?![0-9年]))");

  /** Tags and references of other programs, which have a finding of their own. */
  private static final Pattern OTHER_NOTATION =
      Pattern.compile("<[^<>]{1,100}>|[$#]\\s?[({][^(){}]{0,60}[)}]|\\{\\{[^{}]{0,60}\\}\\}");

  private Marks() {}

  /**
   * A slip with the text that it is in.
   *
   * @param text the printed text of its line
   */
  public record Found(PlacedText text, MarkSlip slip) {}

  /** Returns the slips of a section by line, those of each line in order. */
  public static List<Found> find(Prose prose) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < prose.lines().size(); i++) {
      boolean last = i + 1 == prose.lines().size();
      lines.add(
          TextLine.of(
              prose.lines().get(i),
              last ? Optional.empty() : Optional.of(prose.lines().get(i + 1))));
    }
    List<List<MarkSlip>> paired = PairedMarks.find(lines);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      List<MarkSlip> slips = new ArrayList<>();
      KINDS.forEach(kind -> slips.addAll(kind.find(line)));
      headingComma(line).ifPresent(slips::add);
      slips.addAll(paired.get(i));
      PlacedText text = line.line().text();
      outsideNotations(apart(slips), line.text()).stream()
          .filter(slip -> !text.isReferenced(slip.start(), slip.end()))
          .forEach(slip -> found.add(new Found(text, slip)));
    }
    return found;
  }

  /** Returns slips in order, of those that overlap only the first. */
  private static List<MarkSlip> apart(List<MarkSlip> slips) {
    List<MarkSlip> apart = new ArrayList<>();
    slips.sort(Comparator.comparingInt(MarkSlip::start));
    int end = 0;
    for (MarkSlip slip : slips) {
      if (slip.start() >= end) {
        apart.add(slip);
        end = slip.end();
      }
    }
    return apart;
  }

  /**
   * Returns slips without those inside another program's notation.
   *
   * @param slips in order, none of which overlap
   */
  private static List<MarkSlip> outsideNotations(List<MarkSlip> slips, String text) {
    Matcher notation = OTHER_NOTATION.matcher(text);
    boolean more = !slips.isEmpty() && notation.find();
    List<MarkSlip> outside = new ArrayList<>();
    for (MarkSlip slip : slips) {
      while (more && notation.end() <= slip.start()) {
        more = notation.find();
      }
      if (!more || slip.start() < notation.start() || slip.end() > notation.end()) {
        outside.add(slip);
      }
    }
    return outside;
  }

  private static Optional<MarkSlip> headingComma(TextLine line) {
    Matcher number = NUMBER_COMMA.matcher(line.text());
    boolean heading = line.line().level() > 0 && number.lookingAt();
    return heading
        ? Optional.of(MarkSlip.of(0, number.end(), HEADING_COMMA, "顿号改为半角的“.”，如“1.”"))
        : Optional.empty();
  }
}
