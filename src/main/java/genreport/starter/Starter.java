package genreport.starter;

import genreport.form.FormPack;
import genreport.report.Report;
import genreport.source.Mapping;
import java.util.Map;
import java.util.Optional;

/** Makes the text of the source file of a new report. */
public final class Starter {

  private Starter() {}

  /**
   * The known values of the new report.
   *
   * @param values by key, such as the year and the agency
   * @param schema the path of the form's schema from the folder of the new file, for editors
   */
  public record Wanted(Map<String, String> values, String schema) {

    public Wanted {
      values = Map.copyOf(values);
    }

    Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** Returns the text of a file without values of last year. */
  public static String write(FormPack form, Wanted wanted) {
    return new SourceWriter(form, wanted, Optional.empty()).write();
  }

  /**
   * Returns the text of a file that takes over texts and figures of last year's report.
   *
   * @param source the source of last year's report
   * @param reference the path of last year's file from the folder of the new file
   */
  public static String write(
      FormPack form, Wanted wanted, Report lastYear, Mapping source, String reference) {
    LastYearText last = LastYearText.of(lastYear, source, reference, form);
    boolean isSameAgency = wanted.value(FormPack.AGENCY).equals(lastYear.entry(FormPack.AGENCY));
    return new SourceWriter(form, wanted, Optional.of(isSameAgency ? last : last.withoutEntries()))
        .write();
  }
}
