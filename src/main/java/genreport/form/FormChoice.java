package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import genreport.source.Scalar;
import genreport.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the form of a report among the forms of its kind.
 *
 * @param years the years that each form is for, by the form's name
 */
record FormChoice(Map<String, FormPack.Years> years) {

  private static final String YEAR = FormPack.YEAR;

  /** The key that names a form. */
  static final String FORM = "表式";

  /**
   * Returns the name of the form. If the source names a form that is not the one of its year, it is
   * chosen with a warning. If the year is missing or invalid, a likely form is chosen with an
   * error, so that the rest can be checked.
   */
  Outcome<String> choose(Mapping source) {
    Optional<Scalar> year = written(source, YEAR);
    Optional<Scalar> named = written(source, FORM);
    if (year.isEmpty()) {
      boolean reported =
          hasMisnamedYear(source)
              || !source.complete()
              || source.get(YEAR).orElse(null) instanceof Unread;
      return Outcome.of(
          likely(named.map(Scalar::text).orElse("")),
          reported ? List.of() : List.of(noYear(source)));
    }
    if (!isYear(year.get()) || year.get().style() != Scalar.Style.PLAIN) {
      List<String> meant = meant(year.get().text());
      return Outcome.of(
          likely(named.map(Scalar::text).orElse(meant.isEmpty() ? "" : meant.get(0))),
          List.of(
              Diagnostic.error("S3", "“年度”应为四位数的年份，现为“" + shortened(year.get()) + "”")
                  .at(year.get().span())
                  .advice(WrittenYear.advice(year.get().text()))));
    }
    List<String> ofYear = forYear(Integer.parseInt(year.get().text()));
    return named.isPresent() ? named(named.get(), year.get(), ofYear) : only(ofYear, year.get());
  }

  /** Returns whether a scalar is a year of four digits. */
  static boolean isYear(Scalar written) {
    return written.isDigits(4) && written.text().length() == 4;
  }

  /** Returns the forms of the first year in a text that contains more than a year. */
  private List<String> meant(String text) {
    Matcher digits = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])").matcher(text);
    return digits.find() ? forYear(Integer.parseInt(digits.group())) : List.of();
  }

  /** Returns the value that decides the form: 表式, else 年度; empty if there is no year. */
  static Optional<Scalar> formValue(Mapping source) {
    Optional<Scalar> year = written(source, YEAR);
    return year.isEmpty() ? Optional.empty() : written(source, FORM).or(() -> year);
  }

  /** Returns the form of a name; if there is none, the form in use, else the last one. */
  private String likely(String name) {
    List<String> names = List.copyOf(years.keySet());
    return Optional.of(name)
        .filter(years::containsKey)
        .or(this::latest)
        .orElse(names.get(names.size() - 1));
  }

  private Optional<String> latest() {
    return years.entrySet().stream()
        .filter(form -> form.getValue().to().isEmpty())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String shortened(Scalar scalar) {
    return scalar.text().lines().findFirst().orElse("");
  }

  private Outcome<String> only(List<String> ofYear, Scalar year) {
    if (ofYear.isEmpty()) {
      return Outcome.none(
          Diagnostic.error("S6", year.text() + " 年度的报告没有对应的表式")
              .at(year.span())
              .advice("可用的表式：" + described()));
    }
    if (ofYear.size() > 1) {
      return Outcome.none(
          Diagnostic.error("S6", year.text() + " 年度的报告有几个表式：" + String.join("、", ofYear))
              .at(year.span())
              .advice("在文件中写明用哪一个，如 表式: " + ofYear.get(0)));
    }
    return Outcome.of(ofYear.get(0));
  }

  /** Returns whether a key such as 年份, which is reported as unknown, has a year. */
  private static boolean hasMisnamedYear(Mapping source) {
    return source.entry(YEAR).isEmpty()
        && source.entries().stream()
            .filter(entry -> entry.key().text().contains("年"))
            .anyMatch(entry -> entry.value() instanceof Scalar year && isYear(year));
  }

  private static Diagnostic noYear(Mapping source) {
    return source
        .entry(YEAR)
        .map(
            entry ->
                Diagnostic.error("S3", "“年度”没有写明是哪一年")
                    .at(entry.key().span())
                    .advice(WrittenYear.advice(entry.value().span().text())))
        .orElseGet(
            () ->
                Diagnostic.error("S2", "缺少“年度”")
                    .at(source.span().file().span(source.span().start(), source.span().start()))
                    .advice("在文件开头加上一行，如 年度: 2021"));
  }

  private Outcome<String> named(Scalar named, Scalar year, List<String> ofYear) {
    if (!years.containsKey(named.text())) {
      return Outcome.none(
          Diagnostic.error("S6", "没有“" + named.text() + "”这个表式")
              .at(named.span())
              .advice("可用的表式：" + described()));
    }
    if (ofYear.contains(named.text())) {
      return Outcome.of(named.text());
    }
    String should = ofYear.isEmpty() ? "没有对应的表式" : "应当用 " + called(ofYear.get(0));
    return Outcome.of(
        named.text(),
        List.of(
            Diagnostic.warning(
                    "S6", year.text() + " 年度的报告" + should + "，这里指定了 " + called(named.text()))
                .at(named.span())
                .advice("如无特别要求，删去“表式”一行")));
  }

  /** Returns the name of a form in messages: 2021 年表式, or its plain name if that is no year. */
  static String called(String name) {
    return name.matches("[0-9]{4}") ? name + " 年表式" : "表式 " + name;
  }

  private List<String> forYear(int year) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, FormPack.Years> form : years.entrySet()) {
      if (form.getValue().contain(year)) {
        names.add(form.getKey());
      }
    }
    return names;
  }

  private String described() {
    List<String> all = new ArrayList<>();
    years.forEach((name, range) -> all.add(name + "（" + range + "）"));
    return String.join("、", all);
  }

  /** Returns the value of a key; empty if it is missing or blank. */
  static Optional<Scalar> written(Mapping source, String key) {
    Optional<Scalar> scalar = source.scalar(key);
    return scalar.isPresent() && scalar.get().isAbsent() ? Optional.empty() : scalar;
  }
}
