package genreport.readback.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Recognizes annotations that show nothing (ISO 32000-1, 12.5): plain links, the pop-up windows of
 * comments, and fields without an area, such as an invisible signature.
 */
final class Annotations {

  private static final COSName LINK = COSName.getPDFName("Link");
  private static final COSName POPUP = COSName.getPDFName("Popup");
  private static final COSName BORDER_STYLE = COSName.getPDFName("BS");

  /** The thickest frame of a link, in points; a thicker one may hide something. */
  private static final float THICKEST_FRAME_PT = 1;

  private Annotations() {}

  /** Returns whether any annotation of a page may be visible. */
  static boolean anySeen(COSDictionary page) {
    COSBase annotations = page.getDictionaryObject(COSName.ANNOTS);
    if (!(annotations instanceof COSArray several)) {
      return annotations != null;
    }
    for (int i = 0; i < several.size(); i++) {
      if (several.getObject(i) instanceof COSDictionary annotation && isSeen(annotation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeen(COSDictionary annotation) {
    COSName kind = annotation.getCOSName(COSName.SUBTYPE);
    boolean hasAppearance = annotation.getDictionaryObject(COSName.AP) != null;
    if (LINK.equals(kind)) {
      return hasAppearance || framePt(annotation) > THICKEST_FRAME_PT;
    }
    return !POPUP.equals(kind) && hasArea(annotation);
  }

  private static boolean hasArea(COSDictionary annotation) {
    if (!(annotation.getDictionaryObject(COSName.RECT) instanceof COSArray corners)) {
      return true;
    }
    PDRectangle area = new PDRectangle(corners);
    return area.getWidth() != 0 && area.getHeight() != 0;
  }

  private static float framePt(COSDictionary link) {
    if (link.getDictionaryObject(BORDER_STYLE) instanceof COSDictionary style) {
      return style.getFloat(COSName.W, 1);
    }
    return link.getDictionaryObject(COSName.BORDER) instanceof COSArray border
            && border.size() > 2
            && border.getObject(2) instanceof COSNumber width
        ? width.floatValue()
        : 1;
  }
}
