package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.document.Block;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fifty pages of sentences such as reports have, in the bundled faces. */
class LongTextTest {

  private static final List<String> SENTENCES =
      List.of(
          "全年通过门户网站主动公开信息%d条，其中政策文件%d件、解读材料%d篇，同比增长%d.6%%。",
          "收到依申请公开%d件，上年结转%d件；按照《中华人民共和国政府信息公开条例》（以下简称《条例》）第三十三条的规定，均在20个工作日内答复。",
          "围绕“放管服”改革，办理“12345”热线来电%d个，办结率百分之九十八。",
          "联系地址：示例区人民路%d号；邮政编码：2350%d；电话：0000-4685569，传真：（0000）4685570。",
          "统计期限为2021年1月1日至2021年12月31日，比2020年增加%d项——主要是机构改革后职能调整。",
          "依据国办公开办函〔2021〕30号、第二十条第（一）项、第（八）项，收取信息处理费0元。",
          "培训干部%d人次，召开座谈会%d场，投入资金%d.25万元，覆盖镇（街道）、村（社区）……",
          "网站www.example.gov.cn/openness/index.html设“政务公开”专栏，访问量%d万次。",
          "“三安全一稳定”、“内部事务”、“过程性信息”等情形，逐一说明理由；不予公开%d件。",
          "一是制度不健全，二是人员不足，三是标准不一！如何改进？要从源头抓起。");

  private static final String STARTS = "、，。：；！？”’）》〉」』】〕～·…—％,.:;!?)]}%‰℃";
  private static final String ENDS = "“‘（《〈「『【〔([{￥$№";
  private static final Pattern CUT_END = Pattern.compile(".*[0-9]$");
  private static final Pattern CUT_START = Pattern.compile("^(?:[0-9.%]|[年月日号条件个项篇场](?![0-9])).*");

  private static Pages pages = Setup.typeset(List.of());

  @BeforeAll
  static void set() {
    Random random = new Random(20);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 1 + random.nextInt(6); j >= 0; j--) {
        String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
        int places = sentence.split("%d", -1).length - 1;
        Object[] figures = new Object[places];
        for (int k = 0; k < places; k++) {
          figures[k] = random.nextInt((int) Math.pow(10, 1 + random.nextInt(5)));
        }
        text.append(sentence.formatted(figures));
      }
      blocks.add(Setup.paragraph(text.toString()));
    }
    pages = Setup.typeset(blocks);
  }

  private static List<String> lines() {
    return pages.pages().stream().flatMap(page -> Setup.lines(page).stream()).toList();
  }

  @Test
  void noLineStartsOrEndsWrongly() {
    assertThat(pages.pages()).hasSizeGreaterThan(50);
    for (String line : lines()) {
      assertThat(STARTS).as(line).doesNotContain(line.substring(0, 1));
      assertThat(ENDS).as(line).doesNotContain(line.substring(line.length() - 1));
    }
  }

  @Test
  void noNumberIsCut() {
    List<String> lines = lines();
    for (int i = 1; i < lines.size(); i++) {
      boolean cut =
          CUT_END.matcher(lines.get(i - 1)).matches() && CUT_START.matcher(lines.get(i)).matches();
      assertThat(cut).as(lines.get(i - 1) + "|" + lines.get(i)).isFalse();
    }
  }

  @Test
  void aDayIsSeldomPartedFromItsMonth() {
    String text = String.join("|", lines());
    int whole = text.split("12月31日", -1).length - 1;
    int parted = text.split("12月\\|31日", -1).length - 1;
    assertThat(text).doesNotContain("12|月").doesNotContain("3|1日").doesNotContain("31|日");
    assertThat(parted).isLessThan(whole / 10);
  }

  @Test
  void noGapIsWiderThanAQuarterEm() {
    for (Page page : pages.pages()) {
      for (GlyphRun run : Setup.body(page)) {
        int[] text = run.text().codePoints().toArray();
        for (int i = 1; i < text.length; i++) {
          double advance = run.xs().get(i) - run.xs().get(i - 1);
          double own =
              Math.max(run.face().advanceEm(text[i - 1]) * 16, text[i - 1] > 0x2000 ? 16 : 0);
          assertThat(advance - own).as(run.text()).isLessThan(4.01);
        }
      }
    }
  }

  @Test
  void theSameTextGivesTheSamePages() {
    List<Block> blocks = List.of(Setup.paragraph("同样的文字，同样的版面。".repeat(40)));
    assertThat(Setup.typeset(blocks).pages().toString())
        .isEqualTo(Setup.typeset(blocks).pages().toString());
  }
}
