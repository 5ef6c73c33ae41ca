package genreport.diagnostic;

/** How grave a diagnostic is, gravest first. */
public enum Severity {
  /** A file could not be read or written, so that there was nothing to judge. */
  FAILURE("错误"),
  /** The report is wrong: nothing is written. */
  ERROR("错误"),
  /** The report is written, and this is said. */
  WARNING("警告");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word that starts a message. */
  public String label() {
    return label;
  }
}
