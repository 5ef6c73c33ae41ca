package genreport.robustness;

import java.util.List;
import java.util.Random;

/** Texts as a hostile sender writes them, and as a clerk does, with rare characters among them. */
final class HostileText {

  private static final List<String> WORDS =
      List.of(
          "主动公开",
          "政府信息",
          "依申请公开",
          "收取信息处理费",
          "行政复议",
          "办结",
          "存在的主要问题",
          "监督保障",
          "平台建设",
          "2021年",
          "12件",
          "3.5万元",
          "100%",
          "（一）",
          "1.",
          "（1）",
          "一是",
          "。",
          "，",
          "；",
          "：",
          "“公开”",
          "《条例》",
          "——",
          "……",
          "、",
          " ",
          "A4",
          "http://www.example.invalid/a?b=c&d",
          "0000-0000000");

  /** Characters that a name or a quotation may have, though few files do. */
  private static final List<String> RARE =
      List.of(
          "𠮷",
          "𪚥",
          "𫝆",
          "𫠠",
          "𬺓",
          "𮯠",
          "𰀀",
          "𱍐",
          "㐀",
          "䶿",
          "鿿",
          "⺮",
          "⻌",
          "⼀",
          "⼈",
          "〇",
          "々",
          "㊣",
          "①",
          "⑳",
          "Ⅷ",
          "㎡",
          "℃",
          "‰",
          "e\u0301",
          "a\u0300\u0323\u0302",
          "字\u0301",
          "𠮷\u0302",
          "\u0301",
          "\u20dd",
          "葛\udb40\udd00",
          "辻\ufe00",
          "☎\ufe0e",
          "☎\ufe0f",
          "\ufe0f",
          "字\u200d字",
          "\u200d",
          "\u200c",
          "👨\u200d👩\u200d👧",
          "🇨🇳",
          "👍🏽",
          "1\ufe0f\u20e3",
          "😀",
          "ﬁ",
          "Ａ",
          "１２",
          "ｱﾞ",
          "가",
          "ᄀ\u1161",
          "שלום",
          "مرحبا",
          "ไทย",
          "हिन्दी",
          "Ω",
          "Ж",
          "ß",
          "İ",
          "ǆ",
          "\u00a0",
          "\u2003",
          "\u3000",
          "\u1680",
          "¨",
          "´",
          "￥",
          "¥",
          "€",
          "—",
          "―",
          "─",
          "～",
          "~",
          "·",
          "・",
          "‧");

  /** Markup of ours, of YAML, of the templates and of the files that are written. */
  private static final List<String> MARKS =
      List.of(
          "${年度}",
          "${机关}",
          "${依申请公开.新收.总计}",
          "${依申请公开.新收.自然人}",
          "${",
          "}",
          "$${",
          "$${年度}",
          "${}",
          "${ 年度 }",
          "${年度",
          "${年度.}",
          "${x}",
          "${${年度}}",
          "＄{年度}",
          "**",
          "**粗**",
          "***",
          "****",
          "** **",
          "（一）标题",
          "一、标题",
          "1.标题。",
          "（1）",
          "\n",
          "\n\n",
          "\t",
          ": ",
          " #",
          "#",
          "- ",
          "? ",
          "&a",
          "*a",
          "!!str",
          "---",
          "...",
          "{",
          "}",
          "[",
          "]",
          ",",
          "'",
          "\"",
          "\\",
          "\\n",
          "|",
          ">",
          "%",
          "@",
          "`",
          "<#if x>",
          "<p>",
          "&lt;",
          "&#0;",
          "]]>",
          "<!--",
          "[=1]",
          "%PDF",
          ")Tj");

  /** Characters that no report can hold. */
  private static final List<String> FORBIDDEN =
      List.of(
          "\u0000",
          "\u0007",
          "\u0008",
          "\u000b",
          "\u000c",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u009b",
          "\u00ad",
          "\u061c",
          "\u180e",
          "\u200b",
          "\u200e",
          "\u200f",
          "\u2028",
          "\u2029",
          "\u202a",
          "\u202e",
          "\u2060",
          "\u2064",
          "\u2066",
          "\u2069",
          "\u206f",
          "\ufdd0",
          "\ufdd1",
          "\ufdef",
          "\ufeff",
          "\ufff9",
          "\ufffc",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udc00",
          "\udfff\ud800",
          "\ue000",
          "\uf8ff",
          "\udb80\udc00",
          "\ud83f\udffe",
          "\udbff\udfff",
          "\udb40\udc01",
          "\u3164",
          "\u115f",
          "\u034f",
          "\u17b4");

  private static final List<String> FIGURES =
      List.of(
          "-1",
          "+3",
          "-0",
          "0",
          "00",
          "010",
          "1.0",
          "1.50",
          ".5",
          "5.",
          "1e9",
          "1E400",
          "1e-9",
          "0x1F",
          "0o17",
          "017",
          "0b1",
          "1_000",
          "1,204",
          "1，204",
          "1:1",
          "1:1:1:1:1",
          "60:59:59",
          ".inf",
          "-.inf",
          ".nan",
          "NaN",
          "~",
          "null",
          "true",
          "NO",
          "七",
          "12件",
          "3万",
          "１２",
          "1２",
          "①",
          "٣",
          "१",
          "Ⅻ",
          "1\u0301",
          "1\u200b2",
          "2021-01-01",
          "=1+1",
          "99999999",
          "100000000",
          "0.000001",
          "0.0000001",
          "999999999999.999999",
          "\"7\"",
          "'7'",
          "!!int 7",
          "!!int \"7\"",
          "!!float 7",
          "!!str 7",
          "!x 7",
          "{}",
          "[]",
          "[1]",
          "{a: 1}",
          "");

  private final Random random;

  HostileText(Random random) {
    this.random = random;
  }

  /**
   * A text of some words.
   *
   * @param hostility share of the text's parts that no clerk writes, 0 to 1
   */
  String next(int words, double hostility) {
    StringBuilder text = new StringBuilder();
    double rare = random.nextInt(10) == 0 ? 0.08 : 0;
    for (int i = 0; i < words; i++) {
      if (random.nextDouble() < hostility) {
        text.append(random.nextInt(3) == 0 ? forbidden() : one(MARKS));
      } else {
        text.append(random.nextDouble() < rare ? rare() : one(WORDS));
      }
    }
    return text.toString();
  }

  /** A piece of text of any kind, for a place where none belongs. */
  String piece() {
    return switch (random.nextInt(4)) {
      case 0 -> one(RARE);
      case 1 -> one(MARKS);
      case 2 -> forbidden();
      default -> one(WORDS);
    };
  }

  /** A figure as no form takes it, or nearly so. */
  String figure() {
    return switch (random.nextInt(12)) {
      case 0 -> one(List.of("", "-", "1.", "0.")) + "7".repeat(1 + length());
      case 1 -> "1" + ":1".repeat(1 + length());
      case 2 -> "1" + one(List.of("0", "_0", ",000", "，000", " ")).repeat(1 + length());
      case 3 -> random.nextInt(1000) + piece();
      case 4 -> piece() + random.nextInt(1000);
      default -> one(FIGURES);
    };
  }

  /** Mostly short, seldom some thousands. */
  int length() {
    return random.nextInt(
        1 + random.nextInt(1 + random.nextInt(random.nextInt(24) == 0 ? 8000 : 60)));
  }

  private String rare() {
    return random.nextInt(4) == 0 ? assigned() : one(RARE);
  }

  private String forbidden() {
    return random.nextInt(4) == 0 ? Character.toString(random.nextInt(0x110000)) : one(FORBIDDEN);
  }

  /** An ideograph of any block. */
  private String assigned() {
    int[] starts = {0x3400, 0x4E00, 0xF900, 0x20000, 0x2A700, 0x2B740, 0x2B820, 0x2CEB0, 0x30000};
    return Character.toString(starts[random.nextInt(starts.length)] + random.nextInt(0x100));
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
