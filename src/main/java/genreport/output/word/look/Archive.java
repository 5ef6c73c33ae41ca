package genreport.output.word.look;

import genreport.file.RegularFile;
import genreport.file.UnfitFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a file that should be a .docx, or says what it is instead. */
final class Archive {

  private static final int MEGABYTE = 1024 * 1024;

  /** In bytes, as it lies on the disk. */
  private static final int MAX_FILE = 20 * MEGABYTE;

  /** In bytes, all entries unpacked: a small zip can hold much more than memory does. */
  private static final int MAX_UNPACKED = 64 * MEGABYTE;

  private static final int MAX_ENTRIES = 2000;

  /** MS-CFB, 2.2: the header signature of a compound file. */
  private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  private Archive() {}

  /**
   * The entries by name; names differ by more than case (ECMA-376-2, 6.2.2).
   *
   * @throws UnusableException if it is no zip, damaged, encrypted or too large
   */
  static SortedMap<String, byte[]> unpack(Path file) throws IOException, UnusableException {
    requireZip(content(file));
    SortedMap<String, byte[]> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw UnusableException.tooLarge("里面的文件超过 2000 个");
      }
      int room = MAX_UNPACKED;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] content = content(zip, entry, room);
        room -= content.length;
        if (!entry.isDirectory() && entries.put(entry.getName(), content) != null) {
          throw UnusableException.damaged("里面有两个 " + entry.getName());
        }
      }
    } catch (ZipException e) {
      throw UnusableException.damaged("压缩包不完整");
    }
    return entries;
  }

  private static byte[] content(Path file) throws IOException, UnusableException {
    try {
      return RegularFile.read(file, MAX_FILE);
    } catch (UnfitFileException e) {
      if (e.reason() == UnfitFileException.Reason.TOO_LARGE) {
        throw UnusableException.tooLarge("文件超过 20 MB");
      }
      throw e;
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry entry, int room)
      throws IOException, UnusableException {
    byte[] content;
    try (InputStream in = zip.getInputStream(entry)) {
      content = in.readNBytes(room + 1);
    } catch (IOException e) {
      throw UnusableException.damaged("压缩包里的 " + entry.getName() + " 读不出来");
    }
    if (content.length > room) {
      throw UnusableException.tooLarge("解开后超过 64 MB");
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    if (checksum.getValue() != entry.getCrc()) {
      throw UnusableException.damaged("压缩包里的 " + entry.getName() + " 与校验值不符");
    }
    return content;
  }

  private static void requireZip(byte[] bytes) throws UnusableException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004")) {
      return;
    }
    if (text.startsWith(COMPOUND)) {
      if (text.contains(wide("EncryptedPackage"))) {
        throw UnusableException.encrypted();
      }
      throw UnusableException.notWord(
          text.contains(wide("WordDocument")) ? "是旧格式的 Word 文档（.doc、.wps）" : "是旧格式的办公文件");
    }
    if (text.startsWith("%PDF")) {
      throw UnusableException.notWord("是 PDF");
    }
    if (text.startsWith("{\\rtf")) {
      throw UnusableException.notWord("是 RTF 文档");
    }
    throw UnusableException.notWord(bytes.length == 0 ? "是空文件" : "是文本或别的文件");
  }

  /** The name of a compound file's stream, in UTF-16LE (MS-CFB, 2.6.1). */
  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
