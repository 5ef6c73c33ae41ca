package genreport.readback.word;

import genreport.ooxml.FieldCode;
import genreport.ooxml.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The fields that are open where a run stands. Only what a link shows is the text that the file
 * has; every other field's is computed again.
 */
final class FieldState {

  private static final Set<String> SHOWN_AS_STORED = Set.of("", "HYPERLINK");
  private static final int LONGEST_NAME = 20;

  private final Remarks remarks;

  /** For each open field whether its result has begun. */
  private final Deque<Boolean> results = new ArrayDeque<>();

  FieldState(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Names the fields whose result is computed. */
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

  /** Takes a {@code fldChar}. */
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
