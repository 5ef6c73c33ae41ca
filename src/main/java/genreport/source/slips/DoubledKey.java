package genreport.source.slips;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key with two colons, or written twice: {@code 年度:: 2021}, {@code 机关: 机关: 示例局}.
 *
 * @param length length of the key with all colons and the white space behind them
 */
record DoubledKey(String key, int length) {

  private static final int MOST_SHOWN = 120;

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?<key>[^\\s:：{}\\[\\]\"'“#|>,，。-][^\\s:：{}\\[\\]\"'#,，。]{0,29})[ \\t]*[:：]"
              + "(?:[ \\t]*(?:\\k<key>[ \\t]*)?[:：]){1,3}+(?:[ \\t]+|$|(?=[{\\[|]))");

  /** Returns the key that starts a line without its indentation; empty if it is written once. */
  static Optional<DoubledKey> of(String line) {
    Matcher doubled = DOUBLED.matcher(line);
    return doubled.lookingAt()
        ? Optional.of(new DoubledKey(doubled.group("key"), doubled.end()))
        : Optional.empty();
  }

  /** Reports the key at an offset. */
  void report(Slips slips, int at, int end, String value) {
    String read = value.isBlank() ? ":" : ": ";
    slips.edits().guess(at, at + length, key + read, Slip.Effect.MISLEADS);
    slips.add(
        slips
            .error("Y3", "键只写一遍，后面只写一个半角冒号“:”", at, at + length)
            .advice("改为 " + key + read + (end - at > MOST_SHOWN ? "……" : value.strip())),
        Slip.Effect.MISLEADS);
  }
}
