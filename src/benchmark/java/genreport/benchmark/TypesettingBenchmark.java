package genreport.benchmark;

import genreport.RenderedDocument;
import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Inline;
import genreport.document.Paragraph;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Counts faults of lines over all examples and a long text made of their sentences, set by
 * genreport and by what else is installed, and prints a Markdown table. Run from the project's
 * folder.
 */
public final class TypesettingBenchmark {

  /** Makes about fifty pages. */
  private static final int PARAGRAPHS = 330;

  private static final int SEED = 20;
  private static final int MOST_SENTENCES = 5;

  private TypesettingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<RenderedDocument> reports = new ArrayList<>();
    for (Path file : examples()) {
      reports.add(RenderedDocument.of(file));
    }
    reports.add(longText(reports));
    Path folder = Files.createTempDirectory("genreport-benchmark");
    OtherSetters others = new OtherSetters(folder, Path.of("fonts"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(LineFigures.HEAD);
    out.println(row("genreport", reports, RenderedDocument::pdf));
    if (OtherSetters.isInstalled("soffice")) {
      out.println(row("Word's model (LibreOffice)", reports, it -> others.libreOffice(it.word())));
    }
    if (OtherSetters.isInstalled("weasyprint")) {
      out.println(row("WeasyPrint", reports, it -> others.weasyPrint(HtmlPage.of(it.document()))));
    }
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Sentences of all reports in an order that chance gave once. */
  private static RenderedDocument longText(List<RenderedDocument> reports) {
    List<String> sentences = new ArrayList<>();
    for (RenderedDocument report : reports) {
      for (Block block : report.document().blocks()) {
        if (block instanceof Paragraph paragraph && paragraph.style().equals("body")) {
          StringBuilder text = new StringBuilder();
          paragraph
              .content()
              .forEach(part -> text.append(part instanceof Inline.Text it ? it.text() : ""));
          sentences.addAll(List.of(text.toString().split("(?<=。)")));
        }
      }
    }
    Random random = new Random(SEED);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(MOST_SENTENCES); count >= 0; count--) {
        text.append(sentences.get(random.nextInt(sentences.size())));
      }
      blocks.add(new Paragraph("body", List.of(new Inline.Text(text.toString(), ""))));
    }
    RenderedDocument first = reports.get(0);
    return new RenderedDocument(new Document("长文", "示例", blocks), first.styles(), first.faces());
  }

  private interface Setter {
    byte[] set(RenderedDocument report) throws IOException;
  }

  private static String row(String name, List<RenderedDocument> reports, Setter setter)
      throws IOException {
    RenderedDocument first = reports.get(0);
    double left = first.styles().page().left().pt();
    double right = left + first.styles().page().typeWidth().pt();
    LineFigures figures = new LineFigures(first.faces().face("body"), left, right);
    for (RenderedDocument report : reports) {
      figures.add(BodyLines.of(setter.set(report)));
    }
    return figures.row(name);
  }
}
