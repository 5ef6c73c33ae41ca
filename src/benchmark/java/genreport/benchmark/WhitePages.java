package genreport.benchmark;

import genreport.Bundled;
import genreport.RenderedDocument;
import genreport.typeset.BlankLines;
import genreport.typeset.Pages;
import genreport.typeset.RandomReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Counts the inner pages of which a third or more is blank, seven lines, in the examples and in 200
 * reports of random lengths, and prints a Markdown table.
 */
public final class WhitePages {

  private static final int REPORTS = 200;
  private static final int WHITE = 7;

  private final String name;
  private int reports;
  private int reportsWithOne;
  private int innerPages;
  private int whitePages;
  private int blankLines;

  private WhitePages(String name) {
    this.name = name;
  }

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    WhitePages examples = new WhitePages("examples");
    for (Path example : RandomReport.examples()) {
      examples.add(RenderedDocument.of(example).pages());
    }
    WhitePages random = new WhitePages("random lengths");
    for (int seed = 0; seed < REPORTS; seed++) {
      random.add(RenderedDocument.of(RandomReport.of(seed)).pages());
    }
    out.println(
        "| reports | number | with a white page | inner pages | white | mean blank lines |");
    out.println("|---|---|---|---|---|---|");
    out.println(examples.row());
    out.println(random.row());
  }

  private void add(Pages pages) {
    List<Integer> blank = BlankLines.ofInnerPages(pages, Bundled.styles().page());
    int white = (int) blank.stream().filter(lines -> lines >= WHITE).count();
    reports++;
    reportsWithOne += white > 0 ? 1 : 0;
    innerPages += blank.size();
    whitePages += white;
    blankLines += blank.stream().mapToInt(Integer::intValue).sum();
  }

  private String row() {
    double mean = (double) blankLines / innerPages;
    return "| %s | %d | %d | %d | %d | %.1f |"
        .formatted(name, reports, reportsWithOne, innerPages, whitePages, mean);
  }
}
