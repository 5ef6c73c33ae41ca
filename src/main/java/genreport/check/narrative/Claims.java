package genreport.check.narrative;

import static genreport.check.narrative.TableNumbers.Reading.join;
import static genreport.check.narrative.TableNumbers.Reading.sums;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The claims that reports make about the table of applications, the most specific first. */
final class Claims {

  /** What may stand between a verb and its number: 收到政府信息公开申请共3件. */
  private static final String OBJECT =
      "(?:了|到|的|各类|各项|有效|书面|公众|群众|"
          + "(?:公民|自然人|个人)[、和及]法人(?:和|或者?|及|与|、)?其[他它]组织|公民|申请人|提出|提交)*"
          + "(?:政府|政务)?(?:信息)?(?:依法)?(?:依申请)?(?:公开)?(?:信息)?的?"
          + "(?:申请事项|申请件|申请|事项|案件|件)?(?:的)?(?:数量|总数|总量|件数|数)?"
          + "(?:共计|共有|共|合计|总计|分别)?(?:为|是|达到|达|有|：|:)?\\s*";

  /** What follows a number that stands before what it counts: 7件政府信息公开申请. */
  private static final String COUNTED =
      "\\s*(?:的)?(?:(?:政府|政务)?信息公开(?:类|的)?申请|依申请公开|公开申请|申请(?!人)|[，。；、,（(]|$)";

  /** The clause ends after the number. */
  private static final String CLAUSE_END = "(?!\\s*[^，。；、,（(\\s])";

  private static final String LAST = "(?:上一?年度?|去年|上年末)";
  private static final String NEXT = "(?:下一?年度?|明年|次年)";
  private static final String SOME_YEAR = "(?:19|20)\\d{2}年度?";

  /** What a label has beside its name: 5.要求行政机关补正（更正）. */
  private static final Pattern NO_NAME = Pattern.compile("[（(].*?[）)]|^\\d+[.．]");

  /** A shorter name may be any word. */
  private static final int SHORTEST_OUTCOME = 4;

  private static final int SHORTEST_APPLICANT = 3;

  private final TableNumbers tables;

  private Claims(TableNumbers tables) {
    this.tables = tables;
  }

  /** Returns all claims for which the form has rows. */
  static List<Claim> of(TableNumbers tables) {
    Claims claims = new Claims(tables);
    List<Claim> all = new ArrayList<>(claims.carried());
    all.addAll(DisputeClaims.of(tables));
    all.addAll(claims.applicants());
    all.addAll(claims.outcomes());
    all.addAll(claims.done());
    all.addAll(claims.received());
    all.removeIf(claim -> claim.readings().isEmpty());
    return all;
  }

  private List<Claim> carried() {
    List<Reading> in = totals(TableNumbers.CARRIED_IN);
    List<Reading> out = totals(TableNumbers.CARRIED_OUT);
    String into = "(?:至|到|来)?(?:本年度?|今年)?(?:的)?(?:继续)?(?:办理|处理)?";
    String carry = "(?:结转|转入|转结|顺延|转)(?:至|到|入|为)?";
    String on = "(?:继续)?(?:办理|处理|答复)?";
    String start = "(?:^|[，、；。,（(]|另有|还有|尚有|其余|剩余|余下|其中)\\s*";
    String still = "(?:申请)?(?:(?:正在|尚在)办理[，,]?)?(?:将|已|均)?";
    return List.of(
        // ，3件为上年结转
        Claim.of(start, Claim.Kind.NAMED, join(in, out))
            .followedBy("(?:申请)?(?:系|为|是|属)?(?:" + LAST + "|" + SOME_YEAR + ")(?:结转|转结|转入|遗留)"),
        // ，3件结转下年度
        Claim.of(start, Claim.Kind.NAMED, join(out, in))
            .followedBy(still + "(?:结转|转入|转结|顺延)(?:至|到|入)?(?:" + NEXT + "|" + SOME_YEAR + ")"),
        // 上年结转3件
        Claim.of(LAST + "(?:结转|转入|转结|遗留)" + into + OBJECT, Claim.Kind.NAMED, in),
        // 结转下年度继续办理3件
        Claim.of(carry + NEXT + on + OBJECT, Claim.Kind.NAMED, out),
        // 结转至2022年3件
        Claim.of(carry + SOME_YEAR + on + OBJECT, Claim.Kind.NAMED, join(in, out)),
        // 2020年结转3件
        Claim.of("(?:" + SOME_YEAR + ")?结转" + OBJECT, Claim.Kind.NAMED, join(in, out)));
  }

  private List<Claim> received() {
    List<Reading> fresh = totals(TableNumbers.RECEIVED);
    List<Reading> all = join(fresh, sums(fresh, totals(TableNumbers.CARRIED_IN)));
    String add = "(?<![未没有])新(?:收到?|增)";
    String receive = "(?:收到|接收到?|接到|收悉|受理)";
    String fewWords = "(?:了|到)?(?:共|共计|各类)?\\s*";
    return List.of(
        // 新收3件政府信息公开申请
        Claim.of(add + fewWords, Claim.Kind.NAMED, fresh).followedBy(COUNTED),
        // 新收政府信息公开申请3件
        Claim.of(add + OBJECT, Claim.Kind.NAMED, fresh).followedBy(CLAUSE_END),
        // 收到3件政府信息公开申请
        Claim.of(receive + fewWords, Claim.Kind.LOOSE, all).followedBy(COUNTED),
        // 收到政府信息公开申请3件
        Claim.of(receive + OBJECT, Claim.Kind.LOOSE, all).followedBy(CLAUSE_END));
  }

  private List<Claim> done() {
    List<Reading> done = totals(TableNumbers.DONE);
    List<Reading> fresh = totals(TableNumbers.RECEIVED);
    List<Reading> handled = join(done, join(fresh, sums(fresh, totals(TableNumbers.CARRIED_IN))));
    return List.of(
        // 办结3件
        Claim.of("(?<!延期|逾期|超期|提前|当场|未)(?:办结|办理完毕|办理完成)" + OBJECT, Claim.Kind.LOOSE, done)
            .followedBy(CLAUSE_END),
        // 答复3件
        Claim.of(
                "(?<!延期|逾期|超期|延长|不予|电话|口头|当面|当场|即时|按期|拟办|拟|未)(?:答复|办复)" + OBJECT,
                Claim.Kind.LOOSE,
                answered(done))
            .followedBy(CLAUSE_END),
        // 办理3件
        Claim.of("(?<!延期|继续|正在|待|未)办理" + OBJECT, Claim.Kind.LOOSE, handled).followedBy(CLAUSE_END));
  }

  /** Returns what 答复 may count: everything done, or that without 不予处理, 其他处理 or both. */
  private List<Reading> answered(List<Reading> done) {
    List<Reading> parts =
        join(
            totals(TableNumbers.APPLICATIONS + ".不予处理"),
            totals(TableNumbers.APPLICATIONS + ".其他处理"));
    List<Reading> answered = new ArrayList<>(done);
    for (Reading whole : done) {
      for (Reading part : parts) {
        answered.add(whole.minus(part));
      }
      parts.stream().reduce(Reading::plus).ifPresent(both -> answered.add(whole.minus(both)));
    }
    return answered;
  }

  private List<Claim> outcomes() {
    List<Claim> claims = new ArrayList<>();
    // 予以公开和部分公开3件
    claims.add(
        Claim.of(
            "予以公开(?:和|或者?|及|与|、|以及)部分公开(?:的|类|情形)*" + OBJECT,
            Claim.Kind.OUTCOME,
            sums(
                totals(TableNumbers.APPLICATIONS + ".予以公开"),
                totals(TableNumbers.APPLICATIONS + ".部分公开"))));
    for (Field field : tables.outcomes()) {
      List<Reading> readings = readings(field);
      String name = NO_NAME.matcher(field.label()).replaceAll("");
      claims.addAll(outcome(field.key(), readings));
      if (!name.equals(field.key())) {
        claims.addAll(outcome(name, readings));
      }
    }
    return claims;
  }

  /** Returns the claim about one result by its name: 予以公开3件. */
  private static List<Claim> outcome(String name, List<Reading> readings) {
    String words = "(?<!不|逾期)" + Pattern.quote(name) + "(?:的|类|情形|处理|决定|答复)*" + OBJECT;
    return name.length() >= SHORTEST_OUTCOME
        ? List.of(Claim.of(words, Claim.Kind.OUTCOME, readings))
        : List.of();
  }

  /**
   * Returns a result's own number, its sums with others that reports add, and those of its rows.
   */
  private List<Reading> readings(Field outcome) {
    List<Reading> own = totals(outcome.path());
    List<Reading> readings = new ArrayList<>(own);
    if (outcome.key().equals("予以公开")) {
      readings.addAll(sums(own, totals(TableNumbers.APPLICATIONS + ".部分公开")));
    } else if (outcome.key().equals("不予公开")) {
      List<Reading> more = sums(own, totals(TableNumbers.APPLICATIONS + ".无法提供"));
      readings.addAll(more);
      readings.addAll(sums(more, totals(TableNumbers.APPLICATIONS + ".不予处理")));
    }
    if (outcome instanceof Field.Group group) {
      for (Field row : group.fields()) {
        readings.addAll(totals(row.path()));
      }
    }
    return readings;
  }

  private List<Claim> applicants() {
    List<Claim> claims = new ArrayList<>();
    List<String> keys = tables.applicants();
    for (String key : keys) {
      if (key.length() >= SHORTEST_APPLICANT) {
        claims.add(applicant(Pattern.quote(key), List.of(key)));
      }
    }
    List<String> bodies = keys.subList(Math.min(1, keys.size()), keys.size());
    claims.add(applicant("(?<!(?:公民|自然人|个人)[、和及])法人(?:或者?|和|及|与|、)?其他组织", bodies));
    return claims;
  }

  /** Returns the claim about one kind of applicant, in any row: 自然人申请3件. */
  private Claim applicant(String name, List<String> columns) {
    List<Reading> rows = tables.inEveryRow(TableNumbers.APPLICATIONS, columns);
    List<Reading> readings = new ArrayList<>(rows);
    if (rows.size() > 1) {
      readings.add(rows.get(0).plus(rows.get(1)));
    }
    return Claim.of(name + "(?:提出|提交|的|类)*" + OBJECT, Claim.Kind.NAMED, readings);
  }

  private List<Reading> totals(String path) {
    Optional<Reading> total = tables.total(path);
    return total.isPresent() ? List.of(total.get()) : List.of();
  }
}
