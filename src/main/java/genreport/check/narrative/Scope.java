package genreport.check.narrative;

import genreport.form.ClaimScope;
import genreport.form.Claims;
import genreport.form.FormPack;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides whether a number in a sentence is about what the tables count: this body's applications
 * and disputes of the whole year. In doubt it is not.
 */
final class Scope {

  private static final Pattern OTHER_YEAR =
      Pattern.compile(
          "去年|上一?年|上年度|往年|前年|同期|历年|(?<![年度内]|年，)累计|以来|[近前两三四五六七八九十]年|(?<!\\d)(?:19|20)\\d{2}年");
  private static final Pattern COMPARED = Pattern.compile("(?:比|较|同比|与|相比|和)\\s*$");
  private static final Pattern WHOLE_YEAR = Pattern.compile("0?1月0?1日|12月31日|12月底|1[-—至]12月");
  private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{1,2}月|季度|半年|当月|每月|月均|日均|年均|平均");
  private static final Pattern CHANGE = Pattern.compile("(?:增加|减少|增长|下降|上升|多|少|(?<!新)增|减)了?\\s*$");

  private static final Pattern ROUGH = Pattern.compile("(?:约|近|超过|逾|不到)\\s*$");

  private static final Pattern WIDER =
      Pattern.compile("全[省市区县州旗镇乡]|各(?:级|部门|单位|镇|乡|街道|科室|县|区|市)|本级|(?:所属|下属|所辖)|部门|(?<!本)单位");
  private static final Pattern OTHER_BODY =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2}(?:局|厅|镇|乡|街道|委员会|办公室|中心))(?:共|总共|共计|累计|全年|依法|已|新|办公室)*(?:$|收|接|受理|办结|答复|办理)");
  private final String body;
  private final Optional<String> year;
  private final Claims claims;

  private Scope(String body, Optional<String> year, Claims claims) {
    this.body = body;
    this.year = year;
    this.claims = claims;
  }

  static Scope of(RuleContext context) {
    return new Scope(
        context.report().entry(FormPack.AGENCY).orElse(""),
        context.year(),
        context.report().form().claims());
  }

  /**
   * Returns whether a sentence, its headings and the sentences before may be about what some scopes
   * are about.
   *
   * @param needs as {@link ClaimScope#needsOf} gives them
   */
  static boolean mayConcern(Passage sentence, Optional<Set<ClaimScope.Condition>> needs) {
    return needs.isEmpty() || needs.get().stream().anyMatch(need -> mayBeIn(sentence, need));
  }

  private static boolean mayBeIn(Passage sentence, ClaimScope.Condition need) {
    if (need.dependsOnWords() || need.once() || need.since().isPresent()) {
      return true;
    }
    return need.in().stream()
        .map(
            part ->
                switch (part) {
                  case TOPIC -> sentence.topic();
                  case EARLIER -> sentence.earlier();
                  default -> sentence.text();
                })
        .anyMatch(text -> need.words().matcher(text).find());
  }

  /** Returns whether the tables count the same cases as a claim. */
  boolean covers(Statement statement, ClaimScope scope) {
    String before = statement.before();
    if (isOtherTime(before)
        || ROUGH.matcher(before).find()
        || CHANGE.matcher(statement.beforeNumber()).find()
        || isRough(statement.after())) {
      return false;
    }
    return (scope.needs().isEmpty()
            || scope.needs().stream().anyMatch(need -> isFulfilled(need, statement)))
        && scope.not().stream().noneMatch(not -> isFulfilled(not, statement))
        && (!scope.ownBody() || !isOtherBody(before));
  }

  private static boolean isFulfilled(ClaimScope.Condition condition, Statement statement) {
    for (ClaimScope.Part part : condition.in()) {
      String text = text(part, statement);
      if (condition.since().isPresent()) {
        text = since(condition.since().get(), text);
      }
      boolean found =
          condition.once()
              ? condition.words().matcher(text).results().count() == 1
              : condition.words().matcher(text).find();
      if (found
          && (condition.unless().isEmpty() || !condition.unless().get().matcher(text).find())) {
        return true;
      }
    }
    return false;
  }

  private static String text(ClaimScope.Part part, Statement statement) {
    return switch (part) {
      case TOPIC -> statement.passage().topic();
      case SENTENCE -> statement.passage().text();
      case EARLIER -> statement.passage().earlier();
      case AROUND -> statement.beforeNumber() + statement.after();
      case BEFORE -> statement.before();
      case CLAUSE -> lastClause(statement.before());
    };
  }

  /** Returns the text after the last occurrence of words; all of it if there is none. */
  private static String since(Pattern words, String text) {
    int end = 0;
    Matcher named = words.matcher(text);
    while (named.find()) {
      end = named.end();
    }
    return text.substring(end);
  }

  private static boolean isRough(String after) {
    return Stream.of("以上", "左右", "上下", "以内", "以下").anyMatch(after::startsWith);
  }

  /** Returns whether the last period named before the number is not the report's whole year. */
  private boolean isOtherTime(String before) {
    String own =
        claims.otherYears().map(years -> years.matcher(before).replaceAll("")).orElse(before);
    String text = WHOLE_YEAR.matcher(own).replaceAll("");
    if (PART_OF_YEAR.matcher(text).find()) {
      return true;
    }
    boolean other = false;
    Matcher mention = OTHER_YEAR.matcher(text);
    while (mention.find()) {
      boolean reported = mention.group().equals(year.orElse("") + "年");
      boolean compared = COMPARED.matcher(text.substring(0, mention.start())).find();
      boolean left = compared && text.substring(mention.end()).matches(".*[，；、,）)].*");
      if (!left) {
        other = !reported;
      }
    }
    return other && !text.matches(".*(?:今年|本年).*");
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

  /** Returns the text after the last comma or the last number. */
  private static String lastClause(String before) {
    List<String> clauses = List.of(before.split("[，。；,;、：:（(]|\\d+[件宗份条起例]", -1));
    return clauses.get(clauses.size() - 1);
  }
}
