package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one face as they stand in its file, big-endian.
 *
 * @param postScript whether the outlines are PostScript's (CFF), which can't be embedded here
 * @param tables by tag, as {@code glyf}
 */
record FaceTables(Path file, boolean postScript, Map<String, ByteBuffer> tables) {

  FaceTables {
    tables = Map.copyOf(tables);
  }

  Optional<ByteBuffer> table(String tag) {
    return Optional.ofNullable(tables.get(tag));
  }

  /**
   * A table that a face can't do without.
   *
   * @param least length in bytes of the parts that are read of it
   */
  ByteBuffer required(String tag, int least) throws UnusableFontException {
    ByteBuffer table = tables.get(tag);
    if (table == null || table.limit() < least) {
      throw new UnusableFontException(Reason.DAMAGED, "no table " + tag + " in " + file);
    }
    return table;
  }
}
