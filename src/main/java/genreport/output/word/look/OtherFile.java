package genreport.output.word.look;

import genreport.file.FileSignature;

/** Describes files that are no zip files. */
final class OtherFile {

  private OtherFile() {}

  /**
   * Accepts a zip file.
   *
   * @throws UnusableException if it is another file or an encrypted one
   */
  static void requireZip(byte[] bytes) throws UnusableException {
    FileSignature signature = FileSignature.of(bytes);
    if (signature == FileSignature.COMPOUND_FILE && FileSignature.isEncrypted(bytes)) {
      throw UnusableException.encrypted();
    }
    if (signature != FileSignature.ZIP) {
      throw UnusableException.notWord(description(signature, bytes));
    }
  }

  private static String description(FileSignature signature, byte[] bytes) {
    return switch (signature) {
      case PDF -> "是 PDF";
      case RTF -> "是 RTF 文档";
      case COMPOUND_FILE ->
          FileSignature.hasStream(bytes, "WordDocument") ? "是旧格式的 Word 文档（.doc、.wps）" : "是旧格式的办公文件";
      case ZIP, NONE -> bytes.length == 0 ? "是空文件" : "是文本或别的文件";
    };
  }
}
