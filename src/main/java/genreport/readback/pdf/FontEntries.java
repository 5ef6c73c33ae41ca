package genreport.readback.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Checks that a font has its required entries (ISO 32000-1, 9.6 to 9.8). PDFBox tolerates missing
 * ones; other programs show no text then.
 */
final class FontEntries {

  private static final COSName FLAGS = COSName.getPDFName("Flags");

  private FontEntries() {}

  static void require(COSDictionary font) throws IOException {
    require(COSName.FONT.equals(font.getCOSName(COSName.TYPE)), "Type");
    COSName kind = font.getCOSName(COSName.SUBTYPE);
    if (COSName.TYPE3.equals(kind)) {
      return;
    }
    require(font.getCOSName(COSName.BASE_FONT) != null, "BaseFont");
    if (COSName.TYPE0.equals(kind)) {
      COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
      require(descendants != null && descendants.size() == 1, "DescendantFonts");
      boolean isEncoded =
          font.getDictionaryObject(COSName.ENCODING) instanceof COSName
              || font.getDictionaryObject(COSName.ENCODING) instanceof COSStream;
      require(isEncoded, "Encoding");
      if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
        requireDescendant(descendant);
      }
    } else {
      requireDescriptor(font);
    }
  }

  private static void requireDescendant(COSDictionary font) throws IOException {
    require(COSName.FONT.equals(font.getCOSName(COSName.TYPE)), "Type");
    require(font.getCOSName(COSName.BASE_FONT) != null, "BaseFont");
    COSName kind = font.getCOSName(COSName.SUBTYPE);
    boolean isTrueType = COSName.CID_FONT_TYPE2.equals(kind);
    require(isTrueType || COSName.CID_FONT_TYPE0.equals(kind), "Subtype");
    COSDictionary system = font.getCOSDictionary(COSName.CIDSYSTEMINFO);
    require(
        system != null
            && system.getDictionaryObject(COSName.REGISTRY) instanceof COSString
            && system.getDictionaryObject(COSName.ORDERING) instanceof COSString
            && system.getDictionaryObject(COSName.SUPPLEMENT) instanceof COSNumber,
        "CIDSystemInfo");
    boolean isMapped =
        COSName.IDENTITY.equals(font.getDictionaryObject(COSName.CID_TO_GID_MAP))
            || font.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream;
    require(!isTrueType || isMapped, "CIDToGIDMap");
    requireDescriptor(font);
  }

  private static void requireDescriptor(COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    require(
        descriptor != null
            && descriptor.getCOSName(COSName.FONT_NAME) != null
            && descriptor.getDictionaryObject(FLAGS) instanceof COSNumber,
        "FontDescriptor");
  }

  private static void require(boolean isThere, String entry) throws IOException {
    if (!isThere) {
      throw new IOException("a font without its " + entry);
    }
  }
}
