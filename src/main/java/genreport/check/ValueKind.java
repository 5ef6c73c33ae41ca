package genreport.check;

import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.util.Optional;

/**
 * The JSON Schema type of a node of a source or of a schema. A plain scalar is a number only if its
 * notation leaves no doubt; {@code 010}, {@code 1_000}, {@code 1:30}, {@code NO}, {@code +3} and
 * {@code -0} are strings.
 */
enum ValueKind {
  OBJECT,
  ARRAY,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  NULL;

  private static final Node.Visitor<ValueKind> OF_NODES =
      new Node.Visitor<>() {
        @Override
        public ValueKind visit(Mapping mapping) {
          return OBJECT;
        }

        @Override
        public ValueKind visit(Sequence sequence) {
          return ARRAY;
        }

        @Override
        public ValueKind visit(Scalar scalar) {
          return of(scalar);
        }

        @Override
        public ValueKind visit(Unread unread) {
          return NULL;
        }
      };

  static ValueKind of(Node node) {
    return node.accept(OF_NODES);
  }

  private static ValueKind of(Scalar scalar) {
    if (scalar.isAbsent()) {
      return NULL;
    }
    String text = scalar.text();
    if (scalar.style() != Scalar.Style.PLAIN) {
      return STRING;
    }
    if (text.equals("true") || text.equals("false")) {
      return BOOLEAN;
    }
    Optional<Decimal> number = Figure.number(text);
    if (number.isEmpty() || hasOddSign(text, number.get())) {
      return STRING;
    }
    return text.contains(".") ? NUMBER : INTEGER;
  }

  private static boolean hasOddSign(String text, Decimal number) {
    return text.startsWith("+") || (text.startsWith("-") && number.signum() == 0);
  }
}
