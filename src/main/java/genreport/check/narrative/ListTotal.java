package genreport.check.narrative;

import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X12: the items of a list don't add up to the total before it. A list with 其中, 主要 or 等 may be
 * incomplete, and so may one that breaks off at nested or approximate numbers: its items must not
 * exceed the total. A list whose last item is 其他 is complete.
 */
final class ListTotal implements RelationRule {

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "((?<open>其中)(?:[：:，,]|包括|有)*|包括了?|包含|涵盖|分别是|分别为|分为|具体是|具体为|具体如下|即)[：:，,]?\\s*|[：:]\\s*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<label>[^\\d，、；。,;：:（）()%]{2,24}?)\\s*"
              + "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*"
              + "(?<unit>[^\\d\\s，、；。,;：:（）()%等]{1,2})"
              + "(?<open>等[^\\d，、；。,;：:]{0,8})?(?<end>[，、；,;。）)]|$)");
  private static final Pattern INCOMPLETE = Pattern.compile("其中|等|约|近|超|逾|余|多|以上|累计|主要|[比较]");

  /** The label of an item that completes a list. */
  private static final Pattern REST =
      Pattern.compile(
          "(?:以及|和|及)?(?:其他|其它|其余)(?:的|各?类|各项)*(?:信息|内容|文件|事项|问题|方面|渠道|方式|部门|单位|来源|费用|支出)?(?:为|有|共)?");

  /** The label of what is no part of 其中 but the next statement. */
  private static final Pattern NEXT_STATEMENT =
      Pattern.compile(
          "(?:共|全年|累计|另|并|还|同时|已|召开|开展|举办|组织|发布|回应|培训|受理|办理|收到|接到|答复|新增|公开|更新|处理|整改|完成|参加|编制|制作|印发|结转)"
              + ".*");

  /** The text that may stand between a total and its list. */
  private static final Pattern LINK = Pattern.compile("[，,（(]?(?:其|内容|类别|按[^，。；\\d]{1,10})?");

  /** A comparison with another year. */
  private static final Pattern COMPARISON =
      Pattern.compile("[，,（(]?(?:同比|比|较)[^，。；：:\\d]{0,12}\\d[\\d.]*[^，。；：:、\\d）)]{1,4}[）)]?");

  private static final Pattern CHANGED =
      Pattern.compile("(?:同比|比|较)[^，。；：:\\d]{0,8}(?:增加|减少|增长|下降|上升|增|减|多|少)了?$");

  /** A list that names its subject: 新增主动公开政府信息中. */
  private static final Pattern SUBJECT =
      Pattern.compile("(?<=^|[。；])\\s*([^，。；：:\\d]{4,20}?)[中里]?$");

  private static final int FARTHEST_TOTAL = 400;
  private static final int FEWEST_ITEMS = 2;

  /** No list of a report is longer. */
  private static final int MOST_ITEMS = 200;

  /** Of a broken list with this many items the items are not taken for the start of another. */
  private static final int LONG_BROKEN_LIST = 10;

  private static final int FEWEST_ITEMS_AFTER_COLON = 3;

  @Override
  public List<BrokenRelation> broken(RuleContext context) {
    List<BrokenRelation> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(check(context, paragraph));
      }
    }
    return findings;
  }

  private static List<BrokenRelation> check(RuleContext context, Passage paragraph) {
    List<BrokenRelation> findings = new ArrayList<>();
    Matcher introduction = INTRODUCTION.matcher(paragraph.text());
    int from = 0;
    while (introduction.find(from)) {
      Listing listing = Listing.read(paragraph, introduction);
      from = listing.isLongAndBroken() ? listing.end() : introduction.end();
      boolean bare = introduction.group(1) == null;
      List<Quantity> items = bare && !listing.whole() ? List.of() : listing.items();
      if (items.size() >= (bare ? FEWEST_ITEMS_AFTER_COLON : FEWEST_ITEMS)) {
        from = items.get(items.size() - 1).end();
        total(before(paragraph, introduction.start()), items.get(0).unit())
            .flatMap(total -> finding(context, total, listing))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Returns the text before a list in which its total may stand. */
  private static Passage before(Passage paragraph, int list) {
    return paragraph.part(Math.max(0, list - FARTHEST_TOTAL), list);
  }

  /**
   * The items after an introduction.
   *
   * @param whole false if no list starts there or it breaks off
   * @param complete whether the items must add up to the total
   * @param closed whether the last item stands for all that is not named
   * @param end index after the last item
   */
  private record Listing(
      List<Quantity> items, boolean whole, boolean complete, boolean closed, int end) {

    static Listing read(Passage paragraph, Matcher introduction) {
      List<Quantity> items = new ArrayList<>();
      boolean partial = introduction.group("open") != null;
      Matcher item = ITEM.matcher(paragraph.text());
      int at = introduction.end();
      while (at < paragraph.text().length()
          && items.size() < MOST_ITEMS
          && item.region(at, paragraph.text().length()).lookingAt()) {
        Quantity quantity = quantity(paragraph, item);
        String label = item.group("label");
        boolean rest = REST.matcher(label).matches() && !items.isEmpty();
        boolean odd = !items.isEmpty() && !items.get(0).unit().equals(quantity.unit());
        boolean next = partial && NEXT_STATEMENT.matcher(label).matches();
        if (odd || next || (!rest && INCOMPLETE.matcher(label).find())) {
          break;
        }
        items.add(quantity);
        at = item.end();
        boolean open = item.group("open") != null;
        boolean last = rest && !goesOn(paragraph, item, quantity.unit());
        if (last || open || item.group("end").isEmpty() || "。；;）)".contains(item.group("end"))) {
          return new Listing(items, true, last || !(partial || open), last, at);
        }
      }
      return new Listing(items, false, false, false, at);
    }

    /** Returns whether the list has an item after one that says 其他. */
    private static boolean goesOn(Passage paragraph, Matcher rest, String unit) {
      Matcher next = ITEM.matcher(paragraph.text()).region(rest.end(), paragraph.text().length());
      return List.of("，", "、", ",").contains(rest.group("end"))
          && next.lookingAt()
          && next.group("unit").equals(unit)
          && !NEXT_STATEMENT.matcher(next.group("label")).matches()
          && !INCOMPLETE.matcher(next.group("label")).find();
    }

    private static Quantity quantity(Passage paragraph, Matcher item) {
      return new Quantity(
          paragraph,
          Decimal.parse(item.group("number").replace(",", "")).orElseThrow(),
          item.start("number"),
          item.end("number"),
          item.end("unit"));
    }

    boolean isLongAndBroken() {
      return !whole && items.size() >= LONG_BROKEN_LIST;
    }
  }

  /** Returns the total right before a list, or the one that follows the list's subject. */
  private static Optional<Quantity> total(Passage before, String unit) {
    List<Quantity> numbers =
        Quantity.of(before).stream()
            .filter(number -> number.unit().equals(unit))
            .filter(number -> !CHANGED.matcher(number.before()).find())
            .toList();
    for (Quantity number : numbers) {
      if (LINK.matcher(COMPARISON.matcher(number.after()).replaceFirst("")).matches()) {
        return Optional.of(number);
      }
    }
    Matcher subject = SUBJECT.matcher(before.text());
    if (!subject.find()) {
      return Optional.empty();
    }
    Pattern named = Pattern.compile(Pattern.quote(subject.group(1)) + "(?:共计|共|总数)?[为达有]?$");
    return numbers.stream().filter(number -> named.matcher(number.before()).find()).findFirst();
  }

  private static Optional<BrokenRelation> finding(
      RuleContext context, Quantity total, Listing listing) {
    List<Quantity> items = listing.items();
    Decimal sum = Decimal.sum(items.stream().map(Quantity::value).toList());
    boolean bound = total.isReferenced() && items.stream().allMatch(Quantity::isReferenced);
    int order = sum.compareTo(total.value());
    if (bound || order == 0 || (order < 0 && !listing.complete())) {
      return Optional.empty();
    }
    Quantity last = items.get(items.size() - 1);
    String unit = " " + total.unit();
    String compared = listing.complete() ? "，与总数 " : "，超过了总数 ";
    String difference = listing.complete() ? "相差 " : "，多 ";
    BrokenRelation broken =
        BrokenRelation.of(
            context,
            total.passage().quote(total.start(), total.end()),
            "列出的 "
                + items.size()
                + " 项合计 "
                + sum
                + unit
                + compared
                + total.value()
                + unit
                + difference
                + sum.minus(total.value()).abs());
    return Optional.of(
        broken.with(
            broken
                .finding()
                .at(total.passage().place(total.start(), total.numberEnd()))
                .at(last.passage().place(items.get(0).start(), last.end()))
                .advice(order > 0 || listing.closed() ? "核对各项和总数" : "核对各项和总数；没有列全的，在最后写“等”")));
  }
}
