package genreport.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A check, as a form's {@code rules.yaml} states it.
 *
 * <p>Each rule has an example that passes and one that fails. They are fragments of a source file,
 * which a test checks.
 */
public sealed interface Rule {

  Statement statement();

  /** Returns the id, such as {@code X3}. */
  default String id() {
    return statement().id();
  }

  /** Returns the source of the rule, which findings show as 依据. */
  default String basis() {
    return statement().basis();
  }

  default Examples examples() {
    return statement().examples();
  }

  /** An operation for each kind of rule. */
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
   * The properties of every rule.
   *
   * @param id such as {@code X3}
   * @param basis the source of the rule
   */
  record Statement(String id, String basis, Examples examples) {}

  /**
   * Fragments of a source file: top-level keys that take the place of an empty report's.
   *
   * @param lastYear a fragment of the report of the year before; empty if none is needed
   */
  record Examples(String passes, String fails, String lastYear) {}

  /**
   * An equation between sums of cells.
   *
   * @param in the path of the group whose rows it is about
   * @param over whether it holds for every row or for every column
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
   * The advice about an equation that doesn't hold.
   *
   * @param text with {@code {row}}, {@code {column}} and {@code {value}}
   * @param solve the name of the term whose correct value is {@code {value}}
   */
  record Advice(String text, String solve) {}

  /** The direction in which an equation is repeated. */
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
   * @param as the name that the form gives to the sum
   */
  record Term(List<String> cells, String as) {

    public Term {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The description of valid figures for messages. The schema itself decides what is valid.
   *
   * @param kinds the description by the name of the figure's definition, such as 不小于 0 的整数
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
   * @param last the path of the row in last year's report
   * @param row the path of the row that must be the same
   * @param advice contains {@code {column}} and {@code {value}}
   */
  record Carried(Statement statement, String last, String row, String advice) implements Rule {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A stock that must be last year's stock plus the additions minus the removals. The finding is a
   * warning.
   *
   * @param rows the paths of the rows, each with the three columns
   * @param stock the key of the column with the stock at the end of the year
   * @param added the key of the column with the additions
   * @param removed the key of the column with the removals
   * @param unless words that explain a difference if a note of the section contains one of them
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
   * A column that can't be greater than the sum of others. The finding is a warning.
   *
   * @param rows the paths of the rows
   * @param smaller the key of the column with the limited figure
   * @param larger the keys of the columns whose sum is the limit
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
   * Figures that are many times last year's, or a small fraction of it. The finding is a warning.
   *
   * @param in the paths of the groups and rows that are compared; empty for all
   * @param factor the greatest ratio that is not reported
   * @param least the least value of the larger figure that is reported
   */
  record Jump(Statement statement, List<String> in, int factor, int least, String advice)
      implements Rule {

    public Jump {
      in = List.copyOf(in);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A check of the narrative that is written in Java. The form states its id and what it applies
   * to.
   *
   * @param check the id by which the program knows the check
   * @param in the paths of the narrative or the rows that it applies to; empty for all narrative
   * @param words the names and texts of this form that the check needs, by the name that the check
   *     gives them
   * @param patterns regular expressions of this form, by name, in the order of the file
   */
  record Judgement(
      Statement statement,
      String check,
      List<String> in,
      Map<String, List<String>> words,
      Map<String, Pattern> patterns)
      implements Rule {

    public Judgement {
      in = List.copyOf(in);
      words = Map.copyOf(words);
      patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
