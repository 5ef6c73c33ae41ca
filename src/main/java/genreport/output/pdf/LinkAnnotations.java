package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfString;
import genreport.output.Numbers;
import genreport.output.pdf.PdfFile.Reference;
import genreport.typeset.Pages;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Link;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import java.util.List;

/**
 * Writes the annotations of the links: one for each line of a link (ISO 32000-1, 12.5.6.5). They
 * show nothing; a link looks as the text around it.
 */
final class LinkAnnotations {

  private static final double ASCENT_EM = 0.88;
  private static final double DESCENT_EM = 0.12;

  private final double height;
  private final PageTree painted;
  private final StructureTree tree;
  private final PdfFile file;

  private LinkAnnotations(double height, PageTree painted, StructureTree tree, PdfFile file) {
    this.height = height;
    this.painted = painted;
    this.tree = tree;
    this.file = file;
  }

  /** Writes the annotations. Call it after all pages are painted. */
  static void write(Pages pages, PageTree painted, StructureTree tree, PdfFile file) {
    LinkAnnotations links = new LinkAnnotations(pages.height().pt(), painted, tree, file);
    for (int i = 0; i < pages.pages().size(); i++) {
      links.write(pages.pages().get(i), i + 1);
    }
  }

  /**
   * @param number number of the page in the file, from 1
   */
  private void write(Page page, int number) {
    List<Mark> marks = page.marks();
    int end;
    for (int start = 0; start < marks.size(); start = end) {
      end = start + 1;
      if (marks.get(start) instanceof GlyphRun run && run.origin() instanceof Link link) {
        while (end < marks.size() && isNextOf(run, marks.get(end))) {
          end++;
        }
        write(link, area(run, (GlyphRun) marks.get(end - 1)), number);
      }
    }
  }

  /** Returns whether a mark continues a run of a link on the same line. */
  private static boolean isNextOf(GlyphRun run, Mark mark) {
    return mark instanceof GlyphRun next
        && next.baseline() == run.baseline()
        && next.origin().equals(run.origin());
  }

  private PdfArray area(GlyphRun first, GlyphRun last) {
    int end = last.xs().size() - 1;
    double width = last.face().advanceEm(last.characters().get(end)) * last.size();
    PdfArray area = new PdfArray();
    area.add(number(first.xs().get(0)));
    area.add(number(height - first.baseline() - DESCENT_EM * first.size()));
    area.add(number(last.xs().get(end) + width * last.stretch()));
    area.add(number(height - first.baseline() + ASCENT_EM * first.size()));
    return area;
  }

  private static PdfLiteral number(double value) {
    return new PdfLiteral(Numbers.text(value));
  }

  private void write(Link link, PdfArray area, int page) {
    Reference reference = file.reserve();
    PdfDictionary action = new PdfDictionary();
    action.put(PdfName.S, PdfName.URI);
    action.put(PdfName.URI, new PdfString(link.uri()));
    PdfDictionary annotation = new PdfDictionary(PdfName.ANNOT);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.RECT, area);
    annotation.put(PdfName.BORDER, new PdfLiteral("[0 0 0]"));
    annotation.put(PdfName.F, new PdfNumber(4));
    annotation.put(PdfName.P, painted.reference(page));
    annotation.put(PdfName.CONTENTS, TextString.of("链接：" + link.uri()));
    annotation.put(PdfName.A, action);
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(tree.annotate(link, reference, page)));
    file.add(annotation, reference);
    painted.annotate(page, reference);
  }
}
