package genreport.readback.word;

import genreport.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the content that a reader of the file may see differently from its stored text. Each
 * problem is kept once, with its first place.
 */
final class Remarks {

  private static final String ADVICE = "用 Word 或 WPS 打开，在这里改成普通的文字和格式，保存后再核对；或者重新生成文件";

  /** The first place of a problem and how often it occurs. */
  private record Found(String place, int count) {}

  private final Map<String, Found> found = new LinkedHashMap<>();

  /**
   * Adds a problem.
   *
   * @param what in Chinese, to follow the place
   */
  void add(String place, String what) {
    found.merge(what, new Found(place, 1), (a, b) -> new Found(a.place(), a.count() + 1));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Returns the findings. Rule id: V5.
   *
   * @param name the file's name in messages
   */
  List<Diagnostic> findings(String name) {
    return found.entrySet().stream()
        .map(each -> finding(name, each.getKey(), each.getValue()))
        .toList();
  }

  private static Diagnostic finding(String name, String what, Found first) {
    String more = first.count() == 1 ? "" : "，这样的共 " + first.count() + " 处";
    return Diagnostic.error("V5", name + "：" + first.place() + what + more + "；读者看到的可能与文字不同")
        .advice(ADVICE);
  }
}
