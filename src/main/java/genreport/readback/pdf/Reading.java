package genreport.readback.pdf;

/** What the reading of a file keeps over its pages. */
record Reading(Budget budget, PageFaults faults, GlyphOutlines outlines) {

  static Reading begin(ReferenceFaces faces) {
    return new Reading(new Budget(), new PageFaults(), new GlyphOutlines(faces));
  }

  void nextPage() {
    budget.addPage();
    faults.nextPage();
  }
}
