package genreport.worksheet;

/**
 * A change that was not made.
 *
 * @param path the path of the cell or the field; empty for the whole source
 * @param message the reason in Chinese
 */
public record Refusal(String path, String message) {}
