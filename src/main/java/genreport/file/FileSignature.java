package genreport.file;

import java.nio.charset.StandardCharsets;

/** The format of a file according to its first bytes. */
public enum FileSignature {
  PDF("%PDF-"),
  ZIP("PK\u0003\u0004"),
  /** A file of Office before 2007, or an encrypted one of a later Office (MS-CFB, 2.2). */
  COMPOUND_FILE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  RTF("{\\rtf"),
  NONE("");

  /** The number of bytes at the start of a file in which PDF viewers look for the signature. */
  private static final int PDF_HEAD = 1024;

  private final String start;

  FileSignature(String start) {
    this.start = start;
  }

  /** Returns the signature that a file starts with. */
  public static FileSignature of(byte[] content) {
    int length = Math.min(content.length, COMPOUND_FILE.start.length());
    String head = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    for (FileSignature signature : values()) {
      if (head.startsWith(signature.start)) {
        return signature;
      }
    }
    return NONE;
  }

  /** Returns whether PDF viewers open a file, even if other bytes precede the signature. */
  public static boolean isOpenedAsPdf(byte[] content) {
    int length = Math.min(content.length, PDF_HEAD);
    return new String(content, 0, length, StandardCharsets.ISO_8859_1).contains(PDF.start);
  }

  /** Returns whether a compound file has a stream of this name (MS-CFB, 2.6.1). */
  public static boolean hasStream(byte[] content, String name) {
    String wide = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(content, StandardCharsets.ISO_8859_1).contains(wide);
  }

  /** Returns whether a compound file is an encrypted package (MS-OFFCRYPTO, 2.1). */
  public static boolean isEncrypted(byte[] content) {
    return hasStream(content, "EncryptedPackage");
  }
}
