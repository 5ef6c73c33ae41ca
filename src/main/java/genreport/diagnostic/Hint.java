package genreport.diagnostic;

/** A line below a diagnostic: the source of its rule, or advice. */
public record Hint(Kind kind, String text) {

  /** The kind of a hint. */
  public enum Kind {
    /** The rule's source. */
    BASIS("依据"),
    /** Advice for the clerk. */
    ADVICE("建议");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the word at the start of the line. */
    public String label() {
      return label;
    }
  }
}
