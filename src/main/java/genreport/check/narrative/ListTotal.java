package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X12: an itemised list whose parts don't add up to the total before it. A list that says 其中, 主要 or
 * 等 claims no completeness, and one with nested or rough numbers is left alone.
 */
final class ListTotal implements NarrativeRule {

  /** What leads to a list; a longer one stands before one that it starts with. */
  private static final List<String> INTRODUCTIONS =
      List.of("包括了", "包括", "包含", "涵盖", "分别是", "分别为", "分为", "具体是", "具体为", "具体如下", "即");

  private static final List<String> INCOMPLETE =
      List.of("其中", "等", "约", "近", "超", "逾", "余", "多", "以上", "累计", "主要", "比", "较");

  /** What may stand between a total and its list. */
  private static final Wording LINK = Wording.of("[，,（(]?(?:其|内容|类别|按[^，。；\\d]{1,10})?");

  /** 新增主动公开政府信息中: a list that names what it is a list of. */
  private static final Wording SUBJECT = Wording.of("(?<=^|[。；])\\s*([^，。；：:\\d]{4,20}?)[中里]?$");

  private static final int FARTHEST_TOTAL = 400;
  private static final int FEWEST_ITEMS = 2;
  private static final int FEWEST_ITEMS_AFTER_COLON = 3;

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : inspection.sections()) {
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(check(inspection, paragraph));
      }
    }
    return findings;
  }

  private static List<Diagnostic> check(Inspection inspection, Passage paragraph) {
    List<Diagnostic> findings = new ArrayList<>();
    String text = paragraph.text();
    int at = 0;
    while (at < text.length()) {
      if (!mayIntroduce(text.charAt(at))) {
        at++;
        continue;
      }
      int end = introductionEnd(text, at);
      List<Quantity> items = end > at ? items(paragraph, end) : List.of();
      if (!items.isEmpty() && items.size() >= fewest(text.charAt(at))) {
        end = items.get(items.size() - 1).end();
        Optional<Quantity> total = total(before(paragraph, at), items.get(0).unit());
        if (total.isPresent()) {
          findings.addAll(finding(inspection, total.get(), items));
        }
      }
      at = Math.max(at + 1, end);
    }
    return findings;
  }

  /** How many items make a list behind a word, or a bare colon, that starts so. */
  private static int fewest(char introduction) {
    boolean bare = introduction == '：' || introduction == ':';
    return bare ? FEWEST_ITEMS_AFTER_COLON : FEWEST_ITEMS;
  }

  /** Index after what leads to a list; {@code start} where nothing does. */
  static int introductionEnd(String text, int start) {
    int end = start;
    for (String word : INTRODUCTIONS) {
      if (end == start && text.startsWith(word, start)) {
        end += word.length();
      }
    }
    end += CharKind.isOneOf(end > start ? "：:，," : "：:", text, end) ? 1 : 0;
    return end > start ? CharKind.spacesEnd(text, end) : start;
  }

  /** Most characters lead to no list. */
  private static boolean mayIntroduce(char c) {
    return switch (c) {
      case '包', '涵', '分', '具', '即', '：', ':' -> true;
      default -> false;
    };
  }

  /** What stands before a list, as far as a total may be away from it. */
  private static Passage before(Passage paragraph, int list) {
    return paragraph.part(Math.max(0, list - FARTHEST_TOTAL), list);
  }

  /** The list that starts here; empty if it is none, or claims no completeness. */
  private static List<Quantity> items(Passage paragraph, int start) {
    List<Quantity> items = new ArrayList<>();
    String text = paragraph.text();
    int at = start;
    while (at < text.length()) {
      Optional<ListItem> item = ListItem.at(text, at);
      if (item.isEmpty() || isRough(item.get().label())) {
        return List.of();
      }
      Quantity quantity = item.get().quantity(paragraph);
      if (!items.isEmpty() && !items.get(0).unit().equals(quantity.unit())) {
        return List.of();
      }
      items.add(quantity);
      if (item.get().isLast()) {
        return items;
      }
      at = item.get().end();
    }
    return List.of();
  }

  /** Whether an item says that it is no exact part of a whole. */
  private static boolean isRough(String label) {
    for (String word : INCOMPLETE) {
      if (label.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The total that stands right before a list, or that the list's own name leads to. */
  private static Optional<Quantity> total(Passage before, String unit) {
    List<Quantity> numbers = new ArrayList<>();
    for (Quantity number : Quantity.of(before)) {
      if (number.unit().equals(unit)) {
        numbers.add(number);
      }
    }
    for (Quantity number : numbers) {
      if (LINK.matcher(number.after()).matches()) {
        return Optional.of(number);
      }
    }
    Matcher subject = SUBJECT.matcher(before.text());
    if (!subject.find()) {
      return Optional.empty();
    }
    Pattern named = Pattern.compile(Pattern.quote(subject.group(1)) + "(?:共计|共|总数)?[为达有]?$");
    for (Quantity number : numbers) {
      if (named.matcher(number.before()).find()) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static List<Diagnostic> finding(
      Inspection inspection, Quantity total, List<Quantity> items) {
    Decimal sum = Decimal.ZERO;
    boolean bound = total.isReferenced();
    for (Quantity item : items) {
      sum = sum.plus(item.value());
      bound = bound && item.isReferenced();
    }
    if (bound || sum.compareTo(total.value()) == 0) {
      return List.of();
    }
    Quantity last = items.get(items.size() - 1);
    String unit = " " + total.unit();
    return List.of(
        inspection
            .finding(
                total.passage().quote(total.start(), total.end())
                    + "：列出的 "
                    + items.size()
                    + " 项合计 "
                    + sum
                    + unit
                    + "，与总数 "
                    + total.value()
                    + unit
                    + "相差 "
                    + sum.minus(total.value()).abs())
            .at(total.passage().place(total.start(), total.numberEnd()))
            .at(last.passage().place(items.get(0).start(), last.end()))
            .advice("核对各项和总数；没有列全的，在最后写“等”"));
  }
}
