package genreport.pipeline;

import genreport.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A report while it is being edited.
 *
 * @param result the findings, as checking the file gives them
 * @param worksheet the form to fill in; empty if the source can't be read as a report
 * @param title the title of the report; that of its form if it can't be laid out
 * @param blocks what the form shows, from top to bottom
 * @param pages lays out and draws the pages; none if the report can't be laid out
 * @param isDraft whether the pages are those of a draft, because the report has errors
 */
public record Preview(
    RunResult result,
    Optional<Worksheet> worksheet,
    String title,
    List<Block> blocks,
    Supplier<List<Page>> pages,
    boolean isDraft) {

  public Preview {
    blocks = List.copyOf(blocks);
  }

  /**
   * A page.
   *
   * @param hash equal pages have equal hashes
   * @param width in points
   * @param height in points
   */
  public record Page(String hash, double width, double height, String svg) {}

  /** A part of the form. */
  public sealed interface Block permits HeadingBlock, TableBlock, FieldBlock {}

  /** A heading. */
  public record HeadingBlock(String text) implements Block {}

  /**
   * A table with fields to fill in.
   *
   * @param name what the table is called
   * @param html the element {@code table}
   */
  public record TableBlock(String name, String html) implements Block {}

  /** A field that stands outside of the tables. */
  public record FieldBlock(Worksheet.Part part) implements Block {}

  static Preview of(
      RunResult result, Optional<CheckedReport> checked, Optional<ShownDocument> document) {
    Optional<Worksheet> worksheet =
        checked.map(
            read -> Worksheet.of(read.source(), read.report().form(), read.report(), read.last()));
    List<Block> blocks = new ArrayList<>();
    for (Worksheet.Part part : worksheet.map(Worksheet::parts).orElse(List.of())) {
      add(part, document, blocks);
    }
    return new Preview(
        result,
        worksheet,
        document.flatMap(ShownDocument::title).or(() -> worksheet.map(Worksheet::label)).orElse(""),
        blocks,
        document.<Supplier<List<Page>>>map(shown -> shown::svgPages).orElse(List::of),
        document.map(ShownDocument::isDraft).orElse(false));
  }

  private static void add(
      Worksheet.Part part, Optional<ShownDocument> document, List<Block> blocks) {
    switch (part.kind()) {
      case SECTION -> blocks.add(new HeadingBlock(part.label()));
      case FIGURES -> document.ifPresent(shown -> blocks.addAll(shown.tables(part.key())));
      case NARRATIVE, ENTRY, LISTING -> {
        if (document.filter(shown -> shown.hasHeading(part.label())).isPresent()) {
          blocks.add(new HeadingBlock(part.label()));
        }
        blocks.add(new FieldBlock(part));
      }
    }
  }
}
