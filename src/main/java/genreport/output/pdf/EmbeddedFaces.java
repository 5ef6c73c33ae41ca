package genreport.output.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import genreport.font.Face;
import genreport.output.pdf.PdfFile.Reference;
import java.util.LinkedHashMap;
import java.util.Map;

/** The faces of a file, each embedded once and named F1, F2 … in the order of first use. */
final class EmbeddedFaces {

  private record Named(String name, EmbeddedFace face) {}

  private final Map<Face, Named> byFace = new LinkedHashMap<>();

  EmbeddedFace of(Face face) {
    return named(face).face();
  }

  /** Returns the resource name of a face for an operator, with its slash. */
  String resourceName(Face face) {
    return "/" + named(face).name();
  }

  private Named named(Face face) {
    return byFace.computeIfAbsent(
        face, key -> new Named("F" + (byFace.size() + 1), new EmbeddedFace(key)));
  }

  /** Writes the fonts and the resource dictionary with their names. */
  void write(Reference resources, PdfFile file) {
    PdfDictionary fonts = new PdfDictionary();
    for (Named named : byFace.values()) {
      fonts.put(new PdfName(named.name()), named.face().write(file));
    }
    PdfDictionary dictionary = new PdfDictionary();
    dictionary.put(PdfName.FONT, fonts);
    file.add(dictionary, resources);
  }
}
