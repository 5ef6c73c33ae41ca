package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Determines the kind of report of a source: the one named by 报告, else that of the pack named by
 * 表式, else the one whose required keys the source has.
 *
 * @param heads the description of each pack, by the pack's name
 * @param required returns the required keys of a pack by the pack's name
 */
record ReportChoice(Map<String, PackHead> heads, Function<String, List<String>> required) {

  private static final String REPORT = FormPack.REPORT;

  /**
   * Returns the packs of the source's kind of report. If neither the kind nor a year can be
   * determined, which is a finding of its own, returns all packs.
   */
  Outcome<Map<String, PackHead>> packs(Mapping source) {
    Optional<Scalar> named = FormChoice.written(source, REPORT);
    if (named.isPresent()) {
      Map<String, PackHead> packs = of(named.get().text());
      return packs.isEmpty() ? Outcome.none(unknown(named.get())) : Outcome.of(packs);
    }
    Optional<PackHead> form =
        FormChoice.written(source, FormChoice.FORM)
            .flatMap(name -> Optional.ofNullable(heads.get(name.text())));
    if (form.isPresent()) {
      return Outcome.of(of(form.get().report()));
    }
    Optional<Scalar> year = FormChoice.written(source, FormPack.YEAR).filter(FormChoice::isYear);
    Map<String, PackHead> possible =
        year.map(y -> ofYear(Integer.parseInt(y.text()))).filter(p -> !p.isEmpty()).orElse(heads);
    List<String> likely = likely(possible, source);
    if (likely.size() == 1) {
      return Outcome.of(of(likely.get(0)));
    }
    return year.isPresent() ? Outcome.none(ambiguous(year.get(), likely)) : Outcome.of(heads);
  }

  /** Returns the kinds of report of a year, in the order of their packs' names. */
  List<String> reports(int year) {
    return kinds(ofYear(year).values());
  }

  private Map<String, PackHead> of(String report) {
    Map<String, PackHead> packs = new LinkedHashMap<>(heads);
    packs.values().removeIf(head -> !head.report().equals(report));
    return packs;
  }

  private Map<String, PackHead> ofYear(int year) {
    Map<String, PackHead> packs = new LinkedHashMap<>(heads);
    packs.values().removeIf(head -> !head.years().contain(year));
    return packs;
  }

  private static List<String> kinds(Collection<PackHead> heads) {
    return heads.stream().map(PackHead::report).distinct().toList();
  }

  /**
   * Returns the kinds with the most required keys in the source. If only one of them has all of its
   * required keys there, returns only that one.
   */
  private List<String> likely(Map<String, PackHead> packs, Mapping source) {
    List<String> kinds = kinds(packs.values());
    if (kinds.size() == 1) {
      return kinds;
    }
    long most = packs.keySet().stream().mapToLong(name -> present(name, source)).max().orElse(0);
    Set<String> likely = new LinkedHashSet<>();
    Set<String> whole = new LinkedHashSet<>();
    packs.forEach(
        (name, head) -> {
          if (present(name, source) == most) {
            likely.add(head.report());
            if (most == required.apply(name).size()) {
              whole.add(head.report());
            }
          }
        });
    return List.copyOf(whole.size() == 1 ? whole : likely);
  }

  private long present(String name, Mapping source) {
    return required.apply(name).stream().filter(key -> source.entry(key).isPresent()).count();
  }

  private Diagnostic unknown(Scalar named) {
    return Diagnostic.error("S6", "没有“" + named.text() + "”这种报告")
        .at(named.span())
        .advice("可用的报告：" + String.join("、", kinds(heads.values())));
  }

  private static Diagnostic ambiguous(Scalar year, List<String> kinds) {
    List<String> all = new ArrayList<>(kinds);
    return Diagnostic.error(
            "S6", year.text() + " 年度的报告有几种：" + String.join("、", all) + "，看不出这个文件是哪一种")
        .at(year.span())
        .advice("在文件中写明是哪一种，如 " + REPORT + ": " + all.get(0));
  }
}
