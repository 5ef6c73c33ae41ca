package genreport.diagnostic;

/**
 * A warning that the clerk has confirmed to be unfounded.
 *
 * @param reason in the clerk's words
 * @param place of the silence in the file
 */
public record Silenced(Diagnostic finding, String reason, Span place) {}
