package genreport.form;

import java.util.List;
import java.util.Map;

/**
 * A check, as a form's {@code rules.yaml} states it.
 *
 * <p>Each carries an example that passes and one that fails: fragments of a source file, which a
 * test runs.
 */
public sealed interface Rule {

  /** Its id, such as {@code X3}. */
  String id();

  /** On what it rests, for the finding's 依据. */
  String basis();

  Examples examples();

  /** Fragments of a source file: top-level keys that take the place of an empty report's. */
  record Examples(String passes, String fails) {}

  /**
   * A judgement on what is written, which stands in code under this id; the form says that it wants
   * it, and where.
   *
   * @param in paths of what it concerns: narrative, or rows of figures; a rule that concerns all
   *     narrative has none
   */
  record Judgement(String id, String basis, Examples examples, List<String> in) implements Rule {

    public Judgement {
      in = List.copyOf(in);
    }
  }

  /**
   * An equation between sums of cells.
   *
   * @param in path of the group whose rows it concerns
   * @param over whether it holds within every row or over every column
   * @param total path of the cell or row that is the total of the left side and is filled in when
   *     it is absent, relative to the row or to {@code in}; empty when there is none
   * @param advice what to do, with {@code {row}}, {@code {column}} and {@code {value}}
   * @param solve name of the term that {@code {value}} is the right value of
   */
  record Equation(
      String id,
      String basis,
      Examples examples,
      String in,
      Over over,
      List<Term> left,
      List<Term> right,
      String total,
      String advice,
      String solve)
      implements Rule {

    public Equation {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /** Along what an equation is repeated. */
  enum Over {
    /** Once for each row; its cells are columns. */
    ROWS,
    /** Once for each column; its cells are rows. */
    COLUMNS
  }

  /**
   * A sum of cells.
   *
   * @param cells columns or rows, the latter relative to the group; {@code 不予公开.*} stands for every
   *     row below
   * @param as how the form calls it
   */
  record Term(List<String> cells, String as) {

    public Term {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a figure may be. The schema finds the slip; this says it.
   *
   * @param kinds by the name of the figure's definition: what it should be, such as 不小于 0 的整数
   */
  record FigureKinds(String id, String basis, Examples examples, Map<String, String> kinds)
      implements Rule {

    public FigureKinds {
      kinds = Map.copyOf(kinds);
    }
  }
}
