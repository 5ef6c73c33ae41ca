package genreport.source;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Radicals;
import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds characters that a report must not contain: invisible characters, characters that stand for
 * lost text, and characters that only look like others. A character counts whether it is written
 * directly or as an escape.
 */
public final class CharacterCheck {

  /** The greatest number of places in one finding. The message states the total number. */
  private static final int SHOWN_PLACES = 3;

  private static final Pattern ENTRY = Pattern.compile("\\s*(- +)?[^\\s:：，。]{1,30}:\\s");

  private CharacterCheck() {}

  /** Returns whether the text of a file contains no such character. Radicals are allowed. */
  static boolean isSound(SourceFile file) {
    return written(file).stream().allMatch(odd -> Radicals.isRadical(odd.character()));
  }

  /** The kinds of characters. Each kind has one finding. */
  private enum Kind {
    LOST,
    HALF,
    CONTROL,
    INVISIBLE,
    DIRECTION,
    LINE_END,
    BULLET,
    RADICAL
  }

  /**
   * Returns one finding for each kind of character that occurs, with its first places.
   *
   * @param escapes the characters that are written as escapes
   */
  static List<Diagnostic> examine(SourceFile file, List<OddCharacter> escapes) {
    Map<Kind, List<OddCharacter>> places = new EnumMap<>(Kind.class);
    for (List<OddCharacter> some : List.of(written(file), escapes)) {
      some.forEach(
          odd -> places.computeIfAbsent(kind(odd.character()), k -> new ArrayList<>()).add(odd));
    }
    List<Diagnostic> findings = new ArrayList<>();
    places.values().forEach(odd -> findings.add(finding(file, odd)));
    return findings;
  }

  /** Returns the characters that are written directly. */
  private static List<OddCharacter> written(SourceFile file) {
    List<OddCharacter> found = new ArrayList<>();
    String text = file.text();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isForbidden(c) || Radicals.isRadical(c)) {
        found.add(new OddCharacter(c, i, end));
      }
      i = end;
    }
    return found;
  }

  /**
   * Returns the edits that remove or replace the characters that are written directly. A line
   * separator inside a text becomes a line break, and a radical becomes its ideograph. A character
   * that stands for lost text is replaced by {@link Edit#UNREAD}.
   */
  public static List<Edit> edits(SourceFile file) {
    List<Edit> edits = new ArrayList<>();
    for (OddCharacter odd : written(file)) {
      int c = odd.character();
      String stand =
          switch (kind(c)) {
            case LOST, HALF -> String.valueOf(Edit.UNREAD);
            case LINE_END -> lineEnd(file, odd.start());
            case RADICAL -> Character.toString(Radicals.plain(c));
            default -> "";
          };
      edits.add(new Edit(odd.start(), odd.end(), stand, !isLost(c), Slip.Effect.BREAKS));
    }
    return edits;
  }

  /**
   * Returns the edits that remove the characters that are written as escapes. Returns none if the
   * file has a syntax error.
   */
  public static List<Edit> escapeEdits(SourceFile file) {
    TreeComposer composer = new TreeComposer(MendedText.of(file));
    try {
      composer.compose();
    } catch (YAMLException e) {
      return List.of();
    }
    return composer.oddEscapes().stream()
        .filter(odd -> !isLost(odd.character()))
        .map(
            odd ->
                new Edit(odd.start(), odd.end(), read(odd.character()), true, Slip.Effect.MISLEADS))
        .toList();
  }

  /** Returns the replacement for a character that is written as an escape. */
  static String read(int c) {
    return Radicals.isRadical(c) ? Character.toString(Radicals.plain(c)) : isBreak(c) ? " " : "";
  }

  /**
   * Returns a line break with the indentation of the line at an offset; a space if that line is an
   * entry or has no indentation.
   */
  private static String lineEnd(SourceFile file, int offset) {
    int line = file.line(offset);
    int indent = file.indent(line);
    String shown = file.lineText(line);
    boolean isText = indent > 0 && !ENTRY.matcher(shown).lookingAt();
    return isText ? "\n" + " ".repeat(indent) : " ";
  }

  /** Returns whether a character stands for text that could not be decoded. */
  static boolean isLost(int c) {
    return c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF);
  }

  /** Returns whether a character is one at which some programs break lines. */
  static boolean isBreak(int c) {
    return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static Diagnostic finding(SourceFile file, List<OddCharacter> places) {
    Kind kind = kind(places.get(0).character());
    String codes =
        places.stream()
            .map(odd -> CharacterCode.of(odd.character()))
            .distinct()
            .limit(SHOWN_PLACES)
            .collect(Collectors.joining("、"));
    String count = places.size() == 1 ? "" : "，共 " + places.size() + " 处";
    String message = "文件里有" + name(kind) + "（" + codes + "）" + count;
    Diagnostic finding =
        kind == Kind.RADICAL
            ? Diagnostic.warning("F9", message + "，按通常的字读")
            : Diagnostic.error("F9", message);
    List<OddCharacter> shown = places.subList(0, Math.min(SHOWN_PLACES, places.size()));
    for (OddCharacter odd : shown) {
      finding = finding.at(file.span(odd.start(), odd.end()));
    }
    if (shown.stream().anyMatch(odd -> !odd.isEscape(file.text())) || isLost(kind)) {
      finding = finding.advice(advice(kind));
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

  private static Kind kind(int c) {
    if (c == 0xFFFD) {
      return Kind.LOST;
    }
    if (isBidi(c)) {
      return Kind.DIRECTION;
    }
    if (c >= 0xD800 && c <= 0xDFFF) {
      return Kind.HALF;
    }
    if (isBreak(c)) {
      return Kind.LINE_END;
    }
    if (isBullet(c)) {
      return Kind.BULLET;
    }
    if (Radicals.isRadical(c)) {
      return Kind.RADICAL;
    }
    return Character.isISOControl(c) ? Kind.CONTROL : Kind.INVISIBLE;
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case LOST -> "转码时损坏的文字";
      case HALF -> "残缺的半个字符";
      case CONTROL -> "看不见的控制字符";
      case INVISIBLE -> "看不见的字符";
      case DIRECTION -> "改变文字方向的控制字符";
      case LINE_END -> "特殊的换行字符";
      case BULLET -> "从 Word 粘贴来的项目符号";
      case RADICAL -> "样子像汉字的部首字符";
    };
  }

  private static boolean isLost(Kind kind) {
    return kind == Kind.LOST || kind == Kind.HALF;
  }

  private static String advice(Kind kind) {
    String orFix = "；或者运行 genreport check --fix，由程序";
    return switch (kind) {
      case LOST, HALF -> "对照原稿，重新输入 ^ 所指处的文字";
      case LINE_END -> "在 ^ 所指处删去这个字符，再按回车键换行" + orFix + "换行";
      case RADICAL -> "重新键入 ^ 所指处的字" + orFix + "换成通常的字";
      default -> "删去 ^ 所指处的这个字符：把光标放到它后面那个字的前面，按一次退格键" + orFix + "删去";
    };
  }

  /**
   * Returns whether a character is a symbol of the fonts Symbol and Wingdings, as Word encodes it.
   */
  private static boolean isBullet(int c) {
    return c >= 0xF000 && c <= 0xF0FF;
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
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2028
        || c == 0x2029
        || c == 0x2060
        || c == 0xFEFF
        || isBullet(c)
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }
}
