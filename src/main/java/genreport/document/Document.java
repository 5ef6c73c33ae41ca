package genreport.document;

import java.util.List;

/**
 * A report as every writer gets it.
 *
 * @param title in one line, for the file's properties
 * @param author the body that issues it
 */
public record Document(String title, String author, List<Block> blocks) {

  /** The language of every text. */
  public static final String LANGUAGE = "zh-CN";

  public Document {
    blocks = List.copyOf(blocks);
  }
}
