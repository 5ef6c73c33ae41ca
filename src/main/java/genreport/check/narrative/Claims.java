package genreport.check.narrative;

import static genreport.check.narrative.TableNumbers.Reading.join;
import static genreport.check.narrative.TableNumbers.Reading.sums;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What reports say about the tables' numbers, the most particular first. */
final class Claims {

  /** What may stand between 收到 and its number: 政府信息公开申请共. */
  private static final String OBJECT =
      "(?:了|到|的|各类|各项|有效|书面|公众|群众|"
          + "(?:公民|自然人|个人)[、和及]法人(?:和|或者?|及|与|、)?其[他它]组织|公民|申请人|提出|提交)*(?:政府|政务)?(?:信息)?(?:依法)?(?:依申请)?(?:公开)?(?:信息)?的?"
          + "(?:申请事项|申请件|申请|事项|案件|件)?(?:的)?(?:数量|总数|总量|件数|数)?"
          + "(?:共计|共有|共|合计|总计|分别)?(?:为|是|达到|达|有|：|:)?\\s*";

  /** After a number that comes before what it counts: 7件政府信息公开申请. */
  private static final String COUNTED =
      "\\s*(?:的)?(?:(?:政府|政务)?信息公开(?:类|的)?申请|依申请公开|公开申请|申请(?!人)|[，。；、,（(]|$)";

  private static final String LAST = "(?:上一?年度?|去年|上年末)";
  private static final String NEXT = "(?:下一?年度?|明年|次年)";
  private static final String SOME_YEAR = "(?:19|20)\\d{2}年度?";
  private static final Pattern MARKED_NAME = Pattern.compile("[（(].*?[）)]|^\\d+[.．]");
  private static final int SHORTEST_NAME = 3;

  private final TableNumbers tables;

  private Claims(TableNumbers tables) {
    this.tables = tables;
  }

  static List<Claim> of(TableNumbers tables) {
    Claims claims = new Claims(tables);
    List<Claim> all = new ArrayList<>(claims.carried());
    all.addAll(new DisputeClaims(tables).all());
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
        Claim.of("", start, Claim.Kind.NAMED, join(in, out))
            .followedBy("(?:申请)?(?:系|为|是|属)?(?:" + LAST + "|" + SOME_YEAR + ")(?:结转|转结|转入|遗留)"),
        Claim.of("", start, Claim.Kind.NAMED, join(out, in))
            .followedBy(still + "(?:结转|转入|转结|顺延)(?:至|到|入)?(?:" + NEXT + "|" + SOME_YEAR + ")"),
        Claim.of("转遗", LAST + "(?:结转|转入|转结|遗留)" + into + OBJECT, Claim.Kind.NAMED, in),
        Claim.of("转顺", carry + NEXT + on + OBJECT, Claim.Kind.NAMED, out),
        Claim.of("转顺", carry + SOME_YEAR + on + OBJECT, Claim.Kind.NAMED, join(in, out)),
        Claim.of("转", "(?:" + SOME_YEAR + ")?结转" + OBJECT, Claim.Kind.NAMED, join(in, out)));
  }

  private List<Claim> received() {
    List<Reading> fresh = totals(TableNumbers.RECEIVED);
    List<Reading> all = join(fresh, sums(fresh, totals(TableNumbers.CARRIED_IN)));
    String fewWords = "(?:了|到)?(?:共|共计|各类)?\\s*";
    return List.of(
        Claim.of("新", "(?<![未没有])新(?:收到?|增)" + fewWords, Claim.Kind.NAMED, fresh)
            .followedBy(COUNTED),
        Claim.of("新", "(?<![未没有])新(?:收到?|增)" + OBJECT, Claim.Kind.NAMED, fresh)
            .followedBy("(?!\\s*[^，。；、,（(\\s])"),
        Claim.of("收接受", "(?:收到|接收到?|接到|收悉|受理)" + fewWords, Claim.Kind.LOOSE, all)
            .followedBy(COUNTED),
        Claim.of("收接受", "(?:收到|接收到?|接到|收悉|受理)" + OBJECT, Claim.Kind.LOOSE, all)
            .followedBy("(?!\\s*[^，。；、,（(\\s])"));
  }

  private List<Claim> done() {
    List<Reading> done = totals(TableNumbers.DONE);
    List<Reading> parts =
        join(
            totals(TableNumbers.APPLICATIONS + ".不予处理"),
            totals(TableNumbers.APPLICATIONS + ".其他处理"));
    List<Reading> answered = new ArrayList<>(done);
    for (Reading whole : done) {
      for (Reading part : parts) {
        answered.add(whole.minus(part));
      }
      if (!parts.isEmpty()) {
        answered.add(
            whole.minus(parts.size() > 1 ? parts.get(0).plus(parts.get(1)) : parts.get(0)));
      }
    }
    List<Reading> fresh = totals(TableNumbers.RECEIVED);
    List<Reading> handled = join(done, join(fresh, sums(fresh, totals(TableNumbers.CARRIED_IN))));
    String ending = "(?!\\s*[^，。；、,（(\\s])";
    return List.of(
        Claim.of("办", "(?<!延期|逾期|超期|提前|当场|未)(?:办结|办理完毕|办理完成)" + OBJECT, Claim.Kind.LOOSE, done)
            .followedBy(ending),
        Claim.of(
                "复",
                "(?<!延期|逾期|超期|延长|不予|电话|口头|当面|当场|即时|按期|拟办|拟|未)(?:答复|办复)" + OBJECT,
                Claim.Kind.LOOSE,
                answered)
            .followedBy(ending),
        Claim.of("办", "(?<!延期|继续|正在|待|未)办理" + OBJECT, Claim.Kind.LOOSE, handled)
            .followedBy(ending));
  }

  private List<Claim> outcomes() {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        Claim.of(
            "予",
            "予以公开(?:和|或者?|及|与|、|以及)部分公开(?:的|类|情形)*" + OBJECT,
            Claim.Kind.OUTCOME,
            sums(
                totals(TableNumbers.APPLICATIONS + ".予以公开"),
                totals(TableNumbers.APPLICATIONS + ".部分公开"))));
    for (Field field : tables.outcomes()) {
      List<Reading> readings = totals(field.path());
      List<Reading> wider = new ArrayList<>(readings);
      if (field.key().equals("予以公开")) {
        wider.addAll(sums(readings, totals(TableNumbers.APPLICATIONS + ".部分公开")));
      } else if (field.key().equals("不予公开")) {
        List<Reading> more = sums(readings, totals(TableNumbers.APPLICATIONS + ".无法提供"));
        wider.addAll(more);
        wider.addAll(sums(more, totals(TableNumbers.APPLICATIONS + ".不予处理")));
      }
      if (field instanceof Field.Group group) {
        for (Field row : group.fields()) {
          wider.addAll(totals(row.path()));
        }
      }
      String name = MARKED_NAME.matcher(field.label()).replaceAll("");
      claims.addAll(outcome(field.key(), wider));
      if (!name.equals(field.key())) {
        claims.addAll(outcome(name, wider));
      }
    }
    return claims;
  }

  /** What is said of one outcome by this name, unless it is so short that it may be any word. */
  private static List<Claim> outcome(String name, List<Reading> readings) {
    String words = "(?<!不|逾期)" + Pattern.quote(name) + "(?:的|类|情形|处理|决定|答复)*" + OBJECT;
    return name.length() > SHORTEST_NAME
        ? List.of(Claim.of(name.substring(0, 1), words, Claim.Kind.OUTCOME, readings))
        : List.of();
  }

  private List<Claim> applicants() {
    List<Claim> claims = new ArrayList<>();
    for (String key : tables.applicants()) {
      if (key.length() >= SHORTEST_NAME) {
        claims.add(applicant(key.substring(0, 1), Pattern.quote(key), List.of(key)));
      }
    }
    List<String> keys = tables.applicants();
    List<String> bodies = keys.subList(Math.min(1, keys.size()), keys.size());
    claims.add(applicant("法", "(?<!(?:公民|自然人|个人)[、和及])法人(?:或者?|和|及|与|、)?其他组织", bodies));
    return claims;
  }

  private Claim applicant(String sign, String name, List<String> columns) {
    List<Reading> readings = new ArrayList<>(tables.inEveryRow(TableNumbers.APPLICATIONS, columns));
    readings.addAll(sums(readings.subList(0, 1), readings.subList(1, 2)));
    return Claim.of(sign, name + "(?:提出|提交|的|类)*" + OBJECT, Claim.Kind.NAMED, readings);
  }

  private List<Reading> totals(String path) {
    Optional<Reading> total = tables.total(path);
    return total.isPresent() ? List.of(total.get()) : List.of();
  }
}
