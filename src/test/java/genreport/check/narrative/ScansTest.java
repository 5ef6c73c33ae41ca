package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.report.CharKind;
import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is read character by character is what a pattern would find. The patterns stand here, and
 * texts are mixed from pieces that they are about.
 */
final class ScansTest {

  private static final int TEXTS = 60_000;
  private static final int MOST_PIECES = 14;
  private static final String NUMERALS = "一二三四五六七八九十";

  private final Passage any;

  ScansTest() throws IOException {
    Path example = Path.of("examples/2021/city.yaml");
    Report report = ReportText.read(example.toString(), Files.readString(example));
    any = new Evidence(report).sections().get(0).sentences().get(0);
  }

  private Passage passage(String text) {
    return new Passage(any.source(), 0, text, "");
  }

  /**
   * Compares two ways to read a text.
   *
   * @param pieces what texts are mixed from, parted by spaces; ␣ is a space itself
   */
  private static void compare(
      String pieces, Function<String, List<String>> scan, Function<String, List<String>> pattern) {
    String[] parts = pieces.split(" ", -1);
    Random random = new Random(7);
    Set<List<String>> results = new HashSet<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int j = random.nextInt(MOST_PIECES); j >= 0; j--) {
        mixed.append(parts[random.nextInt(parts.length)].replace('␣', ' '));
      }
      String text = mixed.toString();
      List<String> expected = pattern.apply(text);
      assertThat(scan.apply(text)).as(text).isEqualTo(expected);
      results.add(expected);
    }
    assertThat(results).hasSizeGreaterThan(3);
  }

  /** What is told of each that a pattern finds, unless nothing is. */
  private static List<String> found(
      Pattern pattern, String text, Function<Matcher, String> description) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(description.apply(matcher));
    }
    found.removeIf(String::isEmpty);
    return found;
  }

  private static List<String> start(
      Pattern pattern, String text, Function<Matcher, String> description) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? List.of(description.apply(matcher)) : List.of();
  }

  private static String range(int start, int end) {
    return start + "-" + end;
  }

  @Test
  void quantities() {
    String words = "一二两三四五六七八九十百千万零〇";
    Pattern quantity =
        Pattern.compile(
            "(?:(?<![\\dA-Za-z.〔\\[-])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*"
                + "(?:人次|万元|万条|件|宗|份|条|起|例|篇|次|个|项|期|家|场|人|户|元|处|名)"
                + ("|(?<![第每逐几数\\d" + words + "])(?<words>[" + words + "]{1,9})[件宗份起例])")
                + "(?![次（(]次|次)");
    Pattern rough = Pattern.compile("(?:约|近|超|超过|逾|不少于|不低于|不足|不到|达到?上)\\s*$");
    compare(
        "1 2 345 , . 件 件 人 次 人次 万元 万 十 三 零 约 不少于 第 （ ␣ A - 元 达上",
        text ->
            Quantity.of(passage(text)).stream()
                .map(number -> range(number.start(), number.end()) + number.value())
                .toList(),
        text ->
            found(
                quantity,
                text,
                number -> {
                  int from = Math.max(0, number.start() - 8);
                  String value = value(number);
                  boolean none = number.group("words") != null && value.equals("0");
                  return none || rough.matcher(text.substring(from, number.start())).find()
                      ? ""
                      : range(number.start(), number.end()) + value;
                }));
  }

  private static String value(Matcher number) {
    return number.group("words") == null
        ? number.group("digits").replace(",", "").replaceFirst("^0+(?=\\d)", "")
        : String.valueOf(ChineseNumber.value(number.group("words")));
  }

  @Test
  void shares() {
    Pattern share =
        Pattern.compile(
            "(?<rough>约|近|超过|逾)?\\s{0,4}(?:(?:为|达到?|：)\\s{0,4})?"
                + "(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%(?!以上|左右)");
    compare(
        "1 23 456 . % % % ␣ ␣␣␣ 约 超过 逾 为 达 到 达到 ： 占 以上 左右",
        text -> {
          List<String> found = new ArrayList<>();
          for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            Percentages.Share.of(passage(text), i)
                .ifPresent(
                    read ->
                        found.add(
                            range(read.start(), read.numberStart())
                                + range(read.numberEnd(), read.rough() ? 1 : 0)));
          }
          return found;
        },
        text ->
            found(
                share,
                text,
                m ->
                    range(m.start(), m.start("percent"))
                        + range(m.end("percent"), m.group("rough") == null ? 0 : 1)));
  }

  @Test
  void wholesOfShares() {
    Pattern ofWhole =
        Pattern.compile("[，,、（(]?\\s*(?:分别)?占(?<whole>[^，。；、%\\d]{0,20}?)(?:的|为|达到?|约|近|：|:)*\\s*");
    Pattern known =
        Pattern.compile(
            "(?:比|全部|所有|总|新收|收到|受理|办结|答复|办理|处理|结果|政府|信息|公开|依|申请|数|量|件|的|本|年|度|全年|已|中)*");
    compare(
        "， （ ␣ 分别 占 占 新收 办结 总 数 的 的 为 达 达到 到 约 甲 1 申请申请申请申请",
        text -> Percentages.whole(text).stream().toList(),
        text -> {
          Matcher share = ofWhole.matcher(text);
          if (text.equals("（")) {
            return List.of("");
          }
          return share.matches() && known.matcher(share.group("whole")).matches()
              ? List.of(share.group("whole"))
              : List.of();
        });
  }

  @Test
  void sentences() {
    Pattern end = Pattern.compile("[。！？!?；;]+[”’）)]*|$");
    compare(
        "。 ！ ？ ; ” ） ， 甲 乙",
        text -> passage(text).sentences().stream().map(Passage::text).toList(),
        text -> {
          List<String> sentences = new ArrayList<>();
          int start = 0;
          Matcher matcher = end.matcher(text);
          while (matcher.find()) {
            if (matcher.end() > start) {
              sentences.add(text.substring(start, matcher.end()));
            }
            start = matcher.end();
          }
          return sentences;
        });
  }

  @Test
  void leadingPoints() {
    Pattern point =
        Pattern.compile("(?:[" + NUMERALS + "]{1,2}是|第[" + NUMERALS + "]{1,2}[，,、])[^。；]{2,40}。");
    compare(
        "一是 十 二 第一， 第 ， 甲乙 甲乙丙丁戊己庚辛壬癸子丑 。 ；",
        text -> {
          int end = Section.leadingPointEnd(text);
          return end == 0 ? List.of() : List.of(range(0, end));
        },
        text -> start(point, text, m -> range(0, m.end())));
  }

  @Test
  void headings() {
    Pattern number = Pattern.compile("([（(]?)(\\d{1,2}|[" + NUMERALS + "]{1,3})([）)]|[.．、])");
    compare(
        "（ ( ） ) . 、 1 12 一 十二 甲",
        text ->
            NumberingOrder.Heading.of(passage(text), 1).stream()
                .map(heading -> heading.value() + heading.style() + heading.end())
                .toList(),
        text ->
            start(
                number,
                text,
                m -> ChineseNumber.value(m.group(2)) + m.group(1) + m.group(3) + m.end()));
  }

  @Test
  void points() {
    Pattern point =
        Pattern.compile(
            ("(?<![^。；：，,;:、！？\\s“（])([" + NUMERALS + "]{1,2})")
                + ("(是(?![指否])|、(?=[^" + NUMERALS + "]))"));
    compare(
        "一是 二 十 是 、 指 否 。 ， （ ␣ 甲",
        text -> {
          List<String> found = new ArrayList<>();
          for (int i = 0; i < text.length(); i++) {
            int end = CharKind.isNumeral(text.charAt(i)) ? PointOrder.pointEnd(text, i) : i;
            if (end > i) {
              found.add(range(i, end));
            }
          }
          return found;
        },
        text -> found(point, text, m -> range(m.start(), m.end())));
  }

  @Test
  void introductions() {
    Pattern introduction =
        Pattern.compile("(包括了?|包含|涵盖|分别是|分别为|分为|具体是|具体为|具体如下|即)[：:，,]?\\s*|[：:]\\s*");
    compare(
        "包括 了 包 含 分别 分 是 为 具体 如下 即 ： : ， ␣ 甲",
        text -> {
          int end = ListTotal.introductionEnd(text, 0);
          return end == 0 ? List.of() : List.of(range(0, end));
        },
        text -> start(introduction, text, m -> range(0, m.end())));
  }

  @Test
  void listItems() {
    Pattern item =
        Pattern.compile(
            "(?<label>[^\\d，、；。,;：:（）()%]{2,24}?)\\s*(?<number>\\d+(?:\\.\\d+)?)\\s*"
                + "(?<unit>[^\\d\\s，、；。,;：:（）()%]{1,2})(?<end>[，、；,;。]|$)");
    compare(
        "甲 甲乙 ␣ ␣ 1 23 . 个 个 ， ， 。 % 甲乙丙丁戊己庚辛壬癸子丑",
        text ->
            ListItem.at(text, 0).stream()
                .map(
                    found ->
                        found.label()
                            + range(found.start(), found.numberEnd())
                            + range(found.unitEnd(), found.end()))
                .toList(),
        text ->
            start(
                item,
                text,
                m ->
                    m.group("label")
                        + range(m.start("number"), m.end("number"))
                        + range(m.end("unit"), m.end())));
  }

  @Test
  void privateNumbers() {
    Pattern digits =
        Pattern.compile("(?<![\\dA-Za-z.])\\d(?:[ -]?\\d){9,21}[Xx]?(?![\\dA-Za-z]|\\.\\d)");
    compare(
        "123 123456 1 1234567890 - ␣ X a . 甲",
        text -> {
          List<String> found = new ArrayList<>();
          for (int i = 0; i < text.length(); i++) {
            int end = CharKind.isDigit(text.charAt(i)) ? PrivateNumbers.end(text, i) : i;
            if (end > i) {
              found.add(range(i, end));
              i = end - 1;
            }
          }
          return found;
        },
        text -> found(digits, text, m -> range(m.start(), m.end())));
  }

  @Test
  void nothing() {
    Pattern nothing = Pattern.compile("(?:暂)?(?:无|没有|略|空|待补充|待填|同上|同上年)?");
    Pattern noWord = Pattern.compile("[^\\p{L}\\p{N}]");
    compare(
        "暂 无 没 有 同上 年 待 补充 。 ␣ Ⅷ ① 𠮷 😀 \u0301",
        text -> EmptySection.isNothing(words(text)) ? List.of(words(text)) : List.of(),
        text -> {
          String words = noWord.matcher(text).replaceAll("");
          return nothing.matcher(words).matches() ? List.of(words) : List.of();
        });
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    EmptySection.addWords(text, words);
    return words.toString();
  }

  @Test
  void labels() {
    Pattern marks = Pattern.compile("[（(].*?[）)]|^\\d+[.．]");
    compare(
        "1 23 . ． （ ( ） ) 甲",
        text -> List.of(Claims.unmarked(text)),
        text -> List.of(marks.matcher(text).replaceAll("")));
  }
}
