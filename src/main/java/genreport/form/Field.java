package genreport.form;

import java.util.List;

/**
 * A part of the form, as its schema describes it. Parts stand in the order of the form.
 *
 * <p>A path is the keys from the root joined by dots, such as {@code 依申请公开.新收.自然人}; the root's path
 * is empty.
 */
public sealed interface Field {

  String path();

  /** The label that the form prints. */
  String label();

  /** The key by which the source names it. */
  default String key() {
    return path().substring(path().lastIndexOf('.') + 1);
  }

  /** The fields that this one holds. */
  default List<? extends Field> below() {
    return List.of();
  }

  /** Does one thing for each kind of field. */
  interface Visitor {
    void visit(Group group);

    void visit(Row row);

    void visit(Figure figure);

    void visit(Prose prose);

    void visit(Entry entry);

    void visit(Listing listing);
  }

  void accept(Visitor visitor);

  /** Fields under a common head. */
  record Group(String path, String label, List<Field> fields) implements Field {

    public Group {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Field> below() {
      return fields;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A row of figures; the source may give it by name or as a list in this order. */
  record Row(String path, String label, List<Figure> columns) implements Field {

    public Row {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Figure> below() {
      return columns;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * One figure.
   *
   * @param type name of the schema's definition, such as {@code count}
   */
  record Figure(String path, String label, String type) implements Field {

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** Paragraphs of narrative. */
  record Prose(String path, String label) implements Field {

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A list of groups that are alike.
   *
   * @param description what to write
   * @param fields of each
   */
  record Listing(String path, String label, String description, List<Field> fields)
      implements Field {

    public Listing {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Field> below() {
      return fields;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * Anything else: a year, a name, a date.
   *
   * @param description what to write, in the form's words
   */
  record Entry(String path, String label, String description) implements Field {

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
