package genreport.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report, as the input of every writer.
 *
 * @param properties properties of the file
 * @param twoSided whether the margins of even pages are mirrored
 */
public record Document(Properties properties, boolean twoSided, List<Block> blocks) {

  /** The language of the text, as a BCP 47 tag. */
  public static final String LANGUAGE = "zh-CN";

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** Creates a document without a date, for pages with equal margins. */
  public Document(String title, String author, List<Block> blocks) {
    this(new Properties(title, author, Optional.empty()), false, blocks);
  }

  /**
   * Properties of a file.
   *
   * @param title title without line breaks
   * @param author the body that issues the report
   * @param date the day on which it is issued
   */
  public record Properties(String title, String author, Optional<LocalDate> date) {}
}
