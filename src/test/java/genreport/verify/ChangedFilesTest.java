package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.output.word.LibreOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change to a published file is found, and named by its place. */
class ChangedFilesTest {

  private static final long SEED = 20260120;
  private static final Path FOLDER = Printed.FOLDER.resolve("changed");

  /** The same changes every time, of each kind to each example. */
  private static List<Change> changes() throws Exception {
    Random random = new Random(SEED);
    List<Change> changes = new ArrayList<>();
    for (Printed example : Printed.all()) {
      WordChanger changer = new WordChanger(example, random, FOLDER);
      changes.add(changer.figure(1));
      changes.add(changer.figure(2));
      changes.add(changer.label());
      changes.add(changer.rowDeleted());
      changes.add(changer.columnsSwapped());
      changes.add(changer.characterLost());
      changes.add(changer.sentenceEdited());
      changes.add(changer.paragraphAdded());
      changes.add(changer.paragraphDeleted());
    }
    assertThat(changes).hasSizeGreaterThanOrEqualTo(50);
    return changes;
  }

  @Test
  void inWordFiles() throws Exception {
    for (Change change : changes()) {
      change.assertFound();
    }
  }

  /** The same ones in PDFs that LibreOffice made of the changed Word files. */
  @Test
  @Tag("long")
  void inPdfsByLibreOffice() throws Exception {
    List<Change> some = new ArrayList<>(changes().subList(0, 18));
    Path pdfs = Files.createDirectories(FOLDER.resolve("pdf"));
    LibreOffice.convert(some.stream().map(Change::file).toList(), "pdf", pdfs);
    for (Change change : some) {
      String name = change.file().getFileName().toString().replace(".docx", ".pdf");
      change.in(pdfs.resolve(name)).assertFound();
    }
  }
}
