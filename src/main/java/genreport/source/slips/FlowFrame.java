package genreport.source.slips;

/** An open bracket and the position of the scan in it. */
final class FlowFrame {
  final char open;
  final int at;
  int entry;

  /**
   * The start of the last figure of the previous entry; in the first entry, the entry's own start.
   */
  int figure;

  /** The offset of the first quote or bracket in this entry. The text before it is plain. */
  int plainEnd;

  FlowFrame(char open, int at) {
    this.open = open;
    this.at = at;
    next(at + 1);
    figure = entry;
  }

  void next(int start) {
    entry = start;
    plainEnd = Integer.MAX_VALUE;
  }
}
