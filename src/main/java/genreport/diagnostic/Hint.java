package genreport.diagnostic;

import java.util.Optional;

/**
 * A line below a diagnostic: the source of its rule, or advice.
 *
 * @param cure the cell that the advice says to change, with its new value; absent for other advice
 */
public record Hint(Kind kind, String text, Optional<CellValue> cure) {

  /** Creates a hint that doesn't say how to change a cell. */
  public Hint(Kind kind, String text) {
    this(kind, text, Optional.empty());
  }

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
