package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.output.word.LibreOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that show what their source says agree, whatever program saved them last. */
class UnchangedFilesTest {

  @Test
  void ours() {
    for (Printed example : Printed.all()) {
      assertThat(Printed.differences(example.source(), example.pdf(), example.word())).isEmpty();
    }
  }

  @Test
  void savedByLibreOffice() throws Exception {
    Path copies = Files.createDirectories(Printed.FOLDER.resolve("copies"));
    Path saved = Files.createDirectories(Printed.FOLDER.resolve("saved"));
    List<Path> words = new ArrayList<>();
    for (Printed example : Printed.all()) {
      Path copy = copies.resolve(example.name() + ".docx");
      words.add(Files.copy(example.word(), copy, StandardCopyOption.REPLACE_EXISTING));
    }
    LibreOffice.convert(words, "docx", saved);
    LibreOffice.convert(words, "pdf", saved);
    for (Printed example : Printed.all()) {
      Path word = saved.resolve(example.name() + ".docx");
      Path pdf = saved.resolve(example.name() + ".pdf");
      assertThat(Printed.differences(example.source(), word, pdf)).isEmpty();
    }
  }
}
