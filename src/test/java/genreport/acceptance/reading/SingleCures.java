package genreport.acceptance.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a table each of which, given another value, would make all its relations hold: found
 * by solving one broken relation for each of its cells and looking at the others.
 */
public final class SingleCures {

  private final ExpectedFigures figures;
  private final List<PaperEquation> equations;
  private final Map<String, List<String>> computed = new LinkedHashMap<>();
  private final Set<String> cells = new LinkedHashSet<>();

  /**
   * @param table key of the table, such as 依申请公开
   */
  public SingleCures(ExpectedFigures figures, PaperForm form, String table) {
    this.figures = figures;
    this.equations =
        PaperEquation.all(form).stream().filter(e -> e.left().get(0).startsWith(table)).toList();
    for (String rule : List.of("X1", "X4", "X2")) {
      for (PaperEquation equation : equations) {
        String total = equation.right().get(0);
        if (equation.rule().equals(rule) && isComputed(rule, total)) {
          computed.put(total, equation.left());
        }
      }
    }
    equations.forEach(e -> cells.addAll(e.left()));
    equations.forEach(e -> cells.addAll(e.right()));
    cells.removeAll(computed.keySet());
  }

  private boolean isComputed(String rule, String total) {
    String row = total.substring(0, total.lastIndexOf('.'));
    return !figures.isWritten(total) && (!rule.equals("X2") || !figures.hasRow(row));
  }

  /** The cured values by cell. */
  public Map<String, BigDecimal> all() {
    List<PaperEquation> broken = equations.stream().filter(e -> e.isBroken(figures)).toList();
    Map<String, BigDecimal> cures = new LinkedHashMap<>();
    for (String cell : broken.isEmpty() ? Set.<String>of() : cells) {
      for (BigDecimal value : candidates(cell, broken)) {
        if (value.signum() >= 0 && holds(cell, value)) {
          cures.put(cell, value);
        }
      }
    }
    return cures;
  }

  private List<BigDecimal> candidates(String cell, List<PaperEquation> broken) {
    List<BigDecimal> values = new ArrayList<>();
    for (PaperEquation equation : broken) {
      BigDecimal difference =
          new BigDecimal(figures.sum(equation.left()))
              .subtract(new BigDecimal(figures.sum(equation.right())));
      values.add(figures.value(cell).add(difference));
      values.add(figures.value(cell).subtract(difference));
    }
    return values;
  }

  private boolean holds(String cell, BigDecimal value) {
    Map<String, BigDecimal> changed = new HashMap<>();
    cells.forEach(each -> changed.put(each, figures.value(each)));
    changed.put(cell, value);
    computed.forEach((total, parts) -> changed.put(total, sum(parts, changed)));
    return equations.stream()
        .allMatch(e -> sum(e.left(), changed).compareTo(sum(e.right(), changed)) == 0);
  }

  private static BigDecimal sum(List<String> paths, Map<String, BigDecimal> values) {
    return paths.stream()
        .map(path -> values.getOrDefault(path, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
