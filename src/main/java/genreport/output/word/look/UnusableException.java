package genreport.output.word.look;

import genreport.diagnostic.Diagnostic;
import genreport.ooxml.UnsoundPackageException;
import java.util.Locale;
import java.util.Map;

/**
 * Thrown when a file can't be used as a word template. It becomes a finding and never leaves the
 * package.
 */
final class UnusableException extends Exception {

  private static final long serialVersionUID = 1;

  private static final int LONGEST_NAME = 20;

  /** What a clerk calls a part, by the start of its usual name. */
  private static final Map<String, String> PLACES =
      Map.of(
          "header", "页眉",
          "footer", "页脚",
          "numbering", "编号",
          "theme", "主题",
          "styles", "样式",
          "settings", "设置",
          "fonttable", "字体表",
          "document", "页面背景");

  private final String rule;
  private final String advice;

  private UnusableException(String rule, String message, String advice) {
    super(message, null, false, false);
    this.rule = rule;
    this.advice = advice;
  }

  static UnusableException of(UnsoundPackageException cause) {
    return switch (cause.kind()) {
      case DAMAGED -> damaged(cause.how());
      case TOO_LARGE -> tooLarge(cause.how());
      case ENCRYPTED -> encrypted();
    };
  }

  /**
   * Returns an exception for a file that is no transitional Word file.
   *
   * @param what a Chinese clause that says what it is
   */
  static UnusableException notWord(String what) {
    return new UnusableException(
        "W1", "不是能用的 .docx 文件：" + what, "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再用");
  }

  static UnusableException active(String what) {
    return new UnusableException(
        "W2", "带有" + what, "用 Word 或 WPS 打开，删去" + what + "，另存为“Word 文档（*.docx）”再用");
  }

  static UnusableException damaged(String how) {
    return new UnusableException("W3", "已经损坏：" + how, "用 Word 或 WPS 打开，让它修复，另存为新的 .docx 文件再用");
  }

  static UnusableException encrypted() {
    return new UnusableException("W4", "加了密，没有密码不能读", "用 Word 或 WPS 打开，取消打开密码，保存后再用");
  }

  static UnusableException tooLarge(String how) {
    return new UnusableException("W5", "太大：" + how, "删去正文和不用的图片，只留样式、页面设置和页眉页脚，保存后再用");
  }

  /**
   * Returns an exception for content that may not be copied.
   *
   * @param part its name
   */
  static UnusableException notTakenAlong(String part, String what) {
    return new UnusableException(
        "W6",
        "的" + place(part) + "里有" + what,
        "用 Word 或 WPS 打开页眉页脚：修订全部接受，链接的图片改为嵌入，嵌入的对象改为图片，保存后再用");
  }

  /**
   * Returns an exception for a field that may not be copied; see {@link HarmlessFields}.
   *
   * @param name in capitals
   */
  static UnusableException field(String name, String part) {
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    return new UnusableException(
        "W6",
        "的 " + part + " 里有不能带走的域“" + shown + "”",
        "用 Word 或 WPS 打开页眉页脚，点到这个域上按 Ctrl+Shift+F9，把它变成普通文字，保存后再用");
  }

  /** Returns where a part is seen in Word, with its name in the package. */
  private static String place(String part) {
    String name = part.substring(part.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String seen =
        PLACES.entrySet().stream()
            .filter(place -> name.startsWith(place.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return seen + "（" + part + "）";
  }

  /** Returns the finding about a file of this name. */
  Diagnostic finding(String shownName) {
    return Diagnostic.failure(rule, "样本文件“" + shownName + "”" + getMessage()).advice(advice);
  }
}
