package genreport.diagnostic;

/**
 * The explanation of a rule for a clerk who meets it for the first time.
 *
 * @param id such as {@code X3}
 * @param title a few words
 * @param level 错误, 警告, or both
 * @param means what must hold
 * @param why it matters
 * @param example that fails, as it would stand in a file
 * @param mend how to put it right
 */
public record Explanation(
    String id, String title, String level, String means, String why, String example, String mend) {}
