package genreport.diagnostic;

/**
 * The explanation of a rule for a clerk who sees it for the first time.
 *
 * @param id such as {@code X3}
 * @param title a few words
 * @param level 错误, 警告, or both
 * @param means the condition that must hold
 * @param why the reason for the rule
 * @param example an example that breaks the rule, as it would be written in a file
 * @param mend how to correct it
 */
public record Explanation(
    String id, String title, String level, String means, String why, String example, String mend) {}
