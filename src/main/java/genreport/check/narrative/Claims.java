package genreport.check.narrative;

import static genreport.check.narrative.TableNumbers.Reading.join;
import static genreport.check.narrative.TableNumbers.Reading.sums;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What reports say about the tables' numbers. Claims are made when words of theirs are first met:
 * no report needs all of them.
 */
final class Claims {

  /** What may stand between 收到 and its number: 政府信息公开申请共. */
  static final String OBJECT =
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

  private static final List<String> CARRY = List.of("结转", "转入", "转结", "遗留");
  private static final List<String> YEAR = List.of("年");
  private static final List<String> CARRIED = List.of("结转", "转入", "转结", "遗留", "顺延");
  private static final List<String> FINISH = List.of("办结", "办理完毕", "办理完成");
  private static final List<String> ANSWER = List.of("答复", "办复");
  private static final List<String> HANDLE = List.of("办理");
  private static final List<String> FRESH = List.of("新收", "新增");
  private static final List<String> RECEIVE = List.of("收到", "接收", "接到", "收悉", "受理");
  private static final String BODIES = "其他组织";
  private static final String ANY_BODY = "(?<!(?:公民|自然人|个人)[、和及])法人(?:或者?|和|及|与|、)?其他组织";
  private static final String SUBMITTED = "(?:提出|提交|的|类)*";
  private static final String IN_PART = "部分公开";
  private static final int SHORTEST_NAME = 3;

  private final TableNumbers tables;
  private final List<String> applicants;
  private final List<Outcome> outcomes;

  /** The last characters of all outcomes' names. */
  private final String nameEnds;

  private final Map<String, Claim> named = new HashMap<>();
  private List<Claim> carried = List.of();
  private List<Claim> disputes = List.of();
  private List<Claim> done = List.of();
  private List<Claim> received = List.of();

  Claims(TableNumbers tables) {
    this.tables = tables;
    this.applicants = tables.applicants();
    this.outcomes = Outcome.of(tables);
    StringBuilder ends = new StringBuilder();
    for (Outcome outcome : outcomes) {
      ends.append(outcome.name().charAt(outcome.name().length() - 1));
    }
    this.nameEnds = ends.toString();
  }

  /** A row or group of the table of applications, by a name that sentences may call it. */
  private record Outcome(String name, Field field) {

    static List<Outcome> of(TableNumbers tables) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Field field : tables.outcomes()) {
        String name = unmarked(field.label());
        add(field.key(), field, outcomes);
        if (!name.equals(field.key())) {
          add(name, field, outcomes);
        }
      }
      return outcomes;
    }

    /** Unless the name is so short that it may be any word. */
    private static void add(String name, Field field, List<Outcome> outcomes) {
      if (name.length() > SHORTEST_NAME) {
        outcomes.add(new Outcome(name, field));
      }
    }
  }

  /** A label without its number and without what stands in brackets. */
  static String unmarked(String label) {
    int at = 0;
    while (at < label.length() && label.charAt(at) >= '0' && label.charAt(at) <= '9') {
      at++;
    }
    boolean numbered = at > 0 && at < label.length() && ".．".indexOf(label.charAt(at)) >= 0;
    StringBuilder bare = new StringBuilder();
    at = numbered ? at + 1 : 0;
    while (at < label.length()) {
      int end = "（(".indexOf(label.charAt(at)) < 0 ? at : bracketEnd(label, at);
      if (end == at) {
        bare.append(label.charAt(at));
      }
      at = Math.max(at + 1, end);
    }
    return bare.toString();
  }

  /** After the next closing bracket; {@code start} where there is none. */
  private static int bracketEnd(String label, int start) {
    for (int i = start + 1; i < label.length(); i++) {
      if ("）)".indexOf(label.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return start;
  }

  /** The claims of which words stand here, the most particular first. */
  List<Claim> at(Surroundings place) {
    List<Claim> here = new ArrayList<>();
    if (place.has(CARRY) || place.has(YEAR) || place.isFollowedBy(CARRIED)) {
      carried = carried.isEmpty() ? carried() : carried;
      here.addAll(carried);
    }
    if (DisputeClaims.mayBeAt(place)) {
      disputes = disputes.isEmpty() ? new DisputeClaims(tables).all() : disputes;
      here.addAll(disputes);
    }
    addApplicants(place, here);
    if (place.mayEnd(nameEnds)) {
      addOutcomes(place, here);
    }
    if (place.has(FINISH) || place.has(ANSWER) || place.has(HANDLE)) {
      done = done.isEmpty() ? done() : done;
      here.addAll(done);
    }
    if (place.has(FRESH) || place.has(RECEIVE)) {
      received = received.isEmpty() ? received() : received;
      here.addAll(received);
    }
    return here;
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
        Claim.of(List.of(), start, Claim.Kind.NAMED, join(in, out))
            .followedBy("(?:申请)?(?:系|为|是|属)?(?:" + LAST + "|" + SOME_YEAR + ")(?:结转|转结|转入|遗留)"),
        Claim.of(List.of(), start, Claim.Kind.NAMED, join(out, in))
            .followedBy(still + "(?:结转|转入|转结|顺延)(?:至|到|入)?(?:" + NEXT + "|" + SOME_YEAR + ")"),
        Claim.of(CARRY, LAST + "(?:结转|转入|转结|遗留)" + into + OBJECT, Claim.Kind.NAMED, in),
        Claim.of(YEAR, carry + NEXT + on + OBJECT, Claim.Kind.NAMED, out),
        Claim.of(YEAR, carry + SOME_YEAR + on + OBJECT, Claim.Kind.NAMED, join(in, out)),
        Claim.of(
            List.of("结转"), "(?:" + SOME_YEAR + ")?结转" + OBJECT, Claim.Kind.NAMED, join(in, out)));
  }

  private List<Claim> received() {
    List<Reading> fresh = totals(TableNumbers.RECEIVED);
    List<Reading> all = join(fresh, sums(fresh, totals(TableNumbers.CARRIED_IN)));
    String fewWords = "(?:了|到)?(?:共|共计|各类)?\\s*";
    return List.of(
        Claim.of(FRESH, "(?<![未没有])新(?:收到?|增)" + fewWords, Claim.Kind.NAMED, fresh)
            .followedBy(COUNTED),
        Claim.of(FRESH, "(?<![未没有])新(?:收到?|增)" + OBJECT, Claim.Kind.NAMED, fresh)
            .followedBy("(?!\\s*[^，。；、,（(\\s])"),
        Claim.of(RECEIVE, "(?:收到|接收到?|接到|收悉|受理)" + fewWords, Claim.Kind.LOOSE, all)
            .followedBy(COUNTED),
        Claim.of(RECEIVE, "(?:收到|接收到?|接到|收悉|受理)" + OBJECT, Claim.Kind.LOOSE, all)
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
        Claim.of(FINISH, "(?<!延期|逾期|超期|提前|当场|未)(?:办结|办理完毕|办理完成)" + OBJECT, Claim.Kind.LOOSE, done)
            .followedBy(ending),
        Claim.of(
                ANSWER,
                "(?<!延期|逾期|超期|延长|不予|电话|口头|当面|当场|即时|按期|拟办|拟|未)(?:答复|办复)" + OBJECT,
                Claim.Kind.LOOSE,
                answered)
            .followedBy(ending),
        Claim.of(HANDLE, "(?<!延期|继续|正在|待|未)办理" + OBJECT, Claim.Kind.LOOSE, handled)
            .followedBy(ending));
  }

  private void addApplicants(Surroundings place, List<Claim> here) {
    for (String key : applicants) {
      if (key.length() >= SHORTEST_NAME && place.has(key)) {
        here.add(applicant(key, List.of(key)));
      }
    }
    if (place.has(BODIES)) {
      List<String> bodies = applicants.subList(Math.min(1, applicants.size()), applicants.size());
      here.add(applicant(BODIES, bodies));
    }
  }

  private Claim applicant(String name, List<String> columns) {
    Claim claim = named.get(name);
    if (claim == null) {
      List<Reading> readings = tables.inEveryRow(TableNumbers.APPLICATIONS, columns);
      readings.addAll(sums(readings.subList(0, 1), readings.subList(1, 2)));
      claim =
          name.equals(BODIES)
              ? Claim.of(List.of(BODIES), ANY_BODY + SUBMITTED + OBJECT, Claim.Kind.NAMED, readings)
              : Claim.named(
                  name, Pattern.quote(name) + SUBMITTED + OBJECT, Claim.Kind.NAMED, readings);
      named.put(name, claim);
    }
    return claim;
  }

  private void addOutcomes(Surroundings place, List<Claim> here) {
    if (place.has(IN_PART)) {
      here.add(
          Claim.of(
              List.of(IN_PART),
              "予以公开(?:和|或者?|及|与|、|以及)部分公开(?:的|类|情形)*" + OBJECT,
              Claim.Kind.OUTCOME,
              sums(
                  totals(TableNumbers.APPLICATIONS + ".予以公开"),
                  totals(TableNumbers.APPLICATIONS + ".部分公开"))));
    }
    for (Outcome outcome : outcomes) {
      if (place.has(outcome.name())) {
        here.add(claim(outcome));
      }
    }
  }

  /** What is said of an outcome by its name. */
  private Claim claim(Outcome outcome) {
    String key = outcome.field().path() + " " + outcome.name();
    Claim claim = named.get(key);
    if (claim == null) {
      String words = "(?<!不|逾期)" + Pattern.quote(outcome.name()) + "(?:的|类|情形|处理|决定|答复)*" + OBJECT;
      claim = Claim.named(outcome.name(), words, Claim.Kind.OUTCOME, readings(outcome.field()));
      named.put(key, claim);
    }
    return claim;
  }

  /** The numbers that an outcome's may be: its own, with others that reports add, or a row's. */
  private List<Reading> readings(Field outcome) {
    List<Reading> readings = totals(outcome.path());
    List<Reading> wider = new ArrayList<>(readings);
    if (outcome.key().equals("予以公开")) {
      wider.addAll(sums(readings, totals(TableNumbers.APPLICATIONS + ".部分公开")));
    } else if (outcome.key().equals("不予公开")) {
      List<Reading> more = sums(readings, totals(TableNumbers.APPLICATIONS + ".无法提供"));
      wider.addAll(more);
      wider.addAll(sums(more, totals(TableNumbers.APPLICATIONS + ".不予处理")));
    }
    for (Field row : outcome instanceof Field.Group group ? group.fields() : List.<Field>of()) {
      wider.addAll(totals(row.path()));
    }
    return wider;
  }

  private List<Reading> totals(String path) {
    Optional<Reading> total = tables.total(path);
    return total.isPresent() ? List.of(total.get()) : List.of();
  }
}
