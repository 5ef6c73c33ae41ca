package genreport.source.slips;

import genreport.source.slips.Slip.Effect;

/**
 * A replacement of a part of the text that mends one mistake.
 *
 * @param start offset of the first code unit that is replaced
 * @param end offset after the last; equal to {@code start} where something is put in
 * @param certain whether nothing else can have been meant, so that the clerk's file may be changed
 * @param effect of the mistake
 */
public record Edit(int start, int end, String text, boolean certain, Effect effect) {

  /**
   * In the text of an edit, stands for a value that can't be read, and as a key for an entry that
   * can't. In the mended text it counts only at places that an edit made: an escape can write the
   * same character.
   */
  public static final char UNREAD = '\uFDD0';

  /** In the text of an edit, stands before a key that may belong elsewhere; counts as the same. */
  public static final char DOUBT = '\uFDD1';
}
