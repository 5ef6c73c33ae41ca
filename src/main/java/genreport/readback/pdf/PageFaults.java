package genreport.readback.pdf;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On which pages of a file which faults are. */
final class PageFaults {

  private static final int MOST_PAGES = 5;

  private final Map<PageFault, TreeSet<Integer>> pages = new EnumMap<>(PageFault.class);
  private int page;

  /** Goes on to the next page; the first is 1. */
  void nextPage() {
    page++;
  }

  int page() {
    return page;
  }

  void add(PageFault fault) {
    pages.computeIfAbsent(fault, any -> new TreeSet<>()).add(page);
  }

  /** One finding for each kind. */
  List<Diagnostic> findings(String name) {
    List<Diagnostic> findings = new ArrayList<>();
    pages.forEach(
        (fault, where) ->
            findings.add(
                Diagnostic.error("V5", name + "：第 " + listed(where) + " 页" + fault.text())
                    .advice(fault.advice())));
    return findings;
  }

  private static String listed(Set<Integer> pages) {
    String listed =
        pages.stream().limit(MOST_PAGES).map(String::valueOf).collect(Collectors.joining("、"));
    return pages.size() > MOST_PAGES ? listed + " 等 " + pages.size() : listed;
  }
}
