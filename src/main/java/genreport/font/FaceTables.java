package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one face as in its file, big-endian.
 *
 * @param postScript whether the outlines are PostScript outlines (CFF), which are not supported
 * @param tables the tables by tag, such as {@code glyf}
 */
record FaceTables(Path file, boolean postScript, Map<String, ByteBuffer> tables) {

  FaceTables {
    tables = Map.copyOf(tables);
  }

  Optional<ByteBuffer> table(String tag) {
    return Optional.ofNullable(tables.get(tag));
  }

  /**
   * Returns a required table.
   *
   * @param least minimum length of the table, in bytes
   * @throws UnusableFontException if the table is absent or shorter
   */
  ByteBuffer required(String tag, int least) throws UnusableFontException {
    ByteBuffer table = tables.get(tag);
    if (table == null || table.limit() < least) {
      throw new UnusableFontException(Reason.DAMAGED, "no table " + tag + " in " + file);
    }
    return table;
  }
}
