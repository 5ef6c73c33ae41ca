package genreport.ooxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip file by its central directory (PKWARE's APPNOTE, 4.3). A file is refused if the
 * directory and the entries differ, if entries overlap, or if two names may mean one part, because
 * other programs may read other bytes.
 */
public final class Archive {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /**
   * The value of a two-byte field whose true value is in a zip64 record; also the longest comment.
   */
  private static final int ELSEWHERE = 0xFFFF;

  /** The suffix of a piece of a part that is split into several entries (ECMA-376-2, 7.2.4). */
  private static final Pattern PIECE = Pattern.compile("/\\[\\d+](\\.last)?\\.piece$");

  /** An entry of the directory. Sizes and offsets are in bytes. */
  private record Entry(
      String name, int flags, int method, long checksum, Extent packed, long size) {}

  /** The offset of an entry and the length of its compressed bytes. */
  private record Extent(long start, long length) {}

  private final ByteBuffer zip;
  private final SortedMap<String, Entry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** The number of bytes that may still be inflated. */
  private long room = PackageLimits.INFLATED_BYTES;

  private Archive(byte[] content) {
    this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the directory; no part is inflated yet.
   *
   * @throws UnsoundPackageException if it is damaged or has too many entries
   */
  public static Archive of(byte[] content) throws UnsoundPackageException {
    Archive archive = new Archive(content);
    try {
      archive.readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw UnsoundPackageException.damaged("压缩包不完整");
    }
    return archive;
  }

  /** Returns the names of the parts, which are compared without case (ECMA-376-2, 6.2.2). */
  public Set<String> names() {
    return entries.keySet();
  }

  /**
   * Returns a part's bytes; empty if there is no such part.
   *
   * @throws UnsoundPackageException if it is damaged or exceeds the limit
   */
  public Optional<byte[]> part(String name) throws UnsoundPackageException {
    Entry entry = entries.get(name);
    return entry == null ? Optional.empty() : Optional.of(content(entry));
  }

  /** Returns all parts by name. */
  public SortedMap<String, byte[]> all() throws UnsoundPackageException {
    if (entries.values().stream().mapToLong(Entry::size).sum() > room) {
      throw tooMuch();
    }
    SortedMap<String, byte[]> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Entry entry : entries.values()) {
      all.put(entry.name(), content(entry));
    }
    return all;
  }

  private void readDirectory() throws UnsoundPackageException {
    int end = findEnd();
    int count = twoBytes(end + 10);
    if (count > PackageLimits.ENTRIES) {
      throw UnsoundPackageException.tooLarge("里面的文件超过 " + PackageLimits.ENTRIES + " 个");
    }
    int start = Math.toIntExact(fourBytes(end + 16) % Integer.MAX_VALUE);
    int at = start;
    List<Extent> extents = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int nameLength = twoBytes(at + 28);
      Entry entry = entry(at, nameLength);
      extents.add(extent(entry));
      if (!entry.name().endsWith("/")) {
        if (!taken.add(plain(entry.name()))) {
          throw UnsoundPackageException.damaged("里面有两个 " + entry.name());
        }
        entries.put(entry.name(), entry);
      }
      at += CENTRAL_LENGTH + nameLength + twoBytes(at + 30) + twoBytes(at + 32);
    }
    requireApart(extents, start);
  }

  /** Returns the offset of the end record, whose comment must end at the end of the file. */
  private int findEnd() throws UnsoundPackageException {
    int lowest = Math.max(0, zip.limit() - END_LENGTH - ELSEWHERE);
    for (int at = zip.limit() - END_LENGTH; at >= lowest; at--) {
      if (zip.getInt(at) == END && at + END_LENGTH + twoBytes(at + 20) == zip.limit()) {
        return at;
      }
    }
    throw UnsoundPackageException.damaged("压缩包不完整");
  }

  private Entry entry(int at, int nameLength) throws UnsoundPackageException {
    if (zip.getInt(at) != CENTRAL) {
      throw UnsoundPackageException.damaged("压缩包不完整");
    }
    return new Entry(
        name(at + CENTRAL_LENGTH, nameLength),
        twoBytes(at + 8),
        twoBytes(at + 10),
        fourBytes(at + 16),
        new Extent(fourBytes(at + 42), fourBytes(at + 20)),
        fourBytes(at + 24));
  }

  private String name(int at, int length) {
    byte[] name = new byte[length];
    zip.get(at, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  /**
   * Returns the name as a lenient program may read it: without percent-encoding, backslashes and
   * piece suffixes.
   */
  private static String plain(String name) {
    String slashed = name.replace('\\', '/').replaceFirst("^(\\.?/)+", "");
    String decoded =
        Pattern.compile("%([0-9A-Fa-f]{2})")
            .matcher(slashed)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(code.group(1), 16))));
    return PIECE.matcher(decoded).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  /** Returns the range of an entry, from its local header to the end of its compressed bytes. */
  private Extent extent(Entry entry) throws UnsoundPackageException {
    int start = Math.toIntExact(entry.packed().start() % Integer.MAX_VALUE);
    int nameLength = twoBytes(start + 26);
    boolean same =
        zip.getInt(start) == LOCAL
            && twoBytes(start + 8) == entry.method()
            && twoBytes(start + 6) == entry.flags()
            && name(start + LOCAL_LENGTH, nameLength).equals(entry.name());
    if (!same) {
      throw UnsoundPackageException.damaged("压缩包的目录与里面的 " + entry.name() + " 不符");
    }
    return new Extent(
        start, LOCAL_LENGTH + nameLength + twoBytes(start + 28) + entry.packed().length());
  }

  private static void requireApart(List<Extent> extents, int directory)
      throws UnsoundPackageException {
    extents.sort(Comparator.comparingLong(Extent::start));
    extents.add(new Extent(directory, 0));
    for (int i = 1; i < extents.size(); i++) {
      Extent before = extents.get(i - 1);
      if (before.start() + before.length() > extents.get(i).start()) {
        throw UnsoundPackageException.damaged("压缩包里的文件互相重叠");
      }
    }
  }

  private byte[] content(Entry entry) throws UnsoundPackageException {
    if ((entry.flags() & 1) != 0) {
      throw UnsoundPackageException.encrypted();
    }
    if (entry.size() > room) {
      throw tooMuch();
    }
    room -= entry.size();
    byte[] content = new byte[(int) entry.size()];
    int start = (int) entry.packed().start();
    int from = start + LOCAL_LENGTH + twoBytes(start + 26) + twoBytes(start + 28);
    int length = (int) entry.packed().length();
    boolean whole = true;
    if (entry.method() == DEFLATED) {
      whole = inflate(zip.slice(from, length), content);
    } else if (entry.method() == STORED && length == content.length) {
      zip.get(from, content);
    } else {
      whole = false;
    }
    if (!whole) {
      throw UnsoundPackageException.damaged("压缩包里的 " + entry.name() + " 读不出来");
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    if (checksum.getValue() != entry.checksum()) {
      throw UnsoundPackageException.damaged("压缩包里的 " + entry.name() + " 与校验值不符");
    }
    return content;
  }

  /** Inflates an entry; returns whether its size is exactly that of the array. */
  private static boolean inflate(ByteBuffer packed, byte[] content) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      int done = 0;
      int step = 1;
      while (step > 0) {
        step = inflater.inflate(content, done, content.length - done);
        done += step;
      }
      return done == content.length && inflater.inflate(new byte[1]) == 0 && inflater.finished();
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static UnsoundPackageException tooMuch() {
    return UnsoundPackageException.tooLarge("解开后超过 64 MB");
  }

  private int twoBytes(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private long fourBytes(int at) {
    return Integer.toUnsignedLong(zip.getInt(at));
  }
}
