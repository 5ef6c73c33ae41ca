package genreport.output.pdf;

import genreport.output.pdf.PdfFile.Reference;

/** What an element of the structure tree contains (ISO 32000-1, 14.7.4). */
sealed interface StructureKid
    permits StructureElement, StructureKid.MarkedContent, StructureKid.Annotated {

  /**
   * A marked-content sequence of a page.
   *
   * @param page number of the page, from 1
   * @param number the marked-content identifier (MCID), unique on its page, from 0
   */
  record MarkedContent(int page, int number) implements StructureKid {}

  /**
   * An annotation of a page.
   *
   * @param page number of the page, from 1
   */
  record Annotated(int page, Reference annotation) implements StructureKid {}
}
