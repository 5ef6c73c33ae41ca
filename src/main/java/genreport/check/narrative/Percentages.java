package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * X13: a share of applications that two figures of the tables don't give. The part is the number of
 * applications right before 占 or before the bracket; the whole is named after 占, or may be any
 * total.
 */
final class Percentages implements NarrativeRule {

  /** What the name of a whole is made of; none starts with another one. */
  private static final List<String> KNOWN_WORDS =
      List.of(
          "总", "申请", "数", "量", "的", "新收", "收到", "受理", "办结", "答复", "办理", "处理", "结果", "政府", "信息",
          "公开", "依", "件", "本", "年", "度", "全年", "全部", "所有", "比", "已", "中");

  /** Between the whole and the share. */
  private static final List<String> LINKS = List.of("的", "为", "达到", "达", "约", "近", "：", ":");

  private static final int LONGEST_WHOLE = 20;
  private static final int FARTHEST_PART = 60;

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    if (!inspection.evidence().tables().areReadable()) {
      return List.of();
    }
    Known known = new Known(inspection.evidence(), Scope.of(inspection));
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : inspection.sections()) {
      for (Passage sentence : section.sentences()) {
        findings.addAll(check(inspection, known, sentence));
      }
    }
    return findings;
  }

  /** What the report's tables tell about the numbers of a sentence. */
  private record Known(Evidence evidence, Scope scope) {

    /** Whether a number is one of the tables', in words that say so. */
    boolean has(Quantity part) {
      Surroundings place = Surroundings.of(part);
      for (Claim claim : evidence.claims().at(place)) {
        boolean exact = claim.kind() == Claim.Kind.NAMED || claim.kind() == Claim.Kind.OUTCOME;
        OptionalInt start = exact && claim.isRight(part) ? claim.start(place) : OptionalInt.empty();
        if (start.isPresent() && scope.covers(part, claim.kind(), start.getAsInt())) {
          return true;
        }
      }
      return false;
    }
  }

  private List<Diagnostic> check(Inspection inspection, Known known, Passage sentence) {
    List<Diagnostic> findings = new ArrayList<>();
    String text = sentence.text();
    List<Quantity> parts = text.indexOf('%') < 0 ? List.of() : Quantity.of(sentence);
    int seen = 0;
    Optional<Quantity> part = Optional.empty();
    for (int sign = text.indexOf('%'); sign >= 0; sign = text.indexOf('%', sign + 1)) {
      Optional<Share> share = Share.of(sentence, sign);
      if (share.isEmpty()) {
        continue;
      }
      while (seen < parts.size() && parts.get(seen).end() <= share.get().start()) {
        Quantity next = parts.get(seen++);
        part = next.countsCases() ? Optional.of(next) : part;
      }
      if (part.isPresent() && !share.get().rough() && !share.get().isReferenced()) {
        findings.addAll(check(inspection, known, share.get(), part.get()));
      }
    }
    return findings;
  }

  /**
   * A percentage in a sentence.
   *
   * @param start where the words around it start
   * @param rough whether they say that it is not exact
   */
  record Share(Passage sentence, int start, boolean rough, int numberStart, int numberEnd) {

    private static final int MOST_SPACES = 4;
    private static final int MOST_DIGITS = 3;

    /** The percentage of this sign; absent where it has no number, or one that is a bound. */
    static Optional<Share> of(Passage sentence, int sign) {
      String text = sentence.text();
      int end = CharKind.spacesStart(text, sign, sign);
      int digits = CharKind.digitsStart(text, end);
      boolean bound = text.startsWith("以上", sign + 1) || text.startsWith("左右", sign + 1);
      if (bound || digits == end) {
        return Optional.empty();
      }
      int point = digits - 1;
      boolean hasPoint =
          point > 0 && text.charAt(point) == '.' && CharKind.digitsStart(text, point) < point;
      int wholeEnd = hasPoint ? point : end;
      int number = Math.max(CharKind.digitsStart(text, wholeEnd), wholeEnd - MOST_DIGITS);
      int link = CharKind.spacesStart(text, number, MOST_SPACES);
      int linkStart = wordStart(text, link, List.of("为", "达到", "达", "："));
      int words = linkStart < link ? CharKind.spacesStart(text, linkStart, MOST_SPACES) : link;
      int start = wordStart(text, words, List.of("约", "近", "超过", "逾"));
      return Optional.of(new Share(sentence, start, start < words, number, end));
    }

    Decimal percent() {
      return Decimal.parse(sentence.text().substring(numberStart, numberEnd)).orElseThrow();
    }

    boolean isReferenced() {
      return sentence.isReferenced(numberStart, numberEnd);
    }
  }

  private static List<Diagnostic> check(
      Inspection inspection, Known known, Share share, Quantity part) {
    if (share.start() - part.end() > FARTHEST_PART) {
      return List.of();
    }
    String between = share.sentence().text().substring(part.end(), share.start());
    Optional<String> whole = whole(between);
    return whole.isPresent() && known.has(part)
        ? finding(inspection, share, part, wholes(known.evidence().tables(), whole.get()))
        : List.of();
  }

  /**
   * What a share is said to be of, empty in a bracket; absent where it may be of anything.
   *
   * @param between from the part to its share: ，占新收申请的
   */
  static Optional<String> whole(String between) {
    if (between.equals("（") || between.equals("(")) {
      return Optional.of("");
    }
    int mark = CharKind.isOneOf("，,、（(", between, 0) ? 1 : 0;
    int verb = CharKind.spacesEnd(between, mark);
    verb += between.startsWith("分别", verb) ? 2 : 0;
    if (!between.startsWith("占", verb)) {
      return Optional.empty();
    }
    int start = verb + 1;
    int end = CharKind.spacesStart(between, between.length(), between.length() - start);
    for (int link = linkStart(between, start, end);
        link < end;
        link = linkStart(between, start, end)) {
      end = link;
    }
    String whole = between.substring(start, end);
    return whole.length() <= LONGEST_WHOLE && isKnown(whole)
        ? Optional.of(whole)
        : Optional.empty();
  }

  /** Where a link that ends here starts; {@code end} where none does. */
  private static int linkStart(String text, int start, int end) {
    int link = wordStart(text, end, LINKS);
    return link < start ? end : link;
  }

  private static boolean isKnown(String whole) {
    int at = 0;
    while (at < whole.length()) {
      int start = at;
      for (String word : KNOWN_WORDS) {
        at += at == start && whole.startsWith(word, at) ? word.length() : 0;
      }
      if (at == start) {
        return false;
      }
    }
    return true;
  }

  /** Where the word before an index starts; the index itself where none of these stands there. */
  private static int wordStart(String text, int end, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, end - word.length())) {
        return end - word.length();
      }
    }
    return end;
  }

  private static List<Reading> wholes(TableNumbers tables, String name) {
    Optional<Reading> fresh = tables.total(TableNumbers.RECEIVED);
    Optional<Reading> done = tables.total(TableNumbers.DONE);
    Optional<Reading> carried = tables.total(TableNumbers.CARRIED_IN);
    List<Reading> wholes = new ArrayList<>();
    if (name.contains("新收")) {
      addPositive(fresh, wholes);
    } else if (isAmountDone(name)) {
      addPositive(done, wholes);
    } else {
      addPositive(fresh, wholes);
      if (fresh.isPresent() && carried.isPresent()) {
        addPositive(Optional.of(fresh.get().plus(carried.get())), wholes);
      }
      addPositive(done, wholes);
    }
    return wholes;
  }

  private static boolean isAmountDone(String name) {
    return name.contains("办结") || name.contains("答复") || name.contains("结果") || name.contains("处理");
  }

  /** What nothing can be a share of is left out. */
  private static void addPositive(Optional<Reading> whole, List<Reading> wholes) {
    if (whole.isPresent() && whole.get().value().signum() > 0) {
      wholes.add(whole.get());
    }
  }

  private static List<Diagnostic> finding(
      Inspection inspection, Share share, Quantity part, List<Reading> wholes) {
    Decimal percent = share.percent();
    int digits = percent.places();
    boolean right = wholes.isEmpty();
    for (Reading whole : wholes) {
      right = right || of(part, whole, digits).compareTo(percent) == 0;
    }
    if (right) {
      return List.of();
    }
    Reading nearest =
        wholes.stream()
            .min(Comparator.comparing(whole -> of(part, whole, digits).minus(percent).abs()))
            .orElseThrow();
    String value = of(part, nearest, digits) + "%";
    return List.of(
        inspection
            .finding(
                share.sentence().quote(share.numberStart(), share.numberEnd())
                    + "：文中是 "
                    + percent
                    + "%，按表格计算，"
                    + part.value()
                    + "÷"
                    + nearest.value()
                    + "（"
                    + nearest.name()
                    + "）＝"
                    + value)
            .at(share.sentence().place(share.numberStart(), share.numberEnd()))
            .advice("核对后改为 " + value + "，或写明占的是什么的比例"));
  }

  private static Decimal of(Quantity part, Reading whole, int digits) {
    return part.value().times(100).dividedBy(whole.value(), digits);
  }
}
