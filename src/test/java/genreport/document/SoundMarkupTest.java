package genreport.document;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import genreport.template.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the quick reader reads is what the JDK's parser reads. {@code -Dgenreport.mutants=N} tries
 * so many mutants of each report's markup.
 */
final class SoundMarkupTest {

  private static final int MUTANTS = 10 * Integer.getInteger("genreport.mutants", 20);

  /** What markup is made of, and what may not stand in it. */
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "/",
          "\"",
          "'",
          "=",
          "&",
          ";",
          "&amp;",
          "&lt;",
          "&#39;",
          "&nbsp;",
          "]]>",
          " ",
          "\t",
          "\n",
          "\r",
          "\n  \n",
          "<!-- -->",
          "<![CDATA[x]]>",
          "<?x?>",
          "<br/>",
          "<p>",
          "</p>",
          " class=\"a\"",
          " at=\"\"",
          " xmlns=\"x\"",
          "x:y",
          "0",
          "年",
          "\u0001",
          "\u0085",
          "\u2028",
          "\ud842",
          "\ud842\udfb7",
          "\ufffe",
          "\ufeff",
          "\u3000");

  private static final MarkupPlaces UNKNOWN = MarkupPlaces.unknown();
  private static final MarkupPlaces MARKED = MarkupPlaces.marked(name -> new SourceFile(name, ""));

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files
          .filter(file -> file.toString().matches(".*/20\\d\\d/[^/]+\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static String markup(Path path, TemplateEngine engine) throws IOException {
    SourceFile file = new SourceFile("report.yaml", Files.readString(path));
    Mapping source = (Mapping) YamlReader.read(file).value().orElseThrow();
    FormPack form = new FormLibrary(Bundled.FOLDERS).choose(source).value().orElseThrow();
    return ReportReader.read(source, form)
        .then(report -> engine.render(form.template(), ReportModel.of(report)))
        .value()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsTheMarkupOfReports(Path path) throws IOException {
    String plain = markup(path, TemplateEngine.plain(Bundled.FOLDERS));
    assertThat(SoundMarkup.read(plain, UNKNOWN)).isPresent().isEqualTo(parsed(plain, UNKNOWN));
    String marked = markup(path, TemplateEngine.markingPlaces(Bundled.FOLDERS));
    assertThat(SoundMarkup.read(marked, MARKED)).isPresent().isEqualTo(parsed(marked, MARKED));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsWhatTheParserReadsOrGivesUp(Path path) throws IOException {
    String markup = markup(path, TemplateEngine.markingPlaces(Bundled.FOLDERS));
    Random random = new Random(path.toString().hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      compare(mutant(markup, random));
    }
  }

  private static String mutant(String markup, Random random) {
    int from = random.nextInt(markup.length());
    // where signs of markup stand close together, faults are more telling
    int start = random.nextBoolean() ? from : Math.max(0, markup.indexOf('<', from));
    int end = Math.min(markup.length(), start + random.nextInt(4));
    String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    return markup.substring(0, start) + piece + markup.substring(end);
  }

  @Test
  void readsEveryShortTextOfMarkupAsTheParserDoes() {
    for (String first : PIECES) {
      for (String second : PIECES) {
        compare("<a>" + first + second + "</a>");
        compare("<a " + first + second + "/>");
        compare("<a b=\"" + first + second + "\"/>");
        compare(first + "<a/>" + second);
      }
    }
  }

  private static void compare(String markup) {
    for (MarkupPlaces places : List.of(UNKNOWN, MARKED)) {
      Optional<Element> read = SoundMarkup.read(markup, places);
      if (read.isPresent()) {
        assertThat(read).as(markup).isEqualTo(parsed(markup, places));
      }
    }
  }

  private static Optional<Element> parsed(String markup, MarkupPlaces places) {
    Outcome<Element> parsed = ElementReader.parse(markup, places);
    return parsed.value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "text",
        "<a>",
        "</a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>text",
        "<a b=1/>",
        "<a b='1'/>",
        "<a b=\"1\" b=\"2\"/>",
        "<a xmlns=\"x\"/>",
        "<x:a/>",
        "<a>&nbsp;</a>",
        "<a>&#39;</a>",
        "<a>]]></a>",
        "<a><!-- --></a>",
        "<?xml version=\"1.0\"?><a/>",
        "<a>\r\n</a>",
        "<a b=\"\t\"/>",
        "<a>\ud842</a>",
        "<a>\u0001</a>",
        "<a",
        "<a b",
        "<a b=",
        "<a b=\"",
        "<a>&amp",
        "<a />"
      })
  void givesUpAtWhatIsNotPlain(String markup) {
    assertThat(SoundMarkup.read(markup, UNKNOWN)).isEmpty();
  }
}
