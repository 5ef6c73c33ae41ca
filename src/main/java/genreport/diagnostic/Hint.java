package genreport.diagnostic;

/** A line below a diagnostic: on what it rests, or what to do. */
public record Hint(Kind kind, String text) {

  /** What a hint is for. */
  public enum Kind {
    /** The rule's source. */
    BASIS("依据"),
    /** What the clerk can do. */
    ADVICE("建议");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word that starts the line. */
    public String label() {
      return label;
    }
  }
}
