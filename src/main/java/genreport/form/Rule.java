package genreport.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A check, as a form's {@code rules.yaml} states it.
 *
 * <p>Each carries an example that passes and one that fails: fragments of a source file, which a
 * test runs.
 */
public sealed interface Rule {

  Statement statement();

  /** Its id, such as {@code X3}. */
  default String id() {
    return statement().id();
  }

  /** On what it rests, for the finding's 依据. */
  default String basis() {
    return statement().basis();
  }

  default Examples examples() {
    return statement().examples();
  }

  /** Does one thing for each kind of rule. */
  interface Visitor<R> {
    R visit(Equation equation);

    R visit(FigureKinds kinds);

    R visit(Carried carried);

    R visit(Stock stock);

    R visit(Bound bound);

    R visit(Jump jump);

    R visit(Judgement judgement);
  }

  <R> R accept(Visitor<R> visitor);

  /**
   * What every rule has.
   *
   * @param id such as {@code X3}
   * @param basis on what it rests
   */
  record Statement(String id, String basis, Examples examples) {}

  /**
   * Fragments of a source file: top-level keys that take the place of an empty report's.
   *
   * @param lastYear a fragment of the report of the year before, empty where none is wanted
   */
  record Examples(String passes, String fails, String lastYear) {}

  /**
   * An equation between sums of cells.
   *
   * @param in path of the group whose rows it concerns
   * @param over whether it holds within every row or over every column
   * @param total path of the cell or row that is the total of the left side and is filled in when
   *     it is absent, relative to the row or to {@code in}; empty when there is none
   */
  record Equation(
      Statement statement,
      String in,
      Over over,
      List<Term> left,
      List<Term> right,
      String total,
      Advice advice)
      implements Rule {

    public Equation {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * What to do about a broken equation.
   *
   * @param text with {@code {row}}, {@code {column}} and {@code {value}}
   * @param solve name of the term that {@code {value}} is the right value of
   */
  record Advice(String text, String solve) {}

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
  record FigureKinds(Statement statement, Map<String, String> kinds) implements Rule {

    public FigureKinds {
      kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A row that repeats a row of last year's report, column by column.
   *
   * @param last path of the row in last year's report
   * @param row path of the row that has to be the same
   * @param advice what to do, with {@code {column}} and {@code {value}}
   */
  record Carried(Statement statement, String last, String row, String advice) implements Rule {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A stock that is last year's with what came and without what went. A warning.
   *
   * @param rows paths of the rows, each with the three columns
   * @param stock key of the column that holds the stock at the year's end
   * @param added key of the column that adds to it
   * @param removed key of the column that takes from it
   * @param unless a note of the section that holds one of these words gives the reason
   */
  record Stock(
      Statement statement,
      List<String> rows,
      String stock,
      String added,
      String removed,
      List<String> unless,
      String advice)
      implements Rule {

    public Stock {
      rows = List.copyOf(rows);
      unless = List.copyOf(unless);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A column that can't be more than others together. A warning.
   *
   * @param rows paths of the rows
   * @param smaller key of the column that is bound
   * @param larger keys of the columns whose sum it may reach
   */
  record Bound(
      Statement statement, List<String> rows, String smaller, List<String> larger, String advice)
      implements Rule {

    public Bound {
      rows = List.copyOf(rows);
      larger = List.copyOf(larger);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Figures that are many times last year's, or a fraction of them. A warning.
   *
   * @param factor how many times is too many
   * @param least the larger of the two figures is at least this
   */
  record Jump(Statement statement, int factor, int least, String advice) implements Rule {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A judgement on what is written, which stands in code under this id; the form says that it wants
   * it, and where.
   *
   * @param in paths of what it concerns: narrative, or rows of figures; a rule that concerns all
   *     narrative has none
   */
  record Judgement(Statement statement, List<String> in) implements Rule {

    public Judgement {
      in = List.copyOf(in);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
