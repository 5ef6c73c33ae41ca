package genreport.check.marks;

import java.util.List;

/**
 * A wrong mark or character of a line. Indexes are UTF-16 code units of the line's printed text.
 *
 * @param start index of the first code unit that is wrong
 * @param end index after the last
 * @param fault what is wrong; slips of one kind have the same text
 * @param advice what to write instead
 * @param corrections the changes that correct it; empty if the clerk has to decide
 */
public record MarkSlip(
    int start, int end, String fault, String advice, List<Correction> corrections) {

  public MarkSlip {
    corrections = List.copyOf(corrections);
  }

  /** Replaces a range of the line. */
  public record Correction(int start, int end, String text) {}

  /** Creates a slip that the clerk has to correct. */
  static MarkSlip of(int start, int end, String fault, String advice) {
    return new MarkSlip(start, end, fault, advice, List.of());
  }

  /** Returns a copy with the changes that correct it. */
  MarkSlip correctedBy(List<Correction> changes) {
    return new MarkSlip(start, end, fault, advice, changes);
  }
}
