package genreport.check.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pairs quotes, brackets and title marks over the lines of a section. A pair may be opened in one
 * line and closed in one of the next lines. Of each kind at most one slip is reported in a line.
 */
final class PairedMarks {

  private static final String OPENING = "“‘（《〈【〔(";
  private static final String CLOSING = "”’）》〉】〕)";

  /** Half-width brackets pair with full-width ones. */
  private static final String KINDS = "“‘（《〈【〔（";

  /** The number of lines in which a mark that is open may be closed. */
  private static final int MOST_LINES = 3;

  /** A number with a closing mark only, as items have: 1） or 一）. */
  private static final Pattern ITEM =
      Pattern.compile("(?:^|[，。；：、“\\s])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)]");

  /**
   * A mark without its partner.
   *
   * @param line the index of the line in the section
   */
  private record Single(int line, int at, char mark) {

    boolean opens() {
      return OPENING.indexOf(mark) >= 0;
    }

    char kind() {
      return KINDS.charAt((opens() ? OPENING : CLOSING).indexOf(mark));
    }

    char partner() {
      return (opens() ? CLOSING : OPENING).charAt((opens() ? OPENING : CLOSING).indexOf(mark));
    }
  }

  /** Returns the slips of each line of a section. */
  static List<List<MarkSlip>> find(List<TextLine> lines) {
    List<List<MarkSlip>> slips = new ArrayList<>();
    List<Single> singles = new ArrayList<>();
    for (TextLine line : lines) {
      slips.add(new ArrayList<>());
      singles.addAll(new Walk(line, slips.size() - 1, slips.get(slips.size() - 1)).singles());
    }
    Map<String, List<Single>> same =
        singles.stream()
            .collect(Collectors.groupingBy(single -> single.line() + " " + single.mark()));
    Set<String> reported = new HashSet<>();
    for (Single single : withoutPartners(singles)) {
      if (reported.add(single.line() + " " + single.kind())) {
        slips
            .get(single.line())
            .add(slip(single, same.getOrDefault(single.line() + " " + single.mark(), List.of())));
      }
    }
    return slips;
  }

  /** Returns the marks whose partners aren't in one of the next lines either. */
  private static List<Single> withoutPartners(List<Single> singles) {
    Map<Character, Deque<Single>> closing = new HashMap<>();
    for (Single single : singles) {
      if (!single.opens()) {
        closing.computeIfAbsent(single.kind(), kind -> new ArrayDeque<>()).add(single);
      }
    }
    Set<Single> closed = new HashSet<>();
    for (Single open : singles) {
      Deque<Single> next = closing.getOrDefault(open.kind(), new ArrayDeque<>());
      while (open.opens() && !next.isEmpty() && next.element().line() <= open.line()) {
        next.remove();
      }
      if (open.opens() && !next.isEmpty() && next.element().line() <= open.line() + MOST_LINES) {
        closed.add(next.remove());
        closed.add(open);
      }
    }
    return singles.stream().filter(single -> !closed.contains(single)).toList();
  }

  /**
   * @param same the equal marks of the line
   */
  private static MarkSlip slip(Single single, List<Single> same) {
    char mark = single.mark();
    char partner = single.partner();
    if (same.size() == 2 && "“‘”’".indexOf(mark) >= 0) {
      Single wrong = same.get(single.opens() ? 1 : 0);
      return MarkSlip.of(
          wrong.at(),
          wrong.at() + 1,
          "这里的“" + mark + "”应当是“" + partner + "”",
          "改为“" + partner + "”");
    }
    String where = single.opens() ? "后面没有" : "前面没有";
    return MarkSlip.of(
        single.at(),
        single.at() + 1,
        "“" + mark + "”" + where + "与它成对的“" + partner + "”",
        "补上“" + partner + "”，或者删去这个“" + mark + "”");
  }

  /** Pairs the marks of one line. */
  private static final class Walk {

    private final TextLine line;
    private final int index;
    private final List<MarkSlip> slips;
    private final Deque<Single> open = new ArrayDeque<>();
    private final Map<Character, Integer> openOfKind = new HashMap<>();
    private final Map<Character, Integer> lastIndexes = new HashMap<>();
    private final List<Single> singles = new ArrayList<>();
    private final Set<Integer> crossed = new HashSet<>();
    private final List<MarkSlip> nested = new ArrayList<>();

    Walk(TextLine line, int index, List<MarkSlip> slips) {
      this.line = line;
      this.index = index;
      this.slips = slips;
    }

    List<Single> singles() {
      Set<Integer> items = itemMarks();
      boolean straight = StraightQuotes.isIn(line);
      for (int i = 0; i < line.text().length(); i++) {
        char c = line.text().charAt(i);
        boolean item = items.contains(i) && !isOpen('（');
        boolean left = (straight && "“”".indexOf(c) >= 0) || item;
        if (OPENING.indexOf(c) >= 0 && !left) {
          opened(new Single(index, i, c));
        } else if (CLOSING.indexOf(c) >= 0 && !left && !isApostrophe(i)) {
          closed(new Single(index, i, c));
        }
      }
      open.descendingIterator().forEachRemaining(singles::add);
      otherQuote();
      if (singles.stream().noneMatch(single -> single.kind() == '《')) {
        nested.stream().limit(1).forEach(slips::add);
      }
      return singles;
    }

    /** Reports an opening quote that the closing quote of the other kind follows as one slip. */
    private void otherQuote() {
      List<Single> quotes =
          singles.stream()
              .filter(single -> single.kind() == '“' || single.kind() == '‘')
              .sorted(Comparator.comparingInt(Single::at))
              .toList();
      if (quotes.size() == 2 && quotes.get(0).opens() && !quotes.get(1).opens()) {
        Single wrong = quotes.get(1);
        char right = quotes.get(0).partner();
        singles.removeAll(quotes);
        slips.add(
            MarkSlip.of(
                wrong.at(),
                wrong.at() + 1,
                "这里的“" + wrong.mark() + "”应当是“" + right + "”",
                "改为“" + right + "”"));
      }
    }

    private Set<Integer> itemMarks() {
      Set<Integer> marks = new HashSet<>();
      Matcher item = ITEM.matcher(line.text());
      while (item.find()) {
        marks.add(item.end() - 1);
      }
      return marks;
    }

    private boolean isApostrophe(int at) {
      return line.at(at) == '’' && line.at(at - 1) < 0x80 && Character.isLetter(line.at(at - 1));
    }

    private void opened(Single mark) {
      if (mark.mark() == '《' && isOpen('《')) {
        nested.add(MarkSlip.of(mark.at(), mark.at() + 1, "书名号“《》”里面还有“《》”", "里面的一对改为“〈〉”"));
      }
      open.push(mark);
      openOfKind.merge(mark.kind(), 1, Integer::sum);
    }

    private Single pop() {
      Single mark = open.pop();
      openOfKind.merge(mark.kind(), -1, Integer::sum);
      return mark;
    }

    private boolean isOpen(char kind) {
      return openOfKind.getOrDefault(kind, 0) > 0;
    }

    /** Returns whether a mark stands at an index or after it. */
    private boolean follows(char mark, int from) {
      return lastIndexes.computeIfAbsent(mark, any -> line.text().lastIndexOf(any)) >= from;
    }

    private void closed(Single mark) {
      if (crossed.remove((int) mark.kind())) {
        return;
      }
      if (!isOpen(mark.kind())) {
        singles.add(mark);
        return;
      }
      while (open.peek().kind() != mark.kind()) {
        Single inner = pop();
        if (follows(inner.partner(), mark.at())) {
          crossed.add((int) inner.kind());
          slips.add(
              MarkSlip.of(
                  mark.at(),
                  mark.at() + 1,
                  "“" + inner.mark() + "”还没有结束，先写了“" + mark.mark() + "”，两对标点交叉了",
                  "把里面的一对写完，再写“" + mark.mark() + "”"));
        } else {
          singles.add(inner);
        }
      }
      pop();
    }
  }
}
