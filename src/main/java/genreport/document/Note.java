package genreport.document;

import java.util.List;

/**
 * A comment on a range of a document's text. It is no part of the document.
 *
 * @param block index of the block, from 0
 * @param cell index in {@link Table#cells}, from 0; 0 if the block is no table
 * @param start index of the first character of the range, in code points without line breaks, from
 *     0
 * @param end index after the last character; at least {@code start}
 * @param paragraphs the paragraphs of the comment
 */
public record Note(int block, int cell, int start, int end, List<String> paragraphs) {

  public Note {
    paragraphs = List.copyOf(paragraphs);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("characters " + start + " to " + end);
    }
  }
}
