package genreport.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the form, as its schema describes it. Fields have the order of the form.
 *
 * <p>A path consists of the keys from the root, joined by dots, such as {@code 依申请公开.新收.自然人}; the
 * root's path is empty.
 */
public sealed interface Field {

  String path();

  /** Returns the label that the form prints. */
  String label();

  /** Returns the key by which the source names the field. */
  default String key() {
    return path().substring(path().lastIndexOf('.') + 1);
  }

  /** Returns the fields in this one. */
  default List<? extends Field> below() {
    return List.of();
  }

  /** An operation for each kind of field. */
  interface Visitor {
    void visit(Group group);

    void visit(Row row);

    void visit(Figure figure);

    void visit(Prose prose);

    void visit(Entry entry);

    void visit(Listing listing);
  }

  void accept(Visitor visitor);

  /** Fields under a common heading. */
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

  /**
   * A row of figures. The source states it as a mapping, or as a list in this order.
   *
   * @param remarks remarks on the figures, an entry for each column; only in a mapping. The source
   *     may also state one text for the row
   */
  record Row(String path, String label, List<Figure> columns, Optional<Group> remarks)
      implements Field {

    public Row {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Field> below() {
      List<Field> below = new ArrayList<>(columns);
      remarks.ifPresent(below::add);
      return below;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * One figure.
   *
   * @param type the name of the schema's definition, such as {@code count}
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
   * A list of items with the same fields.
   *
   * @param description the form's instruction for the field
   * @param fields the fields of each item
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
   * Any other field: a year, a name, a date.
   *
   * @param description the form's instruction for the field
   */
  record Entry(String path, String label, String description) implements Field {

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
