package genreport.output.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import genreport.font.Face;
import genreport.typeset.Helper;
import java.io.IOException;
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

  /** Begins with the fonts' programs, once no more codes will be asked for. */
  void beginPrograms(Helper helper) {
    for (Named named : byFace.values()) {
      named.face().beginProgram(helper);
    }
  }

  /** Writes every face and the resource dictionary that names them. */
  void write(PdfFile file) throws IOException {
    PdfDictionary fonts = new PdfDictionary();
    for (Named named : byFace.values()) {
      PdfIndirectReference reference = file.getPdfIndirectReference();
      named.face().write(file, reference);
      fonts.put(new PdfName(named.name()), reference);
    }
    PdfDictionary resources = new PdfDictionary();
    resources.put(PdfName.FONT, fonts);
    file.addToBody(resources, file.resources());
  }
}
