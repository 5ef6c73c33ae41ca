package genreport.source.edit;

import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.util.List;

/**
 * Finds where the parts of a tree begin and end in its text.
 *
 * @param file the text that the tree was parsed from
 */
record SourcePlaces(SourceFile file) {

  /** The indentation of a group in a text that has no indented line. */
  private static final int USUAL_STEP = 2;

  /** Returns the line break of the text; LF for a text of one line. */
  String lineBreak() {
    String text = file.text();
    int at = text.indexOf('\n');
    if (at < 0) {
      return text.indexOf('\r') < 0 ? "\n" : "\r";
    }
    return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Returns whether a collection is written in brackets or braces. */
  boolean isFlow(Node node) {
    return !(node instanceof Scalar)
        && node.span().end() > node.span().start()
        && "[{".indexOf(file.text().charAt(node.span().start())) >= 0;
  }

  /** Returns whether a value is a block scalar of the literal style, {@code |}. */
  boolean isLiteral(Node node) {
    return node instanceof Scalar scalar
        && scalar.style() == Scalar.Style.BLOCK
        && scalar.span().text().startsWith("|");
  }

  /** Returns the offset after the colon of an entry; after its key if it has no colon. */
  int afterColon(Mapping.Entry entry) {
    String text = file.text();
    int at = entry.key().span().end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':' ? at + 1 : entry.key().span().end();
  }

  /** Returns whether an entry has a colon; in braces it may be left out with the value. */
  boolean hasColon(Mapping.Entry entry) {
    return afterColon(entry) > entry.key().span().end();
  }

  /** Returns the offset after the last character of an entry, without a comment. */
  int end(Mapping.Entry entry) {
    boolean isAbsent = entry.value() instanceof Scalar scalar && scalar.isAbsent();
    return isAbsent ? afterColon(entry) : end(entry.value());
  }

  private int end(Node node) {
    return node.accept(
        new Node.Visitor<>() {
          @Override
          public Integer visit(Mapping mapping) {
            List<Mapping.Entry> entries = mapping.entries();
            return isFlow(mapping) || entries.isEmpty()
                ? mapping.span().end()
                : end(entries.get(entries.size() - 1));
          }

          @Override
          public Integer visit(Sequence sequence) {
            List<Node> items = sequence.items();
            return isFlow(sequence) || items.isEmpty()
                ? sequence.span().end()
                : end(items.get(items.size() - 1));
          }

          @Override
          public Integer visit(Scalar scalar) {
            boolean isBlock = scalar.style() == Scalar.Style.BLOCK;
            return isBlock
                ? scalar.span().start() + scalar.span().text().stripTrailing().length()
                : scalar.span().end();
          }

          @Override
          public Integer visit(Unread unread) {
            return unread.span().end();
          }
        });
  }

  /** Returns the offset of the end of the line in which an offset is. */
  int lineEnd(int offset) {
    return file.lineEnd(file.line(offset));
  }

  /** Returns the number of characters before an entry's key in its line. */
  int indent(Mapping.Entry entry) {
    int start = entry.key().span().start();
    return start - file.lineStart(file.line(start));
  }

  /** Returns by how many spaces the text indents a group: as in its first indented group. */
  int step(Mapping root) {
    for (Mapping.Entry entry : root.entries()) {
      if (entry.value() instanceof Mapping inner && !isFlow(inner) && !inner.entries().isEmpty()) {
        return Math.max(1, indent(inner.entries().get(0)) - indent(entry));
      }
    }
    return USUAL_STEP;
  }
}
