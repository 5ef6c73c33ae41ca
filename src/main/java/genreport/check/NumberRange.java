package genreport.check;

import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schema says of figures that allows numbers of a type between two others, and says nothing
 * else: a report has so many figures that reading it anew for each would take long.
 *
 * @param whole whether a whole number may be written
 * @param any whether any other number may
 * @param nothing whether the value may be left out
 */
record NumberRange(boolean whole, boolean any, boolean nothing, Decimal least, Decimal most) {

  /** What a schema allows; absent for one that says more, less or anything else. */
  static Optional<NumberRange> of(Mapping schema) {
    for (Mapping.Entry keyword : schema.entries()) {
      String name = keyword.key().text();
      boolean known =
          switch (name) {
            case "title", "description", "type", "minimum", "maximum" -> true;
            default -> name.startsWith("x-");
          };
      if (!known) {
        return Optional.empty();
      }
    }
    Optional<Decimal> least = number(schema.get("minimum"));
    Optional<Decimal> most = number(schema.get("maximum"));
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    List<String> types = types(schema);
    boolean any = types.contains("number");
    boolean whole = any || types.contains("integer");
    boolean nothing = types.contains("null");
    return Optional.of(new NumberRange(whole, any, nothing, least.get(), most.get()));
  }

  private static Optional<Decimal> number(Optional<Node> written) {
    return written.isPresent()
            && written.get() instanceof Scalar scalar
            && scalar.style() == Scalar.Style.PLAIN
        ? Figure.number(scalar.text())
        : Optional.empty();
  }

  private static List<String> types(Mapping schema) {
    List<String> types = new ArrayList<>();
    Optional<Sequence> list = schema.sequence("type");
    for (Node type : list.isPresent() ? list.get().items() : List.<Node>of()) {
      types.add(type instanceof Scalar scalar ? scalar.text() : "");
    }
    return types;
  }

  /** Whether a plain scalar is surely such a number, or rightly nothing. */
  boolean holds(Scalar value) {
    String text = value.text();
    if (text.isEmpty()) {
      return nothing;
    }
    boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
    Optional<Decimal> number = signed ? Optional.empty() : Figure.number(text);
    return number.isPresent()
        && (text.indexOf('.') < 0 ? whole : any)
        && number.get().compareTo(least) >= 0
        && number.get().compareTo(most) <= 0;
  }
}
