package genreport.readback.pdf;

import genreport.readback.PlainText;
import genreport.readback.PublishedPart;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds running heads and feet: lines at the top or bottom of pages, at the same height and with
 * the same text but for page numbers. They are on all pages, on all but the first, or on the odd or
 * the even ones. A page that is the only one of such a set, as the first may be, can have a head or
 * foot of its own: at the height of the others, or above or below the text of the other pages.
 *
 * <p>A running line that says only what readers know already, which is a page number or words of
 * the report's opening lines, such as its title or the agency, is left out. Any other one is
 * returned as a {@link PublishedPart.RunningLine}, if it is above or below the text of all pages,
 * has no sentence, and isn't in the report's text. Everything else counts as text, so that no line
 * is lost.
 */
final class RunningLines {

  /** The most lines of a head or foot. */
  private static final int MOST_LINES = 4;

  /** The largest difference in height of lines that count as at the same height, in points. */
  private static final double NEAR_PT = 2;

  /** The least distance of a head or foot from the text of other pages, in points. */
  private static final double LEAST_GAP_PT = 12;

  /** The sets of pages that can have a head of their own, by index from 0. */
  private static final List<IntPredicate> SETS =
      List.of(
          page -> true,
          page -> page > 0,
          page -> page == 0,
          page -> page % 2 == 0,
          page -> page % 2 == 1,
          page -> page > 0 && page % 2 == 0);

  /** A page number such as — 3 —, 第3页 or 第3页共5页. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[第\\-—–―·/]*[0-9一二三四五六七八九十]+[页\\-—–―·/]*(?:共?[0-9一二三四五六七八九十]+页?)?");

  private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** The first page's lines that can hold title and agency. */
  private static final int OPENING_LINES = 8;

  private final List<List<PageItem>> pages;
  private final PublishedPart.Edge edge;
  private final Predicate<String> isReportText;

  /** The height halfway between the uppermost and the lowest item, in points. */
  private final double middle;

  /** The first page's first lines that are no running lines. */
  private final List<PageItem> opening = new ArrayList<>();

  /** The lines that are left out, by page. */
  private final List<Set<PageItem>> out = new ArrayList<>();

  /** The lines left out that say something unknown, with different texts. */
  private final Map<String, PublishedPart.RunningLine> unchecked = new LinkedHashMap<>();

  /**
   * The pages without running heads and feet.
   *
   * @param bodies the items of each page
   * @param unchecked the running lines that say anything else than title, agency or page number,
   *     each once
   */
  record Separated(List<List<PageItem>> bodies, List<PublishedPart.RunningLine> unchecked) {}

  private RunningLines(
      List<List<PageItem>> pages, PublishedPart.Edge edge, Predicate<String> isReportText) {
    this.pages = pages;
    this.edge = edge;
    this.isReportText = isReportText;
    DoubleSummaryStatistics tops =
        pages.stream().flatMap(List::stream).mapToDouble(PageItem::top).summaryStatistics();
    this.middle = (tops.getMin() + tops.getMax()) / 2;
  }

  /**
   * Separates the pages' text from running heads and feet.
   *
   * @param pages the items of each page, from top to bottom
   * @param isReportText whether a text as of {@link PlainText} is in the report that the file
   *     should contain
   */
  static Separated separate(List<List<PageItem>> pages, Predicate<String> isReportText) {
    Separated heads = new RunningLines(pages, PublishedPart.Edge.HEAD, isReportText).separated();
    Separated feet =
        new RunningLines(heads.bodies(), PublishedPart.Edge.FOOT, isReportText).separated();
    return new Separated(
        feet.bodies(),
        Stream.concat(heads.unchecked().stream(), feet.unchecked().stream()).toList());
  }

  private Separated separated() {
    List<Set<PageItem>> running = repeated();
    List<Set<PageItem>> alone = alone(running);
    if (running.stream().anyMatch(lines -> !lines.isEmpty())) {
      for (int page = 0; page < pages.size(); page++) {
        running.set(page, running.get(page).isEmpty() ? alone.get(page) : running.get(page));
      }
    }
    pages.stream()
        .limit(1)
        .flatMap(List::stream)
        .filter(PageItem.TextLine.class::isInstance)
        .filter(item -> !running.get(0).contains(item))
        .limit(OPENING_LINES)
        .forEach(opening::add);
    for (Set<PageItem> page : running) {
      out.add(
          page.stream()
              .filter(line -> isKnown((PageItem.TextLine) line))
              .collect(Collectors.toSet()));
    }
    IntStream.range(0, pages.size()).forEach(page -> alone.get(page).addAll(running.get(page)));
    leaveOutUnknown(alone);
    return new Separated(
        IntStream.range(0, pages.size()).mapToObj(page -> without(page, out)).toList(),
        List.copyOf(unchecked.values()));
  }

  /** Returns the lines that are on all pages of a set of two or more. */
  private List<Set<PageItem>> repeated() {
    List<Set<PageItem>> running = new ArrayList<>();
    pages.forEach(page -> running.add(new LinkedHashSet<>()));
    for (IntPredicate set : SETS) {
      List<Integer> own = pagesOf(set);
      if (own.size() > 1) {
        for (PageItem.TextLine line : edge(own.get(0))) {
          List<PageItem.TextLine> same =
              own.stream().flatMap(page -> like(line, own.get(0), page).stream()).toList();
          for (int i = 0; same.size() == own.size() && i < own.size(); i++) {
            running.get(own.get(i)).add(same.get(i));
          }
        }
      }
    }
    return running;
  }

  private List<Integer> pagesOf(IntPredicate set) {
    return IntStream.range(0, pages.size()).filter(set).boxed().toList();
  }

  /**
   * Returns, for each page, the lines that only it can have, because it is the only page of a set:
   * where other pages have running lines, or above or below the text of the others. Of two pages,
   * the last may be too short to show where text ends.
   */
  private List<Set<PageItem>> alone(List<Set<PageItem>> running) {
    List<PageItem> others = running.stream().flatMap(Set::stream).toList();
    List<Set<PageItem>> alone = new ArrayList<>();
    pages.forEach(page -> alone.add(new LinkedHashSet<>()));
    List<Integer> lone =
        SETS.stream()
            .map(this::pagesOf)
            .filter(own -> own.size() == 1)
            .flatMap(List::stream)
            .toList();
    for (int page : pages.size() > 1 ? lone : List.<Integer>of()) {
      List<PageItem> text =
          pagesOf(other -> other != page).stream()
              .flatMap(other -> without(other, running).stream())
              .toList();
      boolean isEdgeKnown = edge == PublishedPart.Edge.HEAD || pages.size() > 2;
      edge(page).stream()
          .filter(
              line ->
                  others.stream().anyMatch(other -> isNear(line, other))
                      || (isEdgeKnown && !text.isEmpty() && isBeyond(line, text)))
          .forEach(alone.get(page)::add);
    }
    return alone;
  }

  /** Leaves out the running lines that say something unknown and can't be text. */
  private void leaveOutUnknown(List<Set<PageItem>> running) {
    List<Set<PageItem>> both = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Set<PageItem> own = new LinkedHashSet<>(out.get(page));
      running.get(page).stream().filter(line -> isUnknown(line)).forEach(own::add);
      both.add(own);
    }
    List<PageItem> text =
        pagesOf(page -> true).stream().flatMap(page -> without(page, both).stream()).toList();
    for (int page = 0; page < pages.size(); page++) {
      for (PageItem.TextLine line : edge(page)) {
        if (both.get(page).contains(line)
            && !out.get(page).contains(line)
            && isBeyond(line, text)) {
          out.get(page).add(line);
          unchecked.putIfAbsent(
              shape(line), new PublishedPart.RunningLine(edge, line.text().strip()));
        }
      }
    }
  }

  private boolean isUnknown(PageItem item) {
    PageItem.TextLine line = (PageItem.TextLine) item;
    return !isKnown(line)
        && !SENTENCE.matcher(line.text()).find()
        && !isReportText.test(PlainText.of(line.text()));
  }

  /** Returns the items of a page but those of a set. */
  private List<PageItem> without(int page, List<Set<PageItem>> left) {
    return pages.get(page).stream().filter(item -> !left.get(page).contains(item)).toList();
  }

  /** Returns whether a line is above all items, or below them for feet. */
  private boolean isBeyond(PageItem line, List<PageItem> text) {
    return edge == PublishedPart.Edge.HEAD
        ? text.stream().allMatch(item -> line.top() < item.top() - LEAST_GAP_PT)
        : text.stream().allMatch(item -> line.top() > item.top() + LEAST_GAP_PT);
  }

  private boolean isKnown(PageItem.TextLine line) {
    String text = PlainText.of(line.text());
    String before =
        opening.stream()
            .filter(other -> !other.equals(line))
            .map(other -> PlainText.of(((PageItem.TextLine) other).text()))
            .collect(Collectors.joining());
    boolean isTitle = before.contains(text) && !SENTENCE.matcher(text).find();
    return isTitle || PAGE_NUMBER.matcher(text).matches();
  }

  /** Returns the line of another page that is at the same height and says the same. */
  private Optional<PageItem.TextLine> like(PageItem.TextLine line, int page, int other) {
    return edge(other).stream()
        .filter(one -> isNear(line, one) && shape(line).equals(shape(one)))
        .filter(one -> haveSameNumbers(line, one, other - page))
        .findFirst();
  }

  private static boolean isNear(PageItem one, PageItem other) {
    return Math.abs(one.top() - other.top()) < NEAR_PT;
  }

  /** Returns the text with each number replaced, because page numbers differ. */
  private static String shape(PageItem.TextLine line) {
    return NUMBER.matcher(line.text()).replaceAll("0");
  }

  /**
   * Returns whether the numbers of two lines of the same shape are equal or count the pages. A line
   * that is nothing but a page number may start anew.
   */
  private static boolean haveSameNumbers(
      PageItem.TextLine line, PageItem.TextLine other, int pages) {
    if (PAGE_NUMBER.matcher(PlainText.of(line.text())).matches()) {
      return true;
    }
    List<Long> one = numbers(line);
    List<Long> two = numbers(other);
    return IntStream.range(0, one.size())
        .mapToLong(i -> two.get(i) - one.get(i))
        .allMatch(step -> step == 0 || step == pages);
  }

  private static List<Long> numbers(PageItem.TextLine line) {
    return NUMBER.matcher(line.text()).results().map(match -> Long.valueOf(match.group())).toList();
  }

  /** Returns the lines of text at the top or bottom of a page, from the edge to the middle. */
  private List<PageItem.TextLine> edge(int page) {
    List<PageItem> items = pages.get(page);
    List<PageItem.TextLine> lines = new ArrayList<>();
    for (int i = 0; i < items.size() && lines.size() < MOST_LINES; i++) {
      int index = edge == PublishedPart.Edge.HEAD ? i : items.size() - 1 - i;
      if (!(items.get(index) instanceof PageItem.TextLine line)
          || (edge == PublishedPart.Edge.HEAD) != (line.top() < middle)) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }
}
