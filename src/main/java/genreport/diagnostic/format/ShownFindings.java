package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one report that are printed: at most {@value #MOST}, so that a corrupt file does
 * not cause endless output. If there are more, errors are preferred to warnings. The counts include
 * all findings.
 *
 * @param all the findings that are printed, sorted by place
 * @param left the number of findings that are not printed
 */
public record ShownFindings(List<Diagnostic> all, int left) {

  /** The greatest number of findings that are printed for one report. */
  public static final int MOST = 200;

  public ShownFindings {
    all = List.copyOf(all);
  }

  /** Selects the findings that are printed. */
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

  /**
   * Returns the line with the number of the other findings, ended by a line break; empty if there
   * are none.
   */
  public String rest() {
    return left == 0 ? "" : "另有 " + left + " 处问题没有列出；先改正以上各处，再检查一次\n";
  }
}
