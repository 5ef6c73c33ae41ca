package genreport.document;

import java.util.List;

/**
 * A report, as the input of every writer.
 *
 * @param title title without line breaks, for the properties of the file
 * @param author the body that issues the report
 */
public record Document(String title, String author, List<Block> blocks) {

  /** The language of every text, as a BCP 47 tag. */
  public static final String LANGUAGE = "zh-CN";

  public Document {
    blocks = List.copyOf(blocks);
  }
}
