package genreport.check.narrative;

import static genreport.check.narrative.TableNumbers.Reading.join;
import static genreport.check.narrative.TableNumbers.Reading.sums;

import genreport.check.narrative.TableNumbers.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What reports say about reviews and suits, the most particular first. */
final class DisputeClaims {

  /** What may stand between a kind of dispute and its number. */
  static final String COUNTED = "(?:案件|申请|案|事项)?(?:共计|共|合计|总数|数量|数)?(?:有|为|是|：|:)?(?:发生|产生)?\\s*";

  private static final List<String> REVIEWS = List.of("复议");
  private static final List<String> SUITS = List.of("诉讼", "应诉", "起诉");
  private static final List<String> ARISE = List.of("发生", "产生", "引发", "引起", "提起", "涉及");
  private static final String REVIEW = "(?:行政)?复议";
  private static final String SUIT = "(?:行政)?(?:诉讼|应诉)";
  private static final String SUE = "(?:起诉|提起(?:行政)?诉讼)";

  /** Where a result starts; a result of one court or of one body is a part. */
  private static final String RESULT_START = "(?:[，、：；,:;（(]|其中|结果|案件|复议|诉讼)\\s*(?:结果)?";

  private static final List<Result> RESULTS =
      List.of(
          new Result("结果维持", List.of("维持"), "维持"),
          new Result("结果纠正", List.of("纠正", "纠错"), "(?:被)?(?:纠正|纠错)"),
          new Result("尚未审结", List.of("审结"), "(?:尚未|未)审结"));

  private final TableNumbers tables;

  /** How a column of results is called, with words of which one is in the pattern. */
  private record Result(String column, List<String> words, String pattern) {}

  DisputeClaims(TableNumbers tables) {
    this.tables = tables;
  }

  /** Whether words of such a claim stand here. */
  static boolean mayBeAt(Surroundings place) {
    if (place.has(REVIEWS) || place.has(SUITS) || place.has(ARISE)) {
      return true;
    }
    for (Result result : RESULTS) {
      if (place.has(result.words())) {
        return true;
      }
    }
    return false;
  }

  List<Claim> all() {
    List<Reading> reviews = withoutPending(TableNumbers.REVIEWS);
    List<Reading> direct = withoutPending(TableNumbers.SUITS + ".未经复议直接起诉");
    List<Reading> second = withoutPending(TableNumbers.SUITS + ".复议后起诉");
    List<Reading> suits = join(withoutPending(TableNumbers.SUITS), join(direct, second));
    List<Reading> both = join(sums(reviews, suits), join(reviews, suits));
    String andWord = "(?:案件)?(?:和|及|与|或者?|、|以及|／|/)";
    List<Claim> claims = new ArrayList<>(results());
    claims.add(claim(SUITS, "未经复议(?:直接|而)?" + SUE + COUNTED, direct));
    claims.add(claim(SUITS, "(?<!未经)复议后(?:再|又)?" + SUE + COUNTED, second));
    claims.add(claim(SUITS, REVIEW + andWord + SUIT + COUNTED, both));
    claims.add(claim(SUITS, "(?<!复议|复议和|复议、|复议及|复议与|复议或|复议后)" + SUIT + COUNTED, suits));
    claims.add(claim(REVIEWS, REVIEW + COUNTED, reviews));
    claims.add(countedFirst("行政复议(?![、和及与或机])", reviews));
    claims.add(countedFirst("行政诉讼", suits));
    return claims;
  }

  /** 维持3件 after 行政复议5件，其中. */
  private List<Claim> results() {
    List<Claim> claims = new ArrayList<>();
    for (Result named : RESULTS) {
      String column = named.column();
      List<Reading> reviews = columns(column, TableNumbers.REVIEWS);
      List<Reading> suits =
          columns(
              column,
              TableNumbers.SUITS,
              TableNumbers.SUITS + ".未经复议直接起诉",
              TableNumbers.SUITS + ".复议后起诉");
      List<Reading> first = suits.subList(0, Math.min(1, suits.size()));
      String result = RESULT_START + named.pattern() + "(?:的|案件)?\\s*";
      claims.add(claim(named.words(), "(?<!经)复议(?:(?!诉讼|应诉|起诉)[^。；]){0,40}" + result, reviews));
      claims.add(
          claim(
              named.words(),
              "(?:诉讼|应诉|起诉)(?:(?!复议)[^。；]){0,40}" + result,
              join(suits, sums(reviews, first))));
    }
    return claims;
  }

  /** A column of rows and groups, of those that have it. */
  private List<Reading> columns(String column, String... paths) {
    List<Reading> readings = new ArrayList<>();
    for (String path : paths) {
      tables.column(path, column).ifPresent(readings::add);
    }
    return readings;
  }

  private static Claim countedFirst(String what, List<Reading> readings) {
    return claim(ARISE, "(?:发生|产生|引发|引起|提起|被提起|涉及)\\s*", readings)
        .followedBy("(?:因)?(?:涉及)?(?:政府)?(?:信息公开)?(?:类|引发的|引起的|的)?" + what);
  }

  private static Claim claim(List<String> words, String before, List<Reading> readings) {
    return Claim.of(words, before, Claim.Kind.DISPUTE, readings);
  }

  private List<Reading> withoutPending(String path) {
    List<Reading> totals = new ArrayList<>();
    Optional<Reading> total = tables.total(path);
    Optional<Reading> pending = tables.column(path, "尚未审结");
    if (total.isPresent()) {
      totals.add(total.get());
      if (pending.isPresent()) {
        totals.add(total.get().minus(pending.get()));
      }
    }
    return totals;
  }
}
