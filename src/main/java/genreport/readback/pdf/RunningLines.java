package genreport.readback.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds running heads and feet: lines at the top or bottom of pages, at the same height and with
 * the same text but for numbers. They are on all pages, on all but the first, or on the odd or the
 * even ones. If there are any, a first page may have a head of its own: at the height of the
 * others, or above the text of the other pages.
 *
 * <p>A running line says only what readers know already: a page number, or words of the report's
 * opening lines, such as its title or the agency. Any other repeated line counts as text, so that
 * nobody can add a statement to every page.
 */
final class RunningLines {

  /** The most lines of a head or foot. */
  private static final int MOST_LINES = 4;

  /** The largest difference in height of lines that count as at the same height, in points. */
  private static final double NEAR_PT = 2;

  /** The least distance of a first page's head from where text starts on pages, in points. */
  private static final double LEAST_GAP_PT = 12;

  /** The sets of pages that can have a head of their own, by index from 0. */
  private static final List<IntPredicate> SETS =
      List.of(
          page -> true,
          page -> page > 0,
          page -> page % 2 == 0,
          page -> page % 2 == 1,
          page -> page > 0 && page % 2 == 0);

  /** A page number such as — 3 —, 第3页 or 第3页共5页. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[第\\-—–―·/]*[0-9一二三四五六七八九十]+[页\\-—–―·/]*(?:共?[0-9一二三四五六七八九十]+页?)?");

  private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** The first page's lines that can hold title and agency. */
  private static final int OPENING_LINES = 8;

  private final List<List<PageItem>> pages;
  private final boolean atTop;

  private RunningLines(List<List<PageItem>> pages, boolean atTop) {
    this.pages = pages;
    this.atTop = atTop;
  }

  /**
   * Returns the pages without running heads and feet.
   *
   * @param pages the items of each page, from top to bottom
   */
  static List<List<PageItem>> removed(List<List<PageItem>> pages) {
    return new RunningLines(new RunningLines(pages, true).removed(), false).removed();
  }

  private List<List<PageItem>> removed() {
    List<Set<PageItem>> running = new ArrayList<>();
    pages.forEach(page -> running.add(new HashSet<>()));
    for (IntPredicate set : SETS) {
      List<Integer> own = IntStream.range(0, pages.size()).filter(set).boxed().toList();
      if (own.size() > 1) {
        for (PageItem.TextLine line : edge(own.get(0))) {
          List<PageItem.TextLine> same =
              own.stream().flatMap(page -> like(line, page).stream()).toList();
          for (int i = 0; same.size() == own.size() && i < own.size(); i++) {
            running.get(own.get(i)).add(same.get(i));
          }
        }
      }
    }
    addFirstPage(running);
    String opening = opening(running.get(0));
    running.forEach(page -> page.removeIf(line -> !isKnown((PageItem.TextLine) line, opening)));
    List<List<PageItem>> rest = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<PageItem> out = running.get(i);
      rest.add(pages.get(i).stream().filter(item -> !out.contains(item)).toList());
    }
    return rest;
  }

  /** Returns the text of the first page's first lines that are no running lines. */
  private String opening(Set<PageItem> running) {
    return pages.get(0).stream()
        .filter(PageItem.TextLine.class::isInstance)
        .filter(item -> !running.contains(item))
        .limit(OPENING_LINES)
        .map(item -> plain((PageItem.TextLine) item))
        .collect(Collectors.joining());
  }

  private static boolean isKnown(PageItem.TextLine line, String opening) {
    String text = plain(line);
    boolean isTitle = opening.contains(text) && !SENTENCE.matcher(text).find();
    return isTitle || PAGE_NUMBER.matcher(text).matches();
  }

  private static String plain(PageItem.TextLine line) {
    return SPACE.matcher(line.text()).replaceAll("");
  }

  /** Adds the lines of the first page where the others have running lines. */
  private void addFirstPage(List<Set<PageItem>> running) {
    List<PageItem> others = running.stream().flatMap(Set::stream).toList();
    if (others.isEmpty() || !running.get(0).isEmpty()) {
      return;
    }
    double text = textTop(running);
    edge(0).stream()
        .filter(
            line ->
                others.stream().anyMatch(other -> isNear(line, other))
                    || (atTop && line.top() < text - LEAST_GAP_PT))
        .forEach(running.get(0)::add);
  }

  /** Returns where the text of all pages but the first starts, without running lines. */
  private double textTop(List<Set<PageItem>> running) {
    return IntStream.range(1, pages.size())
        .boxed()
        .flatMap(page -> pages.get(page).stream().filter(item -> !running.get(page).contains(item)))
        .mapToDouble(PageItem::top)
        .min()
        .orElse(0);
  }

  private Optional<PageItem.TextLine> like(PageItem.TextLine line, int page) {
    return edge(page).stream()
        .filter(other -> isNear(line, other) && shape(line).equals(shape(other)))
        .findFirst();
  }

  private static boolean isNear(PageItem one, PageItem other) {
    return Math.abs(one.top() - other.top()) < NEAR_PT;
  }

  /** Returns the text with each number replaced, because page numbers differ. */
  private static String shape(PageItem.TextLine line) {
    return line.text().replaceAll("[0-9]+", "0");
  }

  /** Returns the lines of text at the top or bottom of a page, from the edge inwards. */
  private List<PageItem.TextLine> edge(int page) {
    List<PageItem> items = pages.get(page);
    List<PageItem.TextLine> lines = new ArrayList<>();
    for (int i = 0; i < items.size() && lines.size() < MOST_LINES; i++) {
      if (!(items.get(atTop ? i : items.size() - 1 - i) instanceof PageItem.TextLine line)) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }
}
