package genreport.source;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds characters that no report can hold: they are invisible, or they tell of lost text. */
final class CharacterCheck {

  /** A finding shows no more places than this; its message gives the number of all. */
  private static final int SHOWN_PLACES = 3;

  private CharacterCheck() {}

  /** One finding for each such character, with its first places. */
  static List<Diagnostic> examine(SourceFile file) {
    Map<Integer, List<Integer>> places = new TreeMap<>();
    String text = file.text();
    for (int i = nextOdd(text, 0); i < text.length(); i = nextOdd(text, i)) {
      int c = text.codePointAt(i);
      if (isForbidden(c)) {
        places.computeIfAbsent(c, k -> new ArrayList<>()).add(i);
      }
      i += Character.charCount(c);
    }
    List<Diagnostic> findings = new ArrayList<>();
    places.forEach((c, offsets) -> findings.add(finding(file, c, offsets)));
    return findings;
  }

  /** What takes such characters out; where text was lost, it can't be read. */
  static List<Edit> edits(SourceFile file) {
    List<Edit> edits = new ArrayList<>();
    String text = file.text();
    for (int i = nextOdd(text, 0); i < text.length(); i = nextOdd(text, i)) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isForbidden(c)) {
        String stand = isLost(c) ? String.valueOf(MendedText.UNREAD) : isBreak(c) ? " " : "";
        edits.add(new Edit(i, end, stand, false, Complaint.Effect.BREAKS));
      }
      i = end;
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
  private static boolean isLost(int c) {
    return c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF);
  }

  /** A character at which some programs end a line. */
  private static boolean isBreak(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static Diagnostic finding(SourceFile file, int c, List<Integer> offsets) {
    String count = offsets.size() == 1 ? "" : "，共 " + offsets.size() + " 处";
    Diagnostic finding =
        Diagnostic.error("F9", "文件里有" + kind(c) + "（" + CharacterCode.of(c) + "）" + count);
    for (int offset : offsets.subList(0, Math.min(SHOWN_PLACES, offsets.size()))) {
      finding = finding.at(file.span(offset, offset + Character.charCount(c)));
    }
    return finding.advice(advice(c));
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
    return isControl(c) ? "看不见的控制字符" : "看不见的字符";
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

  private static boolean isForbidden(int c) {
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
