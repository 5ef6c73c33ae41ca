package genreport.document;

import java.util.List;

/**
 * A remark on a place of a document, which is no part of it.
 *
 * @param block index among the document's blocks, from 0
 * @param cell index among {@link Table#cells} if that block is a table, from 0; otherwise 0
 * @param start index of the first character that it is about, in code points of the text there;
 *     line breaks don't count
 * @param end index after the last, not before {@code start}
 * @param paragraphs of the remark
 */
public record Note(int block, int cell, int start, int end, List<String> paragraphs) {

  public Note {
    paragraphs = List.copyOf(paragraphs);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("characters " + start + " to " + end);
    }
  }
}
