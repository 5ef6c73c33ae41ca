package genreport.readback.word;

import genreport.ooxml.FieldCode;
import genreport.ooxml.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Tracks the fields that are open at a run. Only the result of a hyperlink is shown as stored;
 * programs compute the results of other fields again.
 */
final class FieldState {

  private static final Set<String> SHOWN_AS_STORED = Set.of("", "HYPERLINK");
  private static final int LONGEST_NAME = 20;

  private final Remarks remarks;

  /** For each open field, innermost first, whether its result has begun. */
  private final Deque<Boolean> results = new ArrayDeque<>();

  FieldState(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Remarks on the fields of a body whose result is computed. */
  void inspect(XmlElement body) {
    for (FieldCode field : FieldCode.in(body)) {
      String name = field.name();
      if (!SHOWN_AS_STORED.contains(name)) {
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        remarks.add("正文", "有自动计算的域“" + cut + "”");
      }
    }
    body.all()
        .filter(element -> element.is("fldSimple") || element.is("fldChar"))
        .filter(field -> !Set.of("", "0", "false", "off").contains(field.word("dirty")))
        .forEach(field -> remarks.add("正文", "有打开时要更新的域"));
  }

  boolean isInCode() {
    return results.contains(false);
  }

  /** Processes a {@code fldChar}. */
  void take(XmlElement edge, String place) {
    String type = edge.word("fldCharType");
    boolean fits =
        switch (type) {
          case "begin" -> results.offerFirst(false);
          case "separate" -> Boolean.FALSE.equals(results.pollFirst()) && results.offerFirst(true);
          case "end" -> results.pollFirst() != null;
          default -> false;
        };
    if (!fits) {
      remarks.add(place, "有不完整的域");
    }
  }

  void end() {
    if (!results.isEmpty()) {
      remarks.add("正文", "有不完整的域");
    }
  }
}
