package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * X17: section one lacks one of five themes. One word of a theme anywhere in the section is enough,
 * because reports name the themes in many ways and not always in headings.
 */
final class MissingTheme implements NarrativeRule {

  static final List<Theme> THEMES =
      List.of(
          new Theme(
              "主动公开",
              Pattern.compile("主动公开|主动发布|主动公布|(?:公开|发布|公布|公示|更新)[^，。；]{0,20}(?:信息|文件|文章|稿件)")),
          new Theme("依申请公开", Pattern.compile("依申请|申请公开|公开申请|信息公开[^，。；]{0,6}申请")),
          new Theme(
              "政府信息管理",
              Pattern.compile(
                  "信息[^，。；]{0,8}(?:管理|审核|审查|清理|梳理|归档|维护|规范)|(?:管理|审核|审查|清理|梳理|规范|更新)[^，。；]{0,12}信息"
                      + "|(?:规范性文件|公文|文件|目录|指南)[^，。；]{0,14}(?:管理|清理|梳理|审查|审核|编制|修订|更新|调整|属性|标注)"
                      + "|(?:清理|梳理|审查|审核|编制|修订|更新|调整|完善)[^，。；]{0,14}(?:规范性文件|公文|文件|目录|指南)"
                      + "|保密审查|公开属性|三审三校|动态调整|动态管理")),
          new Theme("平台建设", Pattern.compile("平台|网站|网页|新媒体|公众号|微信|微博|客户端|专栏|专区|公报|公开栏|查阅点|查阅场所")),
          new Theme(
              "监督保障", Pattern.compile("监督|保障|考核|考评|评议|评估|测评|培训|责任追究|追究责任|督查|督导|督促|领导小组|组织领导")));

  /**
   * A theme that the section must mention.
   *
   * @param words pattern of the words of which one is enough; its name is one of them
   */
  record Theme(String name, Pattern words) {

    boolean isIn(String text) {
      return words.matcher(text).find();
    }
  }

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      StringBuilder lines = new StringBuilder();
      for (Passage paragraph : section.paragraphs()) {
        lines.append(paragraph.text()).append('\n');
      }
      String text = lines.toString();
      List<String> missing = new ArrayList<>();
      for (Theme theme : THEMES) {
        if (!theme.isIn(text)) {
          missing.add(theme.name());
        }
      }
      boolean isWritten = section.prose().lines().stream().anyMatch(line -> !line.heading());
      if (isWritten && !text.isEmpty() && !missing.isEmpty()) {
        findings.add(
            context
                .finding("“" + section.path() + "”没有写到" + String.join("、", missing))
                .at(section.prose().place())
                .advice("补上" + (missing.size() > 1 ? "这几个" : "这个") + "方面；确实没有的，也用一句话说明"));
      }
    }
    return findings;
  }
}
