package genreport.source;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds characters that no report can hold: they are invisible, or they stand for lost text. It
 * makes no difference whether they are written as themselves or as escapes.
 */
final class CharacterCheck {

  /** A finding shows no more places than this; its message gives the number of all. */
  private static final int SHOWN_PLACES = 3;

  private CharacterCheck() {}

  /** Whether a text, as it stands in the file, has no such character. */
  static boolean isSound(SourceFile file) {
    return written(file).isEmpty();
  }

  /**
   * One finding for each such character, with its first places.
   *
   * @param escapes those that are written as escapes
   */
  static List<Diagnostic> examine(SourceFile file, List<OddCharacter> escapes) {
    Map<Integer, List<OddCharacter>> places = new TreeMap<>();
    for (List<OddCharacter> some : List.of(written(file), escapes)) {
      some.forEach(odd -> places.computeIfAbsent(odd.character(), k -> new ArrayList<>()).add(odd));
    }
    List<Diagnostic> findings = new ArrayList<>();
    places.values().forEach(odd -> findings.add(finding(file, odd)));
    return findings;
  }

  /** Those that stand in the file as themselves. */
  private static List<OddCharacter> written(SourceFile file) {
    List<OddCharacter> found = new ArrayList<>();
    String text = file.text();
    for (int i = nextOdd(text, 0); i < text.length(); i = nextOdd(text, i)) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isForbidden(c)) {
        found.add(new OddCharacter(c, i, end));
      }
      i = end;
    }
    return found;
  }

  /** What takes such characters out; where text was lost, it can't be read. */
  static List<Edit> edits(SourceFile file) {
    List<Edit> edits = new ArrayList<>();
    for (OddCharacter odd : written(file)) {
      int c = odd.character();
      String stand = isLost(c) ? String.valueOf(Edit.UNREAD) : isBreak(c) ? " " : "";
      edits.add(new Edit(odd.start(), odd.end(), stand, false, Slip.Effect.BREAKS));
    }
    return edits;
  }

  /** The offset of the next character that is none of those of which nearly all text consists. */
  private static int nextOdd(String text, int from) {
    int length = text.length();
    int at = from;
    while (at < length && isUsual(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isUsual(char c) {
    return (c >= 0x3000 && c < 0xD800)
        || (c >= 0x20 && c <= 0x7E)
        || c == '\n'
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x2010 && c <= 0x2027);
  }

  /** A stand-in for what could not be converted. */
  static boolean isLost(int c) {
    return c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF);
  }

  /** A character at which some programs end a line. */
  static boolean isBreak(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static Diagnostic finding(SourceFile file, List<OddCharacter> places) {
    int c = places.get(0).character();
    String count = places.size() == 1 ? "" : "，共 " + places.size() + " 处";
    Diagnostic finding =
        Diagnostic.error("F9", "文件里有" + kind(c) + "（" + CharacterCode.of(c) + "）" + count);
    List<OddCharacter> shown = places.subList(0, Math.min(SHOWN_PLACES, places.size()));
    for (OddCharacter odd : shown) {
      finding = finding.at(file.span(odd.start(), odd.end()));
    }
    if (shown.stream().anyMatch(odd -> !odd.isEscape(file.text())) || isLost(c)) {
      finding = finding.advice(advice(c));
    }
    Optional<OddCharacter> escape =
        shown.stream().filter(odd -> odd.isEscape(file.text())).findFirst();
    return escape.isEmpty()
        ? finding
        : finding.advice(
            "引号里的“"
                + file.span(escape.get().start(), escape.get().end()).text()
                + "”是这个字符的转义写法，删去它");
  }

  private static String kind(int c) {
    if (c == 0xFFFD) {
      return "转码时损坏的文字";
    }
    if (isBidi(c)) {
      return "改变文字方向的控制字符";
    }
    if (c >= 0xD800 && c <= 0xDFFF) {
      return "残缺的半个字符";
    }
    if (isBreak(c)) {
      return "特殊的换行字符";
    }
    return Character.isISOControl(c) ? "看不见的控制字符" : "看不见的字符";
  }

  private static String advice(int c) {
    if (isLost(c)) {
      return "对照原稿，重新输入 ^ 所指处的文字";
    }
    if (isBreak(c)) {
      return "在 ^ 所指处删去这个字符，再按回车键换行";
    }
    return "删去 ^ 所指处的这个字符：把光标放到它后面那个字的前面，按一次退格键";
  }

  static boolean isForbidden(int c) {
    return isControl(c)
        || isBidi(c)
        || isInvisible(c)
        || (c >= 0xD800 && c <= 0xDFFF)
        || c == 0xFFFD
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static boolean isControl(int c) {
    boolean usual = c == '\t' || c == '\n' || c == '\r';
    return Character.isISOControl(c) && !usual;
  }

  private static boolean isBidi(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x200B
        || c == 0x2028
        || c == 0x2029
        || c == 0x2060
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }
}
