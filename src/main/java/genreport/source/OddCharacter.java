package genreport.source;

/**
 * A character that a report must not contain, with its place in the file.
 *
 * @param character its code point
 * @param start offset of its first code unit, or of the backslash of its escape
 * @param end offset after its last code unit, or after its escape
 */
record OddCharacter(int character, int start, int end) {

  /**
   * Returns whether the character is written as an escape, such as {@code \\u200b}.
   *
   * @param text the text of the file
   */
  boolean isEscape(String text) {
    return text.charAt(start) == '\\';
  }
}
