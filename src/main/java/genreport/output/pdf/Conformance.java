package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import genreport.output.pdf.PdfFile.Reference;
import genreport.typeset.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Adds what PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) require besides the structure:
 * metadata with the identification of the standards, and an output intent. The metadata have no
 * date but that of the report, and the information dictionary has none, so that equal reports give
 * equal files.
 */
final class Conformance {

  private static final String METADATA =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>%4$s</pdf:Producer>%5$s
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about=""
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  /** The day on which the report is issued; a date of XMP may have no time. */
  private static final String DATES =
      """

      <xmp:CreateDate>%1$s</xmp:CreateDate>
      <xmp:ModifyDate>%1$s</xmp:ModifyDate>\
      """;

  /** The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ISO 15076-1:2005). */
  private static final String PROFILE = "srgb.icc";

  private static final String COLOURS = "sRGB IEC61966-2.1";
  private static final int COMPONENTS = 3;

  private Conformance() {}

  /** Adds metadata and output intent to the document catalog. */
  static void declare(Pages pages, String producer, PdfDictionary catalog, PdfFile file) {
    PdfDictionary marking = new PdfDictionary();
    marking.put(new PdfName("Marked"), PdfBoolean.PDFTRUE);
    catalog.put(PdfName.MARKINFO, marking);
    catalog.put(PdfName.METADATA, metadata(pages, producer, file));
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(file)));
  }

  /** Writes XMP metadata, uncompressed, so that programs without a PDF reader can find them. */
  private static Reference metadata(Pages pages, String producer, PdfFile file) {
    String packet =
        METADATA.formatted(
            escaped(pages.title()),
            escaped(pages.author()),
            pages.language(),
            producer,
            pages.date().map(DATES::formatted).orElse(""));
    PdfStream stream = new PdfStream(packet.getBytes(StandardCharsets.UTF_8));
    stream.put(PdfName.TYPE, PdfName.METADATA);
    stream.put(PdfName.SUBTYPE, PdfName.XML);
    return file.add(stream);
  }

  /** Returns an output intent with an sRGB profile; the pages use only black and grey. */
  private static PdfDictionary outputIntent(PdfFile file) {
    PdfStream profile = Flate.stream(profile());
    profile.put(PdfName.N, new PdfNumber(COMPONENTS));
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, TextString.of(COLOURS));
    intent.put(PdfName.INFO, TextString.of(COLOURS));
    intent.put(PdfName.DESTOUTPUTPROFILE, file.add(profile));
    return intent;
  }

  static byte[] profile() {
    try (InputStream in = Conformance.class.getResourceAsStream(PROFILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + PROFILE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
