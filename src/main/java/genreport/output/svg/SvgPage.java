package genreport.output.svg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One page.
 *
 * @param hash a hash of the page, 24 hexadecimal digits; equal pages have equal hashes
 * @param width in points
 * @param height in points
 * @param svg the document, for a file or to be put into an HTML page
 */
public record SvgPage(String hash, double width, double height, String svg) {

  private static final int HASH_BYTES = 12;

  static SvgPage of(double width, double height, String svg) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] all = digest.digest(svg.getBytes(StandardCharsets.UTF_8));
      return new SvgPage(HexFormat.of().formatHex(all, 0, HASH_BYTES), width, height, svg);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
