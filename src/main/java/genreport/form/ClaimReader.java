package genreport.form;

import genreport.diagnostic.Outcome;
import genreport.form.Claims.CellSum;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the {@code claims.yaml} of a pack and of the folders that it inherits from. An unknown,
 * missing or repeated key, an unknown name and a faulty pattern are errors at their place.
 */
final class ClaimReader {

  private static final Set<String> CLAIM_KEYS =
      Set.of(
          "id", "scope", "for", "units", "before", "after", "with", "without", "is", "passes",
          "fails");
  private static final Set<String> ZERO_KEYS =
      Set.of("id", "scope", "for", "words", "are", "passes", "fails");
  private static final Set<String> LOOP_KEYS = Set.of("each", "in", "except", "shortest");
  private static final Set<String> SCOPE_KEYS = Set.of("id", "like", "own-body", "needs", "not");
  private static final Set<String> CONDITION_KEYS =
      Set.of("in", "words", "since", "unless", "once");
  private static final Set<String> SHARES_KEYS = Set.of("parts", "words", "wholes", "rates");
  private static final Set<String> RATE_KEYS = Set.of("scope", "words", "part", "of");
  private static final Set<String> WHOLE_KEYS = Set.of("words", "is");

  /** What a label has beside its name: 5.要求行政机关补正（更正）. */
  private static final Pattern NO_NAME = Pattern.compile("[（(].*?[）)]|^\\d+[.．]");

  private final PackEntries entries = new PackEntries("说法");
  private final ClaimFiles files;
  private final Field.Group form;
  private final WordPatterns patterns;
  private final CellSums sums;
  private final Map<String, Mapping> scopesWritten;
  private final Map<String, ClaimScope> scopes = new LinkedHashMap<>();
  private final String total;
  private final Map<String, List<String>> called;

  private ClaimReader(List<Node> trees, Field.Group form) {
    this.files = new ClaimFiles(trees, entries);
    this.form = form;
    this.scopesWritten = files.items("scopes");
    this.patterns = new WordPatterns(files.scalars("words"), entries);
    this.total = files.last("total").map(Scalar::text).orElse("");
    Map<String, String> said = new LinkedHashMap<>();
    files.scalars("names").forEach((path, name) -> said.put(path, name.text()));
    this.called = texts("called");
    this.sums =
        new CellSums(
            form,
            new CellSums.Names(total, said, texts("columns"), files.lists("numbers")),
            entries);
  }

  private Map<String, List<String>> texts(String key) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    files
        .lists(key)
        .forEach((name, list) -> texts.put(name, list.stream().map(Scalar::text).toList()));
    return texts;
  }

  /**
   * Reads the claims for a form.
   *
   * @param trees the files, the pack's own last
   */
  static Outcome<Claims> read(List<Node> trees, Field.Group form) {
    ClaimReader reader = new ClaimReader(trees, form);
    return reader.entries.outcome(reader.claims());
  }

  private Claims claims() {
    List<Claim> counts = new ArrayList<>();
    for (Mapping claim : files.items("claims").values()) {
      Claim read = claim(claim);
      if (!read.readings().isEmpty()) {
        counts.add(read);
      }
    }
    List<Claims.ZeroClaim> zeros = new ArrayList<>();
    for (Mapping claim : files.items("zeros").values()) {
      Claims.ZeroClaim read = zero(claim);
      if (!read.cells().isEmpty()) {
        zeros.add(read);
      }
    }
    return new Claims(
        counts,
        zeros,
        files.lastMapping("shares").map(this::shares),
        patterns.compile(files.last("other-years")),
        files.last("example").map(Scalar::text).orElse(""));
  }

  private String id(Mapping item) {
    return entries.text(item, "id");
  }

  private ClaimScope scope(Mapping scope) {
    entries.allow(scope, SCOPE_KEYS);
    List<ClaimScope.Condition> needs = new ArrayList<>(conditions(scope, "needs"));
    List<ClaimScope.Condition> not = new ArrayList<>(conditions(scope, "not"));
    boolean ownBody = isTrue(scope, "own-body");
    if (scope.get("like").isPresent()) {
      ClaimScope other = scopeOf(scope, "like");
      needs.addAll(other.needs());
      not.addAll(0, other.not());
      ownBody |= other.ownBody();
    }
    return new ClaimScope(id(scope), ownBody, needs, not);
  }

  private ClaimScope scopeOf(Mapping holder, String key) {
    String name = entries.text(holder, key);
    ClaimScope known = scopes.get(name);
    if (known == null) {
      Mapping written = scopesWritten.remove(name);
      if (written == null) {
        entries.error("scopes 里没有“" + name + "”，或它用到了自己", holder.span());
        return new ClaimScope(name, false, List.of(), List.of());
      }
      known = scope(written);
      scopes.put(name, known);
    }
    return known;
  }

  private static boolean isTrue(Mapping holder, String key) {
    return holder.scalar(key).filter(written -> written.text().equals("true")).isPresent();
  }

  private List<ClaimScope.Condition> conditions(Mapping scope, String key) {
    return listed(scope, key).stream().map(this::condition).toList();
  }

  private ClaimScope.Condition condition(Mapping condition) {
    entries.allow(condition, CONDITION_KEYS);
    Set<ClaimScope.Part> in = EnumSet.noneOf(ClaimScope.Part.class);
    List<Scalar> parts =
        condition.scalar("in").map(List::of).orElseGet(() -> entries.scalars(condition, "in"));
    for (Scalar part : parts) {
      part(part).ifPresent(in::add);
    }
    boolean once = condition.get("once").isPresent();
    return new ClaimScope.Condition(
        in,
        pattern(condition, once ? "once" : "words"),
        patterns.compile(condition.scalar("since")),
        patterns.compile(condition.scalar("unless")),
        once);
  }

  private Optional<ClaimScope.Part> part(Scalar written) {
    for (ClaimScope.Part part : ClaimScope.Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(written.text())) {
        return Optional.of(part);
      }
    }
    entries.error("in 应为 topic、sentence、earlier、around、before 或 clause", written.span());
    return Optional.empty();
  }

  private Pattern pattern(Mapping holder, String key) {
    Optional<Scalar> written = holder.scalar(key);
    if (written.isPresent()) {
      return patterns.compile(written.get());
    }
    entries.text(holder, key);
    return Pattern.compile("");
  }

  private Claim claim(Mapping claim) {
    entries.allow(claim, CLAIM_KEYS);
    Map<String, List<CellSum>> readings = readings(claim, "is");
    return new Claim(
        id(claim),
        scopeOf(claim, "scope"),
        units(claim),
        pattern(claim, "before", "$", readings),
        claim.get("after").isPresent()
            ? Optional.of(pattern(claim, "after", "", readings))
            : Optional.empty(),
        new Claim.Company(
            patterns.compile(claim.scalar("with")), patterns.compile(claim.scalar("without"))),
        readings,
        examples(claim));
  }

  private Map<String, Integer> units(Mapping claim) {
    Map<String, Integer> units = new LinkedHashMap<>();
    Optional<Mapping> written = claim.mapping("units");
    if (written.isPresent()) {
      for (Mapping.Entry unit : written.get().entries()) {
        units.put(unit.key().text(), entries.number(written.get(), unit.key().text()));
      }
    }
    return units;
  }

  private Claims.ZeroClaim zero(Mapping claim) {
    entries.allow(claim, ZERO_KEYS);
    Map<String, List<CellSum>> cells = readings(claim, "are");
    return new Claims.ZeroClaim(
        id(claim),
        scopeOf(claim, "scope"),
        pattern(claim, "words", "", cells),
        cells,
        examples(claim));
  }

  private Claim.Examples examples(Mapping claim) {
    return new Claim.Examples(entries.text(claim, "passes"), entries.text(claim, "fails"));
  }

  /** Compiles a pattern in which the names of rows or columns may stand. */
  private Pattern pattern(
      Mapping claim, String key, String end, Map<String, List<CellSum>> readings) {
    Set<String> names = new HashSet<>(readings.keySet());
    names.remove("");
    Optional<Scalar> written = claim.scalar(key);
    return written.isPresent() ? patterns.compile(written.get(), end, names) : pattern(claim, key);
  }

  private Map<String, List<CellSum>> readings(Mapping claim, String key) {
    List<Scalar> is = entries.scalars(claim, key);
    Map<String, List<CellSum>> readings = new LinkedHashMap<>();
    if (claim.mapping("for").isPresent()) {
      Mapping loop = claim.mapping("for").get();
      int shortest = entries.number(loop, "shortest");
      for (Field field : each(loop)) {
        List<CellSum> read = sums.read(is, Map.of("{row}", field.path(), "{column}", field.key()));
        List<String> names = new ArrayList<>(called.getOrDefault(field.path(), List.of()));
        for (String name : List.of(field.key(), NO_NAME.matcher(field.label()).replaceAll(""))) {
          if (name.length() >= shortest) {
            names.add(name);
          }
        }
        if (!read.isEmpty()) {
          names.forEach(name -> readings.putIfAbsent(name, read));
        }
      }
    } else {
      List<CellSum> read = sums.read(is, Map.of());
      if (!read.isEmpty()) {
        readings.put("", read);
      }
    }
    return readings;
  }

  /** Returns the rows and groups, or the columns but the total, that a claim is repeated for. */
  private List<Field> each(Mapping loop) {
    entries.allow(loop, LOOP_KEYS);
    boolean columns = entries.text(loop, "each").equals("column");
    Optional<Field> holder = FormPack.find(form, entries.text(loop, "in"));
    if (holder.isEmpty()) {
      return List.of();
    }
    List<String> except =
        loop.get("except").isPresent() ? entries.texts(loop, "except") : List.of();
    List<? extends Field> all =
        columns && holder.get() instanceof Field.Row row
            ? row.columns()
            : CellSums.rowsAndGroups(holder.get());
    List<Field> each = new ArrayList<>();
    for (Field field : all) {
      if (!except.contains(field.key()) && !(columns && field.key().equals(total))) {
        each.add(field);
      }
    }
    return each;
  }

  private Claims.Shares shares(Mapping shares) {
    entries.allow(shares, SHARES_KEYS);
    List<Claims.Whole> wholes = new ArrayList<>();
    for (Mapping whole : listed(shares, "wholes")) {
      entries.allow(whole, WHOLE_KEYS);
      wholes.add(new Claims.Whole(pattern(whole, "words"), sums(whole, "is")));
    }
    List<Claims.Rate> rates = new ArrayList<>();
    for (Mapping rate : listed(shares, "rates")) {
      entries.allow(rate, RATE_KEYS);
      rates.add(
          new Claims.Rate(
              scopeOf(rate, "scope"),
              pattern(rate, "words"),
              sums(rate, "part"),
              sums(rate, "of")));
    }
    return new Claims.Shares(
        Set.copyOf(entries.texts(shares, "parts")), pattern(shares, "words"), wholes, rates);
  }

  private List<Mapping> listed(Mapping holder, String key) {
    Optional<Node> written = holder.get(key);
    return written.isPresent() ? entries.mappings(written.get()) : List.of();
  }

  private List<CellSum> sums(Mapping holder, String key) {
    return sums.read(entries.scalars(holder, key), Map.of());
  }
}
