package genreport.starter;

import genreport.form.FormPack;
import genreport.report.Report;
import genreport.source.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Starts a report: the text of a new source file. */
public final class Starter {

  /** What a plain scalar may be without doubt. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[0-9]{4}|[\\p{IsHan}\\p{IsAlphabetic}./][\\p{IsHan}\\p{IsAlphabetic}0-9_./（）·—-]*");

  private Starter() {}

  /**
   * What is known of the new report.
   *
   * @param values by key, such as the year and the agency
   * @param schema path of the form's schema from the new file's folder, for the editor
   */
  public record Wanted(Map<String, String> values, String schema) {

    public Wanted {
      values = Map.copyOf(values);
    }

    Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** A file that owes nothing to last year. */
  public static String write(FormPack form, Wanted wanted) {
    return new SourceWriter(form, wanted, Optional.empty()).write();
  }

  /**
   * A file that takes over what last year's hands on.
   *
   * @param source of last year's report
   * @param reference its path from the new file's folder
   */
  public static String write(
      FormPack form, Wanted wanted, Report lastYear, Mapping source, String reference) {
    LastYearText last = LastYearText.of(lastYear, source, reference, form);
    boolean isSameAgency = wanted.value(FormPack.AGENCY).equals(lastYear.entry(FormPack.AGENCY));
    return new SourceWriter(form, wanted, Optional.of(isSameAgency ? last : last.withoutEntries()))
        .write();
  }

  /** A value as a scalar, in quotes where it might be read as something else. */
  public static String scalar(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
