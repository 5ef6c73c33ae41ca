package genreport.check.narrative;

/**
 * A claim's place in a sentence. Indexes are those of the passage.
 *
 * @param start index of the first word
 * @param number index of the number, or after the last word of a claim without a number
 * @param end index after the number's unit, or after the last word
 */
record Statement(Passage passage, int start, int number, int end) {

  /** The number of characters before and after a number that rules look at. */
  private static final int SEEN = 300;

  /** Returns the text before the first word. */
  String before() {
    return passage.text().substring(Math.max(0, start - SEEN), start);
  }

  /** Returns the text before the number. */
  String beforeNumber() {
    return passage.text().substring(Math.max(0, number - SEEN), number);
  }

  String after() {
    return passage.text().substring(end, Math.min(passage.text().length(), end + SEEN));
  }
}
