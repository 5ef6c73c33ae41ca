package genreport.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence must be about for the tables to count the same.
 *
 * @param ownBody whether it must be about the report's own body
 * @param needs conditions of which one must hold; none if empty
 * @param not conditions of which none may hold
 */
public record ClaimScope(String id, boolean ownBody, List<Condition> needs, List<Condition> not) {

  public ClaimScope {
    needs = List.copyOf(needs);
    not = List.copyOf(not);
  }

  /**
   * Returns the conditions one of which a sentence fulfils if it may be about what some of the
   * scopes are about; absent if one of them needs nothing.
   */
  public static Optional<Set<Condition>> needsOf(Collection<ClaimScope> scopes) {
    Set<Condition> needs = new LinkedHashSet<>();
    scopes.forEach(scope -> needs.addAll(scope.needs()));
    boolean anywhere = scopes.stream().anyMatch(scope -> scope.needs().isEmpty());
    return anywhere ? Optional.empty() : Optional.of(needs);
  }

  /** A part of the text around a claim. */
  public enum Part {
    /** The headings above the paragraph. */
    TOPIC,
    /** The whole sentence. */
    SENTENCE,
    /** The sentences before in the paragraph. */
    EARLIER,
    /** The sentence without the claim's number. */
    AROUND,
    /** The sentence before the claim's words. */
    BEFORE,
    /** Of the text before the claim's words, that after the last comma or number. */
    CLAUSE
  }

  /**
   * A condition on the text around a claim.
   *
   * @param in the parts of the text of which one must fulfil it
   * @param words pattern of what must be in the text
   * @param since pattern; only the text after its last occurrence is looked at
   * @param unless pattern that must not be in the text
   * @param once whether the words must be there once only
   */
  public record Condition(
      Set<Part> in,
      Pattern words,
      Optional<Pattern> since,
      Optional<Pattern> unless,
      boolean once) {

    public Condition {
      in = Set.copyOf(in);
    }

    /** Returns whether the text depends on where the claim's words start. */
    public boolean dependsOnWords() {
      return in.contains(Part.BEFORE) || in.contains(Part.CLAUSE);
    }
  }
}
