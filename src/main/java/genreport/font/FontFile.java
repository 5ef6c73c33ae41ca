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
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Reads a font file with one face or a font collection (OpenType, “Organization of an OpenType
 * font” and “Font collections”).
 */
final class FontFile {

  private static final int TRUETYPE = 0x00010000;
  private static final int APPLE_TRUETYPE = 0x74727565; // true
  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int POSTSCRIPT = 0x4F54544F; // OTTO
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  /** Access to bytes of the file. */
  @FunctionalInterface
  private interface Bytes {

    /**
     * Returns a range of bytes.
     *
     * @throws IndexOutOfBoundsException if the range exceeds the file
     */
    ByteBuffer slice(int start, int length) throws IOException;
  }

  private final Path file;
  private final int size;
  private final Bytes bytes;
  private final Predicate<String> tags;

  private FontFile(Path file, int size, Bytes bytes, Predicate<String> tags) {
    this.file = file;
    this.size = size;
    this.bytes = bytes;
    this.tags = tags;
  }

  /**
   * Maps a font file that comes with the program, and returns the tables of its faces in the order
   * of the file.
   *
   * @throws IOException if the file can't be read or is no font
   */
  static List<FaceTables> map(Path file) throws IOException {
    try (FileChannel channel = RegularFile.open(file)) {
      int size = size(channel, file);
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      return new FontFile(file, size, mapped::slice, tag -> true).faces(OptionalInt.empty());
    } catch (IndexOutOfBoundsException e) {
      throw new UnusableFontException(Reason.NOT_A_FONT, "damaged font " + file);
    }
  }

  /**
   * Copies tables of a font file that may change at any time.
   *
   * @param index index of the one face to read, from 0; empty for all faces
   * @param tags accepts the tags of the tables to copy
   * @throws IOException if the file can't be read or is no font
   */
  static List<FaceTables> read(Path file, OptionalInt index, Predicate<String> tags)
      throws IOException {
    try (FileChannel channel = RegularFile.open(file)) {
      int size = size(channel, file);
      Bytes copies = new LimitedCopies(channel, size);
      return new FontFile(file, size, copies, tags).faces(index);
    } catch (IndexOutOfBoundsException e) {
      throw new UnusableFontException(Reason.NOT_A_FONT, "damaged font " + file);
    } catch (OutOfMemoryError e) {
      // only the large arrays of the copies can cause it, so no state is half changed
      throw new UnusableFontException(Reason.TOO_LARGE, "no memory for " + file);
    }
  }

  private static int size(FileChannel channel, Path file) throws IOException {
    if (channel.size() > Integer.MAX_VALUE) {
      throw new UnusableFontException(Reason.TOO_LARGE, "too large " + file);
    }
    return (int) channel.size();
  }

  /** Copies ranges of the file, up to {@link FontLimits#BYTES} in total. */
  private static final class LimitedCopies implements Bytes {

    private final FileChannel channel;
    private final int size;
    private long left = FontLimits.BYTES;

    LimitedCopies(FileChannel channel, int size) {
      this.channel = channel;
      this.size = size;
    }

    @Override
    public ByteBuffer slice(int start, int length) throws IOException {
      Objects.checkFromIndexSize(start, length, size);
      left -= length;
      if (left < 0) {
        throw new UnusableFontException(Reason.TOO_LARGE, "more than " + FontLimits.BYTES);
      }
      ByteBuffer copy = ByteBuffer.allocate(length);
      while (copy.hasRemaining()) {
        if (channel.read(copy, start + copy.position()) < 0) {
          throw new UnusableFontException(Reason.DAMAGED, "the file has become shorter");
        }
      }
      return copy.flip();
    }
  }

  private List<FaceTables> faces(OptionalInt index) throws IOException {
    List<FaceTables> faces = new ArrayList<>();
    List<Integer> starts = starts();
    for (int i = 0; i < starts.size(); i++) {
      if (index.isEmpty() || index.getAsInt() == i) {
        faces.add(face(starts.get(i)));
      }
    }
    return faces;
  }

  private List<Integer> starts() throws IOException {
    ByteBuffer header = bytes.slice(0, HEADER);
    if (header.getInt(0) != COLLECTION) {
      return List.of(0);
    }
    int count = Objects.checkIndex(header.getInt(8), FontLimits.FACES + 1);
    ByteBuffer places = bytes.slice(HEADER, Integer.BYTES * count);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add(places.getInt(Integer.BYTES * i));
    }
    return starts;
  }

  private FaceTables face(int start) throws IOException {
    ByteBuffer header = bytes.slice(start, HEADER);
    int version = header.getInt(0);
    boolean postScript = version == POSTSCRIPT;
    if (version != TRUETYPE && version != APPLE_TRUETYPE && !postScript) {
      throw new UnusableFontException(Reason.NOT_A_FONT, "no font " + file);
    }
    int count = header.getShort(4) & 0xFFFF;
    if (count > FontLimits.TABLES) {
      throw new UnusableFontException(Reason.TOO_LARGE, count + " tables in " + file);
    }
    ByteBuffer records = bytes.slice(start + HEADER, RECORD * count);
    Map<String, ByteBuffer> tables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      records.get(RECORD * i, tag);
      String name = new String(tag, StandardCharsets.US_ASCII);
      int at = records.getInt(RECORD * i + 8);
      int length = records.getInt(RECORD * i + 12);
      Objects.checkFromIndexSize(at, length, size); // check tables too that are not copied
      if (tags.test(name)) {
        tables.put(name, bytes.slice(at, length));
      }
    }
    return new FaceTables(file, postScript, tables);
  }
}
