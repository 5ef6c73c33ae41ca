package genreport.readback.pdf;

/** The state of reading a file that is shared by its pages. */
record Reading(Budget budget, PageFaults faults, GlyphOutlines outlines) {

  static Reading begin(ReferenceFaces faces) {
    return new Reading(new Budget(), new PageFaults(), new GlyphOutlines(faces));
  }

  void nextPage() {
    budget.addPage();
    faults.nextPage();
  }
}
