package genreport.source.slips;

import genreport.source.slips.Slip.Effect;

/**
 * Replaces a part of a text to correct one mistake.
 *
 * @param start offset of the first code unit that is replaced
 * @param end offset after the last; equal to {@code start} for an insertion
 * @param text the replacement
 * @param certain whether there is only one possible correction, so that the clerk's file may be
 *     changed
 * @param effect the effect of the mistake
 */
public record Edit(int start, int end, String text, boolean certain, Effect effect) {

  /**
   * In the text of an edit, stands for a value that can't be read; as a key, for an entry that
   * can't be read. In the corrected text it counts only where an edit inserted it, because an
   * escape can write the same character.
   */
  public static final char UNREAD = '\uFDD0';

  /**
   * In the text of an edit, precedes a key that may belong to another mapping. Like {@link #UNREAD}
   * it counts only where an edit inserted it.
   */
  public static final char DOUBT = '\uFDD1';
}
