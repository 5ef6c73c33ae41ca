package genreport.font;

import genreport.file.RegularFile;
import genreport.font.UnusableFontException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A font file: one face or, as a collection, several (OpenType, “Organization of an OpenType font”
 * and “Font collections”).
 *
 * <p>The file is mapped, not read: only the pages that hold the tables asked for are touched.
 */
final class FontFile {

  private static final int TRUETYPE = 0x00010000;
  private static final int APPLE_TRUETYPE = 0x74727565; // true
  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int POSTSCRIPT = 0x4F54544F; // OTTO
  private static final int MOST_FACES = 256;

  private FontFile() {}

  /**
   * The tables of each face, in the order of the file.
   *
   * @throws IOException if the file can't be read or is no font
   */
  static List<FaceTables> open(Path file) throws IOException {
    try (FileChannel channel = RegularFile.open(file)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new UnusableFontException(Reason.NOT_A_FONT, "too large " + file);
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      List<FaceTables> faces = new ArrayList<>();
      for (int start : starts(bytes)) {
        faces.add(face(file, bytes, start));
      }
      return faces;
    } catch (IndexOutOfBoundsException e) {
      throw new UnusableFontException(Reason.NOT_A_FONT, "damaged font " + file);
    }
  }

  private static List<Integer> starts(ByteBuffer bytes) {
    if (bytes.getInt(0) != COLLECTION) {
      return List.of(0);
    }
    List<Integer> starts = new ArrayList<>();
    int count = Objects.checkIndex(bytes.getInt(8), MOST_FACES);
    for (int i = 0; i < count; i++) {
      starts.add(bytes.getInt(12 + 4 * i));
    }
    return starts;
  }

  private static FaceTables face(Path file, ByteBuffer bytes, int start) throws IOException {
    int version = bytes.getInt(start);
    boolean postScript = version == POSTSCRIPT;
    if (version != TRUETYPE && version != APPLE_TRUETYPE && !postScript) {
      throw new UnusableFontException(Reason.NOT_A_FONT, "no font " + file);
    }
    Map<String, ByteBuffer> tables = new HashMap<>();
    int count = bytes.getShort(start + 4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = start + 12 + 16 * i;
      byte[] tag = new byte[4];
      bytes.get(record, tag);
      // throws where the file ends before the table does
      ByteBuffer table = bytes.slice(bytes.getInt(record + 8), bytes.getInt(record + 12));
      tables.put(new String(tag, StandardCharsets.US_ASCII), table);
    }
    return new FaceTables(file, postScript, tables);
  }
}
