package genreport.check.narrative;

import static genreport.check.narrative.TableNumbers.Reading.join;
import static genreport.check.narrative.TableNumbers.Reading.sums;

import genreport.check.narrative.TableNumbers.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims that reports make about reviews and lawsuits, the most specific first. */
final class DisputeClaims {

  /** What may stand between a kind of dispute and its number: 行政复议案件共3件. */
  private static final String COUNTED =
      "(?:案件|申请|案|事项)?(?:共计|共|合计|总数|数量|数)?(?:有|为|是|：|:)?(?:发生|产生)?\\s*";

  private static final String REVIEW = "(?:行政)?复议";
  private static final String SUIT = "(?:行政)?(?:诉讼|应诉)";
  private static final String SUE = "(?:起诉|提起(?:行政)?诉讼)";

  /** Where a result starts; a result of one court or of one body is a part. */
  private static final String RESULT_START = "(?:[，、：；,:;（(]|其中|结果|案件|复议|诉讼)\\s*(?:结果)?";

  private static final List<Result> RESULTS =
      List.of(
          new Result("结果维持", "维持"),
          new Result("结果纠正", "(?:被)?(?:纠正|纠错)"),
          new Result("尚未审结", "(?:尚未|未)审结"));

  private final TableNumbers tables;

  /**
   * A result of reviews and lawsuits.
   *
   * @param column its column's key
   * @param words pattern of what sentences call it
   */
  private record Result(String column, String words) {}

  private DisputeClaims(TableNumbers tables) {
    this.tables = tables;
  }

  static List<Claim> of(TableNumbers tables) {
    DisputeClaims claims = new DisputeClaims(tables);
    List<Claim> all = new ArrayList<>();
    for (Result result : RESULTS) {
      all.addAll(claims.results(result));
    }
    all.addAll(claims.cases());
    return all;
  }

  private List<Claim> cases() {
    List<Reading> reviews = withoutPending(TableNumbers.REVIEWS);
    List<Reading> direct = withoutPending(TableNumbers.SUITS + ".未经复议直接起诉");
    List<Reading> second = withoutPending(TableNumbers.SUITS + ".复议后起诉");
    List<Reading> suits = join(withoutPending(TableNumbers.SUITS), join(direct, second));
    List<Reading> both = join(sums(reviews, suits), join(reviews, suits));
    String andWord = "(?:案件)?(?:和|及|与|或者?|、|以及|／|/)";
    return List.of(
        // 未经复议直接起诉3件
        claim("未经复议(?:直接|而)?" + SUE + COUNTED, direct),
        // 复议后起诉3件
        claim("(?<!未经)复议后(?:再|又)?" + SUE + COUNTED, second),
        // 行政复议和行政诉讼3件
        claim(REVIEW + andWord + SUIT + COUNTED, both),
        // 行政诉讼3件
        claim("(?<!复议|复议和|复议、|复议及|复议与|复议或|复议后)" + SUIT + COUNTED, suits),
        // 行政复议3件
        claim(REVIEW + COUNTED, reviews),
        // 发生3件行政复议, 引发3件行政诉讼
        countedFirst("行政复议(?![、和及与或机])", reviews),
        countedFirst("行政诉讼", suits));
  }

  /** Returns the claims about one result: 维持3件 after 行政复议5件，其中. */
  private List<Claim> results(Result result) {
    List<Reading> reviews = columns(result.column(), TableNumbers.REVIEWS);
    List<Reading> suits =
        columns(
            result.column(),
            TableNumbers.SUITS,
            TableNumbers.SUITS + ".未经复议直接起诉",
            TableNumbers.SUITS + ".复议后起诉");
    List<Reading> first = suits.subList(0, Math.min(1, suits.size()));
    String words = RESULT_START + result.words() + "(?:的|案件)?\\s*";
    return List.of(
        claim("(?<!经)复议(?:(?!诉讼|应诉|起诉)[^。；]){0,40}" + words, reviews),
        claim("(?:诉讼|应诉|起诉)(?:(?!复议)[^。；]){0,40}" + words, join(suits, sums(reviews, first))));
  }

  /** Returns one column of those rows and groups that have it. */
  private List<Reading> columns(String column, String... paths) {
    List<Reading> readings = new ArrayList<>();
    for (String path : paths) {
      tables.column(path, column).ifPresent(readings::add);
    }
    return readings;
  }

  private static Claim countedFirst(String what, List<Reading> readings) {
    return claim("(?:发生|产生|引发|引起|提起|被提起|涉及)\\s*", readings)
        .followedBy("(?:因)?(?:涉及)?(?:政府)?(?:信息公开)?(?:类|引发的|引起的|的)?" + what);
  }

  private static Claim claim(String before, List<Reading> readings) {
    return Claim.of(before, Claim.Kind.DISPUTE, readings);
  }

  /** Returns a row's or group's total, and that without the cases that are still open. */
  private List<Reading> withoutPending(String path) {
    List<Reading> totals = new ArrayList<>();
    Optional<Reading> total = tables.total(path);
    Optional<Reading> pending = tables.column(path, "尚未审结");
    if (total.isPresent()) {
      totals.add(total.get());
      pending.ifPresent(open -> totals.add(total.get().minus(open)));
    }
    return totals;
  }
}
