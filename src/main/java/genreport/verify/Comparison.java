package genreport.verify;

import genreport.diagnostic.Diagnostic;
import genreport.readback.Grid;
import genreport.readback.PublishedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the content of a published file with the expected content. */
public final class Comparison {

  private final String file;
  private final ExpectedReport expected;
  private final List<Diagnostic> findings = new ArrayList<>();

  /** The pairs of expected tables and tables found. */
  private final List<Alignment.Pair> tables;

  private final List<Grid> found;

  private Comparison(String file, ExpectedReport expected, List<PublishedPart> parts) {
    this.file = file;
    this.expected = expected;
    this.found = parts.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
    List<ExpectedPart.Table> own = own();
    this.tables =
        Alignment.of(
            own.size(),
            found.size(),
            (e, f) ->
                TableSimilarity.of(own.get(e), own.get(e).grid().cells(), found.get(f).cells()));
  }

  /**
   * Returns the differences; an empty list when the file agrees with its source.
   *
   * @param file the published file's name for messages
   */
  public static List<Diagnostic> compare(
      String file, ExpectedReport expected, List<PublishedPart> parts) {
    Comparison comparison = new Comparison(file, expected, parts);
    comparison.compareTexts(parts);
    comparison.tables.forEach(comparison::compareTable);
    return comparison.findings;
  }

  private List<ExpectedPart.Table> own() {
    return expected.parts().stream()
        .filter(ExpectedPart.Table.class::isInstance)
        .map(ExpectedPart.Table.class::cast)
        .toList();
  }

  private void compareTable(Alignment.Pair pair) {
    if (pair.isWhole()) {
      ExpectedPart.Table table = own().get(pair.expected().getAsInt());
      Grid other = found.get(pair.found().getAsInt());
      findings.addAll(TableComparison.compare(file, expected.form(), table, other));
    } else if (pair.expected().isPresent()) {
      ExpectedPart.Table table = own().get(pair.expected().getAsInt());
      Diagnostic missing =
          Diagnostic.error("V3", file + "：缺少" + table.name()).advice("重新生成文件；PDF 中的表格要有表格线，才能核对");
      findings.add(
          table.marks().values().stream()
              .findFirst()
              .map(mark -> missing.at(mark.place()))
              .orElse(missing));
    } else {
      String texts =
          found.get(pair.found().getAsInt()).cells().stream()
              .map(Grid.Cell::text)
              .collect(Collectors.joining(" "));
      findings.add(
          Diagnostic.error("V3", file + "：多出源文件没有的表格：“" + QuotedText.cut(texts) + "”")
              .advice("删去多出的表格，或者重新生成文件"));
    }
  }

  /** Compares the texts between tables that stand in both. */
  private void compareTexts(List<PublishedPart> parts) {
    List<List<ExpectedPart.Text>> own = new ArrayList<>(List.of(new ArrayList<>()));
    List<List<String>> others = new ArrayList<>(List.of(new ArrayList<>()));
    Set<Integer> paired = paired(Alignment.Pair::expected);
    Set<Integer> pairedFound = paired(Alignment.Pair::found);
    int table = 0;
    for (ExpectedPart part : expected.parts()) {
      if (part instanceof ExpectedPart.Text text) {
        own.get(own.size() - 1).add(text);
      } else if (paired.contains(table++)) {
        own.add(new ArrayList<>());
      }
    }
    table = 0;
    for (PublishedPart part : parts) {
      if (part instanceof PublishedPart.Passage passage) {
        others.get(others.size() - 1).add(passage.text());
      } else if (part instanceof Grid && pairedFound.contains(table++)) {
        others.add(new ArrayList<>());
      }
    }
    for (int i = 0; i < own.size(); i++) {
      findings.addAll(TextComparison.compare(file, own.get(i), others.get(i)));
    }
  }

  /** Returns the indexes of the tables that have a counterpart. */
  private Set<Integer> paired(Function<Alignment.Pair, OptionalInt> side) {
    return tables.stream()
        .filter(Alignment.Pair::isWhole)
        .map(pair -> side.apply(pair).getAsInt())
        .collect(Collectors.toSet());
  }
}
