package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.output.word.LibreOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that show what their source says agree, whatever program saved them last. */
class UnchangedFilesTest {

  @Test
  void ours() {
    for (Printed example : Printed.all()) {
      assertThat(Printed.differences(example.source(), example.pdf(), example.word())).isEmpty();
    }
  }

  @Test
  @Tag("long")
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

  /** Rows and labels cut by pages' ends at other places, as other faces or edits make them. */
  @Test
  void tablesCutElsewhere() throws Exception {
    Printed example = Printed.of("2021-city");
    Path folder = Files.createDirectories(Printed.FOLDER.resolve("cut"));
    List<Path> words = new ArrayList<>();
    for (int down = 1; down < 22; down += 3) {
      WordEdit edit = new WordEdit(example.word());
      edit.letTablesBreak();
      edit.addEmptyAfter(0, down);
      words.add(edit.save(folder.resolve("down-" + down + ".docx")));
    }
    LibreOffice.convert(words, "pdf", folder);
    for (Path word : words) {
      Path pdf = Path.of(word.toString().replace(".docx", ".pdf"));
      assertThat(Printed.differences(example.source(), word, pdf)).isEmpty();
    }
  }

  /** With taller lines the table of section three runs over pages, its heads and labels again. */
  @Test
  void oursOverPages(@TempDir Path folder) throws Exception {
    Path templates = Path.of("templates");
    String style = Files.readString(templates.resolve("common/style.yaml"));
    Path own = Files.createDirectories(folder.resolve("common")).resolve("style.yaml");
    Files.writeString(own, style.replaceFirst("(table-fine: .*pitch: )12pt", "$1" + "26pt"));
    for (Printed example : Printed.all()) {
      Path pdf = example.pdf(folder, List.of(folder, templates));
      assertThat(Printed.differences(example.source(), pdf)).isEmpty();
    }
  }
}
