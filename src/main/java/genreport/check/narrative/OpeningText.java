package genreport.check.narrative;

import java.util.regex.Pattern;

/**
 * Recognizes the sentences that belong before section one: by what and for whom the report is made,
 * its parts, its period, where it can be read, and whom to ask.
 */
final class OpeningText {

  private static final Pattern BASIS =
      Pattern.compile(
          "^(?:本(?:年度)?报告|现)?(?:是)?(?:根据|依据|按照|依照|遵照)[^。；]{0,120}(?:编制|编写|撰写|制定|制作|公布|发布|形成|提交)[^。；]{0,60}报告"
              + "|^(?:根据|依据|按照|依照|遵照)[^。；]{0,80}(?:要求|规定|精神)[^。；]{0,40}(?:编制|公布|发布)"
              + "|^(?:本(?:年度)?报告)(?:是|由|系|根据|依据|按照)[^。；]{0,140}(?:编制|编写|撰写|制作|发布|公布)"
              + "|^现(?:将|公布|向社会)[^。；]{0,80}(?:报告|公布|公开|如下)");

  private static final Pattern PARTS =
      Pattern.compile(
          "^(?:本(?:年度)?报告|全文|报告|内容)[^。；]{0,10}(?:由|包括|包含|分为|涵盖|共|有|分)[^。；]{0,300}(?:部分|方面)"
              + "|(?:由|包括|包含|分为)[^。；]{4,300}部分(?:组成|构成)");

  private static final Pattern PERIOD =
      Pattern.compile(
          "统计(?:期限|时间|时段|周期)|(?:所列|列出的|列举的|报告中?的?)[^。；]{0,8}数据"
              + "|期限[^。；]{0,6}(?:自|从)[^。；]{0,30}(?:止|[至到])");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:如有|如对|若有|若对|对本报告|如需)[^。；]{0,40}(?:联系|咨询|查询|索取|来电|来函|疑问|问题)|(?:地址|邮编|邮政编码|联系电话|电话|传真|电子邮箱|邮箱)[：:]"
              + "|(?:电子版|报告全文|本报告)[^。；]{0,40}(?:下载|查阅|查询|查看|网站)");

  /** No sentence of a report is longer; the bound keeps the time of hostile text low. */
  private static final int LONGEST_SENTENCE = 1_000;

  private OpeningText() {}

  /** Returns whether a sentence says nothing of the year's work. */
  static boolean isOpening(Passage sentence) {
    String text = sentence.text().strip();
    if (text.length() > LONGEST_SENTENCE) {
      return false;
    }
    return PARTS.matcher(text).find()
        || PERIOD.matcher(text).find()
        || CONTACT.matcher(text).find()
        || BASIS.matcher(text).find()
        || text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
