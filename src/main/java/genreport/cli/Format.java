package genreport.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** How findings are printed. */
enum Format {
  TEXT,
  JSON,
  SARIF;

  /** Reads an option's value in any case. */
  static Format of(String written) {
    try {
      return Format.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("应为 text、json 或 sarif，现为“" + written + "”");
    }
  }
}
