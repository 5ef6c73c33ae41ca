package genreport.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule's example costs what the rule says, and what is only like it costs nothing. */
class BreakRulesTest {

  static List<TextRules.Rule> rules() {
    return TextRules.RULES;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anExampleCostsWhatItsRuleSays(TextRules.Rule rule) {
    String text = rule.example().replace("|", "");
    boolean isCutEverywhere = text.equals(rule.example());
    List<Integer> expected =
        isCutEverywhere
            ? IntStream.range(1, text.length()).boxed().toList()
            : List.of(rule.example().indexOf('|'));

    assertThat(matchedCuts(rule, text)).isEqualTo(expected);
    double[] costs = costs(text);
    assertThat(expected).allSatisfy(cut -> assertThat(costs[cut]).isEqualTo(rule.cost()));
  }

  private static List<Integer> matchedCuts(TextRules.Rule rule, String text) {
    List<Integer> cuts = new ArrayList<>();
    rule.pattern()
        .matcher(text)
        .results()
        .forEach(match -> IntStream.range(match.start() + 1, match.end()).forEach(cuts::add));
    return cuts;
  }

  /**
   * A space is where a line may end at no cost, a bar where it may end at some; ␣ stands for the
   * text's own space.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "年 度 办 理",
        "月 初 至 月 末 的 日 子",
        "百分 数 的 点",
        "第 几 条 第 几 项",
        "共 12件 复 议",
        "总 1、 总 则",
        "（甲） 乙",
        "No 一",
        "年 12345月",
        "第二十条|第（一）项",
        "2021年|12月|5日",
        "二〇二一年|十二月|三十一日",
        "12月 底",
        "达 ≥1500人",
        "达 ±2℃ 内",
        "长 3′4″ 宽",
        "a)、b)申 请",
        "第 (a)项",
        "约 5␣km² 以 内",
        "5␣ main",
        "2019—2021年",
        "三～五 头",
        "为 −5% 的",
        "H₂O 与 Nguyễn 的",
        "本|年 度 上|年 末",
        "5|𠮷 字",
        "0561␣4685569|电 话",
        "0561␣ 46人",
        "见 http://|www.|a.|cn/|b-|c_|de",
        "寄 name@gov.|example.|cn 或",
        "a.cn/b 页",
      })
  void aLineMayEndWhereItIsMarked(String marked) {
    String text = marked.replaceAll("[ |]", "").replace('␣', ' ');
    double[] costs = costs(text);
    StringBuilder cuts = new StringBuilder();
    List<Cluster> clusters = PlainClusters.of(text);
    for (int i = 0; i < clusters.size(); i++) {
      boolean may = i > 0 && costs[i] < BreakRules.NEVER;
      cuts.append(may ? (costs[i] > 0 ? "|" : " ") : "");
      cuts.append(clusters.get(i).text().replace(' ', '␣'));
    }
    assertThat(cuts).hasToString(marked);
  }

  private static double[] costs(String text) {
    return BreakRules.costs(new LineText(PlainClusters.of(text)));
  }
}
