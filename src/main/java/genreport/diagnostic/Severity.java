package genreport.diagnostic;

/** The severity of a diagnostic, the most severe first. */
public enum Severity {
  /** A file could not be read or written. */
  FAILURE("错误"),
  /** The report is wrong; nothing is written. */
  ERROR("错误"),
  /** The report is written; the clerk should check something. */
  WARNING("警告"),
  /** Something about a file that can't be changed any more; it is shown only. */
  NOTE("提示");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** Returns the word at the start of a message. */
  public String label() {
    return label;
  }
}
