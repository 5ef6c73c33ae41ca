package genreport.output.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import genreport.font.Face;
import genreport.output.pdf.PdfFile.Reference;
import java.util.LinkedHashMap;
import java.util.Map;

/** The faces that a file uses, each once, named F1, F2 … in the order of their first use. */
final class EmbeddedFaces {

  private record Named(String name, EmbeddedFace face) {}

  private final Map<Face, Named> byFace = new LinkedHashMap<>();

  EmbeddedFace of(Face face) {
    return named(face).face();
  }

  /** The face as an operator names it, with its slash. */
  String resourceName(Face face) {
    return "/" + named(face).name();
  }

  private Named named(Face face) {
    Named known = byFace.get(face);
    if (known == null) {
      known = new Named("F" + (byFace.size() + 1), new EmbeddedFace(face));
      byFace.put(face, known);
    }
    return known;
  }

  /** Writes every face and the resource dictionary that names them. */
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
