package genreport.pipeline;

import genreport.diagnostic.Explanation;
import genreport.diagnostic.Outcome;
import genreport.form.FormLibrary;
import genreport.form.PackFolders;
import java.nio.file.Path;
import java.util.List;

/** What the form packs say of themselves, without a report. */
public final class Forms {

  private final FormLibrary library;

  /**
   * The forms of some template folders.
   *
   * @param templates the first that has a file wins
   */
  public Forms(List<Path> templates) {
    this.library = new FormLibrary(new PackFolders(templates));
  }

  /** What the rules mean. */
  public Outcome<List<Explanation>> explanations() {
    return library.explanations();
  }
}
