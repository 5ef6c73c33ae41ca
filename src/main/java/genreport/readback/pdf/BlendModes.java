package genreport.readback.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.jspecify.annotations.Nullable;

/** Recognizes opaque paint, which shows its own colour. */
final class BlendModes {

  private static final COSName DEFAULT = COSName.getPDFName("Default");

  private BlendModes() {}

  static boolean isNormal(BlendMode mode) {
    return mode.equals(BlendMode.NORMAL) || mode.equals(BlendMode.COMPATIBLE);
  }

  /** Returns whether a transfer function leaves colours unchanged (ISO 32000-1, 10.5). */
  static boolean isNoTransfer(@Nullable COSBase transfer) {
    return transfer == null || COSName.IDENTITY.equals(transfer) || DEFAULT.equals(transfer);
  }
}
