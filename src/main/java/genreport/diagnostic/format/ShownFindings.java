package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one report that are printed: {@value #MOST} at most, so that a spoiled file makes
 * no endless output. Where there are more, errors go before warnings. All of them are counted.
 *
 * @param all in the order of their places; of more than {@value #MOST} those that are printed
 * @param left how many are not printed
 */
public record ShownFindings(List<Diagnostic> all, int left) {

  /** The most findings that are printed of one report. */
  public static final int MOST = 200;

  public ShownFindings {
    all = List.copyOf(all);
  }

  /** Chooses those that are printed. */
  public static ShownFindings of(List<Diagnostic> findings) {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    sorted.sort(Diagnostic.BY_PLACE);
    if (sorted.size() <= MOST) {
      return new ShownFindings(sorted, 0);
    }
    List<Diagnostic> chosen = new ArrayList<>(sorted);
    chosen.sort((one, other) -> Boolean.compare(other.isBlocking(), one.isBlocking()));
    chosen = new ArrayList<>(chosen.subList(0, MOST));
    chosen.sort(Diagnostic.BY_PLACE);
    return new ShownFindings(chosen, sorted.size() - MOST);
  }

  /** Returns the line that counts the rest, its line ended; empty where there is none. */
  public String rest() {
    return left == 0 ? "" : "另有 " + left + " 处问题没有列出；先改正以上各处，再检查一次\n";
  }
}
