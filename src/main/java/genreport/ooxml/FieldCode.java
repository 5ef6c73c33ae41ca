package genreport.ooxml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The code of a field (ECMA-376-1, 17.16.2): that of a {@code fldSimple}, or of the runs between
 * {@code begin} and {@code separate}, with nested fields.
 *
 * @param text the code, with {@link #RESULT} for the result of a nested field
 */
public record FieldCode(String text) {

  /** Stands for text that only the program that opens the file computes. */
  private static final char RESULT = '\uFFFC';

  /** An open field. */
  private static final class Open {
    private final StringBuilder code = new StringBuilder();
    private boolean isResult;
  }

  /** Collects field codes, including codes outside of fields and of fields without an end. */
  private static final class Collector {

    private final List<FieldCode> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder stray = new StringBuilder();

    private void visit(XmlElement element) {
      if (element.is("fldSimple")) {
        found.add(new FieldCode(element.word("instr")));
      }
      if (element.is("fldChar")) {
        turn(element.word("fldCharType"));
      } else if (element.is("instrText") || element.is("delInstrText")) {
        (open.isEmpty() ? stray : open.element().code).append(element.ownText());
      } else if (!open.isEmpty() && !open.element().isResult) {
        inCode(element);
      }
      element.children().forEach(this::visit);
    }

    private void turn(String type) {
      if (type.equals("begin")) {
        if (!open.isEmpty()) {
          open.element().code.append(open.element().isResult ? "" : RESULT);
        }
        open.push(new Open());
      } else if (!open.isEmpty() && type.equals("separate")) {
        open.element().isResult = true;
      } else if (!open.isEmpty()) {
        found.add(new FieldCode(open.pop().code.toString()));
      }
    }

    /** Adds ordinary text within a field code to the code. */
    private void inCode(XmlElement element) {
      if (element.is("t")) {
        open.element().code.append(element.ownText());
      } else if (element.is("tab") || element.is("br") || element.is("cr")) {
        open.element().code.append(' ');
      } else if (element.is("sym") || element.is("fldSimple")) {
        open.element().code.append(RESULT);
      }
    }
  }

  /** Returns the codes of all fields of a part. */
  public static List<FieldCode> in(XmlElement root) {
    Collector collector = new Collector();
    collector.visit(root);
    collector.open.forEach(field -> collector.found.add(new FieldCode(field.code.toString())));
    if (!collector.stray.isEmpty()) {
      collector.found.add(new FieldCode(collector.stray.toString()));
    }
    return List.copyOf(collector.found);
  }

  /**
   * Returns the field's name in capitals; {@code =} for a formula, empty for an empty code. A name
   * that a nested field computes contains {@link #RESULT}, which no known name does.
   */
  public String name() {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).toUpperCase(Locale.ROOT);
    return name.startsWith("=") ? "=" : name;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
