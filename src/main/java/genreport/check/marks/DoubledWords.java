package genreport.check.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that are written twice: 的的, 资金资金, 我县县政府. Real doublings are none: 人人, 一步一步. A word
 * that often ends one compound and starts the next (网站 in 政府网站网站标识码) is doubled only if nothing of
 * a compound follows.
 */
final class DoubledWords implements LineMarks {

  private static final int LONGEST_WORD = 8;

  /** Words of one character that are never doubled, except as part of the words around them. */
  private static final Pattern SINGLE =
      Pattern.compile(
          // a look at two equal characters ends most tries
          "(?=(.)\\1)(?:(?<![目标有])的的(?!确)|和和(?![美气平睦])|与与|及及(?!时)|或或|并并|于于|被被|将将(?!士)|由由(?!衷)"
              + "|(?<!还)是是(?!非)|在在(?![线职建校编岗押场此册])|(?<!为)了了(?![解结然却])|(?<=[0-9])([件条个次项份])\\2"
              + "|余余|(?<=[0-9])万万|(?<=[做办搞抓])好好(?![地学干事人])|(?<=[都均也须需])要要(?![素求点])"
              + "|(?<=[一二三四五六七八九]十|十[一二三四五六七八九])大大(?=精神|报告|以来|会议|部署)"
              + "|(?<=[我本全])([省市县区州旗镇乡])\\3(?=人民政府|政府(?!采购)))");

  /** Words that end compounds and start others. */
  private static final Set<String> IN_COMPOUNDS =
      Set.of(
          "公开", "信息", "政府", "政务", "服务", "网站", "平台", "申请", "文件", "目录", "报告", "管理", "工作", "建设", "项目",
          "事项", "机关", "会议", "中心", "单位", "部门", "领导", "监督", "审查", "审核", "组织", "教育", "培训", "社会", "企业",
          "行政", "制度", "机构", "社区", "街道", "研究", "讨论", "学习", "商量", "交流", "指导", "保障", "安全", "应急", "环境",
          "资源", "数据", "系统", "媒体", "新闻", "办公", "综合", "重点", "改革", "发展", "规划", "计划", "标准", "规范", "统计",
          "考核", "评估", "年度", "许可", "处罚", "收费", "专栏", "栏目");

  /** Words of these that are no verbs; at the start of a clause nothing can end a compound. */
  private static final Set<String> NOUNS =
      Set.of(
          "政府", "政务", "信息", "网站", "平台", "文件", "目录", "项目", "事项", "机关", "单位", "部门", "社会", "企业", "行政",
          "制度", "机构", "社区", "街道");

  /** What can't continue a compound. */
  private static final Pattern END = Pattern.compile("^(?:$|[^\\p{IsHan}]|[的和与及等在为是已了并也将对]|进行|情况)");

  private static final Pattern NUMBERS =
      Pattern.compile("[一二三四五六七八九十百千万亿零〇两].*|.*[年月日]|非常|很多|千万|是否|怎么|什么|哪些|有的|或者");

  @Override
  public List<MarkSlip> find(TextLine line) {
    List<MarkSlip> slips = new ArrayList<>();
    Matcher single = SINGLE.matcher(line.text());
    while (single.find()) {
      slips.add(slip(single.start(), single.end(), single.group()));
    }
    int at = 0;
    while (at < line.text().length()) {
      int length = doubled(line.text(), at);
      if (length > 0) {
        slips.add(slip(at, at + 2 * length, line.text().substring(at, at + 2 * length)));
      }
      at += Math.max(1, 2 * length);
    }
    return slips;
  }

  private static MarkSlip slip(int start, int end, String written) {
    return MarkSlip.of(start, end, "“" + written + "”写重了", "删去重复的字");
  }

  /** Returns the length of the word that is doubled at an index; 0 if none is. */
  private static int doubled(String text, int at) {
    for (int length = LONGEST_WORD; length >= 2; length--) {
      int again = at + length;
      if (again + length <= text.length()
          && text.charAt(at) == text.charAt(again)
          && text.regionMatches(at, text, again, length)
          && isWord(text, at, length)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isWord(String text, int at, int length) {
    boolean same = true;
    for (int i = at; i < at + length; i++) {
      same &= text.charAt(i) == text.charAt(at);
      if (!TextLine.isHan(text.charAt(i))) {
        return false;
      }
    }
    String word = text.substring(at, at + length);
    if (same || NUMBERS.matcher(word).matches()) {
      return false;
    }
    String rotated = word.substring(1) + word.charAt(0);
    if (IN_COMPOUNDS.contains(rotated) && text.startsWith(rotated, at + length + 1)) {
      return false;
    }
    String rest = text.substring(at + 2 * length, Math.min(text.length(), at + 2 * length + 2));
    boolean first = at == 0 || !TextLine.isHan(text.charAt(at - 1));
    return !IN_COMPOUNDS.contains(word)
        || END.matcher(rest).find()
        || (first && NOUNS.contains(word));
  }
}
