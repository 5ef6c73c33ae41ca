package genreport.output.word.look;

import java.nio.charset.StandardCharsets;

/** Describes files that are no zip files. */
final class OtherFile {

  /** MS-CFB, 2.2: the header signature of a compound file. */
  private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  private OtherFile() {}

  /**
   * Accepts a zip file.
   *
   * @throws UnusableException if it is another file or an encrypted one
   */
  static void requireZip(byte[] bytes) throws UnusableException {
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

  /**
   * Returns the name of a compound file's stream in UTF-16LE (MS-CFB, 2.6.1), one char for each
   * byte.
   */
  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
