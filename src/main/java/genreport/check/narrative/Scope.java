package genreport.check.narrative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides whether a number in a sentence is about what the tables count: this body's applications
 * and disputes of the whole year. In doubt it is not.
 */
final class Scope {

  private static final Pattern APPLICATIONS = Pattern.compile("依申请|信息公开[^，。；]{0,4}申请|申请公开|公开申请");

  /** Reviews and lawsuits about disclosure, not about the body's other business. */
  private static final Pattern ABOUT_DISCLOSURE =
      Pattern.compile(
          "(?:因|由|涉|就|对|关于)[^。；]*(?:信息公开|依申请)"
              + "|(?:信息公开|依申请公开)(?:工作|申请|答复|类|方面|领域|相关|的)*(?:行政|案件|被|引|产生|发生|导致)");

  /** Other matters that a body receives and answers. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile(
          "12345|热线|留言|来信|信件|来电|来访|信箱|邮箱|咨询|投诉|举报|建议|提案|议案|工单|网民|信访|舆情|求助|诉求"
              + "|许可|处罚|查询|登记|听证|问卷|复议|诉讼|应诉|意见|仲裁|援助|纠纷|调解|报警|警情");

  /** Documents, which are classed as 主动公开, 依申请公开 or 不予公开 when they are made. */
  private static final Pattern DOCUMENTS = Pattern.compile("主动公开(?:类|的|信息|文件)*\\s*\\d|公开属性");

  private static final Pattern DEALT_WITH = Pattern.compile("收到|受理|新收|办结|答复|(?<!依)申请");

  /** Only some of the year's cases. */
  private static final Pattern SOME_CASES = Pattern.compile("(?:结转|转入|新增|新收|新发)[^，。；]{0,6}$");

  private static final Pattern OTHER_YEAR =
      Pattern.compile("去年|上一?年|上年度|往年|前年|同期|历年|累计|以来|[近前两三四五六七八九十]年|(?<!\\d)(?:19|20)\\d{2}年");
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?:上一?年度?|去年|(?:19|20)\\d{2}年度?)(?:结转|转入|转结|遗留)|(?:结转|转)(?:至|到|入)?(?:19|20)\\d{2}年|(?:结转|转)(?:至|到|入)$");
  private static final Pattern COMPARED = Pattern.compile("(?:比|较|同比|与|相比|和)\\s*$");
  private static final Pattern WHOLE_YEAR = Pattern.compile("0?1月0?1日|12月31日|12月底|1[-—至]12月");
  private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{1,2}月|季度|半年|当月|每月|月均|日均|年均|平均");
  private static final Pattern CHANGE = Pattern.compile("(?:增加|减少|增长|下降|上升|多|少|增|减)了?\\s*$");

  private static final Pattern ROUGH = Pattern.compile("(?:约|近|超过|逾|不到)\\s*$");

  private static final Pattern PART =
      Pattern.compile("其中|其余|剩余|其他机关|转交|转送|协助|协办|会办|转办|督办|指导|审核|另有|还有|涉及|关于|有关|当年|[类型别]");
  private static final Pattern OF_THESE = Pattern.compile("(?:新收|收到|受理)[^。；]{0,16}中[，,]?");
  private static final Pattern ONE_APPLICANT =
      Pattern.compile("(?<!均为|都是|全部为|全为)(?:自然人|企业|法人|组织|机构)(?!均|都)");
  private static final Pattern CHANNEL =
      Pattern.compile("网络|网上|互联网|在线|线上|线下|信函|邮寄|来函|书信|当面|现场|窗口|传真|邮件|平台|系统");
  private static final Pattern WIDER =
      Pattern.compile("全[省市区县州旗镇乡]|各(?:级|部门|单位|镇|乡|街道|科室|县|区|市)|本级|(?:所属|下属|所辖)|部门|(?<!本)单位");
  private static final Pattern OTHER_BODY =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2}(?:局|厅|镇|乡|街道|委员会|办公室|中心))(?:共|总共|共计|累计|全年|依法|已|新|办公室)*(?:$|收|接|受理|办结|答复|办理)");
  private static final Pattern REVIEWER = Pattern.compile("受理|审理|审结|办结|办理|承办|代理|出庭|参加|决定书");

  private final String body;
  private final Optional<String> year;

  private Scope(String body, Optional<String> year) {
    this.body = body;
    this.year = year;
  }

  static Scope of(RuleContext context) {
    return new Scope(context.report().entry("机关").orElse(""), context.year());
  }

  /**
   * Returns whether the tables count the same cases as the number.
   *
   * @param wordsStart index in {@link Quantity#before()} of the claim's first word
   */
  boolean covers(Quantity quantity, Claim.Kind kind, int wordsStart) {
    Passage sentence = quantity.passage();
    String before = quantity.before().substring(0, wordsStart);
    if (isOtherTime(before)
        || ROUGH.matcher(before).find()
        || CHANGE.matcher(quantity.before()).find()
        || isRough(quantity)) {
      return false;
    }
    String around = sentence.topic() + "。" + sentence.text();
    if (kind == Claim.Kind.DISPUTE) {
      boolean about =
          APPLICATIONS.matcher(sentence.topic()).find()
              || ABOUT_DISCLOSURE.matcher(quantity.before() + quantity.after()).find();
      return about
          && !REVIEWER.matcher(lastClause(before)).find()
          && !SOME_CASES.matcher(before).find();
    }
    if (!APPLICATIONS.matcher(around).find() || isOtherMatter(before) || isOtherBody(before)) {
      return false;
    }
    return switch (kind) {
      case LOOSE -> !isPart(before);
      case OUTCOME -> !ONE_APPLICANT.matcher(before).find() && !isOfDocuments(before);
      case NAMED, DISPUTE -> true;
    };
  }

  private static boolean isRough(Quantity quantity) {
    return Stream.of("以上", "左右", "上下", "以内", "以下").anyMatch(quantity.after()::startsWith);
  }

  /** Returns whether the last period named before the number is not the report's whole year. */
  private boolean isOtherTime(String before) {
    String text = WHOLE_YEAR.matcher(CARRIED.matcher(before).replaceAll("")).replaceAll("");
    if (PART_OF_YEAR.matcher(text).find()) {
      return true;
    }
    boolean other = false;
    Matcher mention = OTHER_YEAR.matcher(text);
    while (mention.find()) {
      boolean own = mention.group().equals(year.orElse("") + "年");
      boolean compared = COMPARED.matcher(text.substring(0, mention.start())).find();
      boolean left = compared && text.substring(mention.end()).matches(".*[，；、,）)].*");
      if (!left) {
        other = !own;
      }
    }
    return other && !text.matches(".*(?:今年|本年).*");
  }

  /** Returns whether the last thing named before the number is no application. */
  private static boolean isOtherMatter(String before) {
    int own = 0;
    Matcher named = APPLICATIONS.matcher(before);
    while (named.find()) {
      own = named.end();
    }
    return OTHER_MATTER.matcher(before.substring(own)).find();
  }

  private boolean isOtherBody(String before) {
    String others = before.replace(body, "").replaceAll("[我本][\\u4e00-\\u9fff]", "");
    boolean government = body.endsWith("人民政府");
    Matcher wider = WIDER.matcher(others);
    while (wider.find()) {
      boolean whole = wider.group().startsWith("全") || wider.group().startsWith("各级");
      if (!government || !whole) {
        return true;
      }
    }
    Matcher other = OTHER_BODY.matcher(others);
    while (other.find()) {
      if (!body.contains(other.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfDocuments(String before) {
    return DOCUMENTS.matcher(before).find() && !DEALT_WITH.matcher(before).find();
  }

  private static boolean isPart(String before) {
    String clause = lastClause(before);
    return PART.matcher(clause).find()
        || OF_THESE.matcher(before).find()
        || CHANNEL.matcher(clause).results().count() == 1;
  }

  /** Returns the text after the last comma or the last number. */
  private static String lastClause(String before) {
    List<String> clauses = List.of(before.split("[，。；,;、：:（(]|\\d+[件宗份条起例]", -1));
    return clauses.get(clauses.size() - 1);
  }
}
