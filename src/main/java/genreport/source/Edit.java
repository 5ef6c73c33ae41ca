package genreport.source;

import genreport.source.Slip.Effect;

/**
 * A change of a stretch of the text that mends one mistake.
 *
 * @param start offset of the first code unit that is replaced
 * @param end offset after the last; equal to {@code start} where something is put in
 * @param certain whether nothing else can have been meant, so that the clerk's file may be changed
 * @param effect of the mistake
 */
record Edit(int start, int end, String text, boolean certain, Effect effect) {}
