package genreport.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.font.GraphemeClusters;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, over texts that are put together from parts by a seed. */
class LineBreakerRulesTest {

  private static final List<String> PARTS =
      List.of(
          "政府",
          "信息",
          "公开",
          "工作",
          "机关",
          "群众",
          "办理",
          "的",
          "和",
          "，",
          "，",
          "。",
          "、",
          "；",
          "：",
          "“三公”",
          "《条例》",
          "（试行）",
          "——",
          "……",
          "2021年",
          "12月31日",
          "11398889件",
          "59237.2449万元",
          "99.2%",
          "０．５％",
          "0561-4685569",
          "（0561）4685569",
          "第二十条第（一）项",
          "第五十条",
          "〔2021〕30号",
          "２０个",
          "三十二件",
          "百分之九十五",
          "￥100",
          "37℃",
          "word",
          "e-mail",
          "1—12月",
          "𠮷",
          "é",
          "·",
          "？”",
          "！",
          "【甲】",
          "二〇二一年",
          "5 件");

  /** The first of the parts are words. */
  private static final int WORDS = 9;

  private static final String STARTS = "、，。：；！？”’）》〉」』】〕～·…—％,.:;!?)]}%‰℃";
  private static final String ENDS = "“‘（《〈「『【〔([{￥$№";
  private static final Pattern WHOLE =
      Pattern.compile(
          "[0-9０-９.．-]+ ?(?:年|月|日|件|万元|号|个|%|％|℃)?|（0561）4685569|第[二五]十条|第（一）项"
              + "|〔2021〕30号|三十二件|二〇二一年|百分之九十五|——|……|[a-z-]+|1—12月");

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 13, 20, 28, 40})
  void cutsNothingAndStartsAndEndsNoLineWrongly(int em) {
    for (int seed = 0; seed < 60; seed++) {
      String text = text(seed, 150);
      List<Cluster> clusters = PlainClusters.of(text);
      Measure measure = new Measure(Math.max(em, 14) * PlainClusters.SIZE, 2 * PlainClusters.SIZE);
      List<Line> lines = LineBreaker.lines(clusters, measure, LineAlignment.JUSTIFIED);
      int at = 0;
      for (Line line : lines) {
        at += assertLine(clusters, line, at, text);
      }
      assertThat(at).isEqualTo(text.length());
    }
  }

  private static int assertLine(List<Cluster> clusters, Line line, int at, String text) {
    String own = text(clusters, line);
    int start = text.indexOf(own, at);
    int end = start + own.length();
    assertThat(text.substring(at, start)).as("between lines").isBlank();
    if (start > 0) {
      assertThat(STARTS).as("start of " + own).doesNotContain(own.substring(0, 1));
    }
    assertThat(ENDS).as("end of " + own).doesNotContain(own.substring(own.length() - 1));
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      boolean cut = whole.start() < end && end < whole.end();
      assertThat(cut).as("%s cut in %s", whole.group(), own).isFalse();
    }
    return end - at;
  }

  @Test
  void everyLineButTheLastFillsTheMeasureOrIsNatural() {
    for (int seed = 0; seed < 100; seed++) {
      List<Cluster> clusters = PlainClusters.of(text(seed, 200));
      Measure measure = new Measure(28 * PlainClusters.SIZE, 2 * PlainClusters.SIZE);
      List<Line> lines = LineBreaker.lines(clusters, measure, LineAlignment.JUSTIFIED);
      for (Line line : lines.subList(0, lines.size() - 1)) {
        assertThat(line.width()).isLessThan(measure.width() + 0.01);
        boolean stretched = false;
        for (int i = 1; i < line.end() - line.start(); i++) {
          double width = clusters.get(line.start() + i - 1).width();
          double gap = line.x(i) - line.x(i - 1) - width;
          assertThat(gap).isLessThan(0.25 * PlainClusters.SIZE + 0.01);
          Cluster before = clusters.get(line.start() + i - 1);
          Cluster after = clusters.get(line.start() + i);
          stretched |= before.isFullWidth() && after.isFullWidth() && gap > 0.001;
        }
        boolean filled = line.width() > measure.width() - 0.01;
        assertThat(filled || !stretched).isTrue();
      }
      assertThat(lines.get(lines.size() - 1).width()).isLessThan(measure.width() + 0.01);
      assertThat(lines.get(0).x(0)).isEqualTo(2 * PlainClusters.SIZE);
    }
  }

  @Test
  void stretchIsEvenAndLatinIsNotStretched() {
    String text = "各级行政机关全年收到的政府信息公开申请共计1234件，均已按照word要求办结答复完毕。";
    List<Cluster> clusters = PlainClusters.of(text);
    Measure measure = new Measure(25.3 * PlainClusters.SIZE, 0);
    Line line = LineBreaker.lines(clusters, measure, LineAlignment.JUSTIFIED).get(0);
    double step = line.x(1) - line.x(0);
    for (int i = 1; i < 20; i++) {
      assertThat(line.x(i) - line.x(i - 1)).isCloseTo(step, within());
    }
    int digit = text.indexOf("1234");
    assertThat(line.x(digit + 1) - line.x(digit)).isEqualTo(PlainClusters.SIZE / 2);
  }

  @Test
  void wordSpacesAreStretchedFirstThenGapsBesideDigitsThenGapsBetweenChineseCharacters() {
    String text = "办理no one12件";
    assertThat(gapsOf(text, 0)).containsExactly(0.0, 0.125, 0.125, 0.0);
    assertThat(gapsOf(text, 0.25)).containsExactly(0.0, 0.125, 0.125, 0.25);
    assertThat(gapsOf(text, 0.45)).containsExactly(0.0, 0.225, 0.225, 0.25);
    assertThat(gapsOf(text, 0.58)).containsExactly(0.1, 0.24, 0.24, 0.25);
  }

  /**
   * The gaps of a line that is stretched, in em: between 办 and 理, before no, before 件, after the
   * space.
   */
  private static List<Double> gapsOf(String text, double stretchEm) {
    List<Cluster> clusters = PlainClusters.of(text + "甲乙丙丁戊己庚辛");
    double natural = 2 + 0.125 + 6 * 0.5 + 2 * 0.5 + 0.125 + 1;
    Measure measure = new Measure((natural + stretchEm) * PlainClusters.SIZE, 0);
    Line line = LineBreaker.lines(clusters, measure, LineAlignment.JUSTIFIED).get(0);
    assertThat(line.end()).isEqualTo(text.length());
    return IntStream.of(0, 1, 9, 4)
        .mapToObj(
            i -> {
              double step = line.x(i + 1) - line.x(i) - clusters.get(i).width();
              return Math.round(step / PlainClusters.SIZE * 1000) / 1000.0;
            })
        .toList();
  }

  @Test
  void aLineWithoutRoomToStretchStaysNatural() {
    List<Cluster> clusters = PlainClusters.of("见《公告》" + "a".repeat(30));
    Line line =
        LineBreaker.lines(
                clusters, new Measure(16 * PlainClusters.SIZE, 0), LineAlignment.JUSTIFIED)
            .get(0);
    assertThat(line.end()).isEqualTo(5);
    assertThat(line.x(1)).isEqualTo(PlainClusters.SIZE);
  }

  @Test
  void everyOpeningMarkAtALineStartTakesItsFullWidth() {
    for (String mark : List.of("“", "《", "（", "〔", "「")) {
      List<Cluster> clusters = PlainClusters.of("公".repeat(9) + mark + "开".repeat(20));
      List<Line> lines =
          LineBreaker.lines(
              clusters, new Measure(9 * PlainClusters.SIZE, 0), LineAlignment.JUSTIFIED);
      assertThat(lines.get(1).start()).isEqualTo(9);
      assertThat(lines.get(1).x(0)).as(mark).isZero();
    }
  }

  @Test
  void aRangeAndALetterOfAnotherFaceHaveNoGapAround() {
    assertThat(widthOf("5～8")).isEqualTo(2);
    assertThat(widthOf("5—8")).isEqualTo(2);
    assertThat(widthOf("≥8")).isEqualTo(1.5);
    assertThat(widthOf("甲−8")).isEqualTo(1.625 + widthOf("−"));
    assertThat(widthOf("H₂O")).isEqualTo(1 + widthOf("₂"));
    assertThat(widthOf("yễn")).isEqualTo(1 + widthOf("ễ"));
    assertThat(widthOf("H₂的")).isEqualTo(1.625 + widthOf("₂"));
  }

  @Test
  void twentyEightCharactersFillTheMeasure() {
    List<Cluster> clusters = PlainClusters.of("公".repeat(56));
    List<Line> lines =
        LineBreaker.lines(
            clusters, new Measure(28 * PlainClusters.SIZE, 0), LineAlignment.JUSTIFIED);
    assertThat(lines).extracting(line -> line.end() - line.start()).containsExactly(28, 28);
  }

  @Test
  void neighbouringMarksShareTheirBlanks() {
    assertThat(widthOf("》、")).isEqualTo(1.5);
    assertThat(widthOf("》（甲")).isEqualTo(2.5);
    assertThat(widthOf("（“甲")).isEqualTo(2.5);
    assertThat(widthOf("》、《甲")).isEqualTo(3);
    assertThat(widthOf("——")).isEqualTo(2);
    assertThat(widthOf("……")).isEqualTo(2);
  }

  @Test
  void betweenChineseAndDigitsIsAnEighthOfAnEm() {
    assertThat(widthOf("共12件")).isEqualTo(3.25);
    assertThat(widthOf("，12。")).isEqualTo(3);
  }

  @Test
  void combiningMarksAndSurrogatesAreNeverCut() {
    assertThat(GraphemeClusters.divide("𠮷é葛\uDB40\uDD00a"))
        .containsExactly("𠮷", "é", "葛\uDB40\uDD00", "a");
    assertThat(PlainClusters.broken("e\u0301".repeat(20), 3, LineAlignment.JUSTIFIED))
        .allMatch(line -> line.startsWith("e\u0301"));
  }

  @Test
  void whatIsLongerThanALineIsCutAndNeverOverflows() {
    for (String text :
        List.of(
            "1".repeat(500), "。".repeat(300), "（".repeat(300), "—".repeat(100), "a1,".repeat(99))) {
      Measure measure = new Measure(100, 20);
      List<Line> lines =
          LineBreaker.lines(PlainClusters.of(text), measure, LineAlignment.JUSTIFIED);
      assertThat(lines).allMatch(line -> line.width() < 100.01);
      assertThat(lines.stream().mapToInt(line -> line.end() - line.start()).sum())
          .isEqualTo(text.length());
    }
  }

  @Test
  void takesTimeInProportionToTheText() {
    for (String text :
        List.of(
            "政府信息公开，".repeat(20_000),
            "a".repeat(150_000),
            " ".repeat(150_000),
            "http://a.cn/b?".repeat(10_000),
            "一".repeat(150_000),
            "e" + "\u0301".repeat(150_000))) {
      List<Cluster> clusters = PlainClusters.of(text);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> LineBreaker.lines(clusters, new Measure(280, 20), LineAlignment.JUSTIFIED));
    }
  }

  private static double widthOf(String text) {
    List<Cluster> clusters = PlainClusters.of(text);
    Line line = LineBreaker.lines(clusters, new Measure(1000, 0), LineAlignment.JUSTIFIED).get(0);
    return line.width() / PlainClusters.SIZE;
  }

  private static String text(List<Cluster> clusters, Line line) {
    StringBuilder text = new StringBuilder();
    clusters.subList(line.start(), line.end()).forEach(cluster -> text.append(cluster.text()));
    return text.toString();
  }

  private static String text(int seed, int parts) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("本年度");
    boolean joined = true;
    for (int i = 0; i < parts; i++) {
      String part = PARTS.get(random.nextInt(PARTS.size()));
      joined = !joined && random.nextInt(3) == 0 && !Character.isLetterOrDigit(part.charAt(0));
      text.append(joined ? "" : PARTS.get(random.nextInt(WORDS))).append(part);
    }
    return text.append("等情况。").toString();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }

  @ParameterizedTest
  @EnumSource(LineAlignment.class)
  void aTextStandsInOneLineAsLongAsItFits(LineAlignment alignment) {
    String text = "政府信息公开工作2021年度报告";
    double natural =
        LineBreaker.lines(PlainClusters.of(text), new Measure(1e6, 0), alignment).get(0).width();
    double em = natural / PlainClusters.SIZE;
    assertThat(PlainClusters.broken(text, em, alignment)).containsExactly(text);
    assertThat(PlainClusters.broken(text, em - 0.5, alignment)).hasSize(2);
  }
}
