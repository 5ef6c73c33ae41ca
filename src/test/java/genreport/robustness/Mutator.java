package genreport.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils a report's file as clerks, editors, keyboards and disks do. */
public final class Mutator {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern KEY = Pattern.compile("[\\u4e00-\\u9fff]+(?=:)");

  private static final List<String> FIGURES =
      List.of(
          "1,204",
          "1，204",
          "010",
          "1:30",
          "NO",
          "yes",
          "1_000",
          "12件",
          "3.5万元",
          "-1",
          "1.5",
          "１２",
          "“7”",
          "\"7\"",
          "{}",
          "[]",
          "[1]",
          "{a: 1}",
          "null",
          "~",
          "",
          "0x1F",
          "1e9",
          ".5",
          "+3",
          "-0",
          "99999999999999999999",
          "无",
          "2021-01-01",
          "12 # 件",
          "12#件",
          "＃",
          "NaN",
          "七",
          "7O");

  private static final List<String> BITS =
      List.of(
          "：", "，", "、", "；", "｛", "｝", "［", "］", "【", "】", "“", "”", "＂", "｜", "＃", "１", "{", "}",
          "[", "]", "\"", "'", "|", ">", "\t", "\u3000", "\u00a0", "\n", "\n  ", "\r", "\r\n", ": ",
          ":", " #", "#", "&a ", "*a", "!!int ", "? ", "- ", "---\n", "...\n", "%", "@", "`", "\\",
          "<<: ", "${", "}", "$${", "${年度}", "**", "<#if x>", "<w:p>", "&amp;", "𠮷", "\u0007",
          "\u200b", "\ufeff", "\u202e", "\u2028", "\ufffd", "\ufdd0", "\ufdd1", "\ue000", "\u0301",
          "，，", ",,", "  ");

  private static final List<String> CHARSETS =
      List.of("GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "Big5", "UTF-32", "ISO-8859-1");

  private final Random random;
  private final byte[] original;

  /**
   * Spoils one file, always in the same ways.
   *
   * @param random seeded
   */
  public Mutator(byte[] original, Random random) {
    this.original = original;
    this.random = random;
  }

  /** The file with one to four things wrong. */
  public byte[] next() {
    StringBuilder text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      spoil(text);
    }
    byte[] bytes = encoded(text.toString());
    return random.nextInt(12) == 0 ? spoiled(bytes) : bytes;
  }

  private void spoil(StringBuilder text) {
    switch (random.nextInt(8)) {
      case 0 -> insert(text);
      case 1 -> replaceSign(text);
      case 2 -> figure(text);
      case 3 -> key(text);
      case 4, 5 -> line(text);
      case 6 -> delete(text);
      default -> indentation(text);
    }
  }

  private void insert(StringBuilder text) {
    text.insert(random.nextInt(text.length() + 1), one(BITS));
  }

  private void delete(StringBuilder text) {
    if (text.length() > 0) {
      int at = random.nextInt(text.length());
      text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(20) + 1)));
    }
  }

  /** A sign by its full-width kin, one or all of a line. */
  private void replaceSign(StringBuilder text) {
    String narrow = ":,{}[]\"#| 0123456789";
    String wide = "：，｛｝［］“＃｜\u3000０１２３４５６７８９";
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (narrow.indexOf(text.charAt(i)) >= 0) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    int from = places.get(random.nextInt(places.size()));
    int to = random.nextBoolean() ? from + 1 : Math.max(from + 1, text.indexOf("\n", from));
    for (int i = from; i < Math.min(to, text.length()); i++) {
      int sign = narrow.indexOf(text.charAt(i));
      if (sign >= 0) {
        text.setCharAt(i, wide.charAt(sign));
      }
    }
  }

  private void figure(StringBuilder text) {
    replace(text, NUMBER, one(FIGURES));
  }

  private void key(StringBuilder text) {
    List<MatchResult> keys = KEY.matcher(text).results().toList();
    if (keys.isEmpty()) {
      return;
    }
    String other = keys.get(random.nextInt(keys.size())).group();
    String key =
        switch (random.nextInt(3)) {
          case 0 -> other;
          case 1 -> other.substring(random.nextInt(other.length()));
          default -> one(BITS) + other;
        };
    replace(text, KEY, key);
  }

  private void replace(StringBuilder text, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (!found.isEmpty()) {
      MatchResult place = found.get(random.nextInt(found.size()));
      text.replace(place.start(), place.end(), by);
    }
  }

  private void line(StringBuilder text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      case 3 -> lines.set(at, lines.get(at) + (at + 1 < lines.size() ? lines.remove(at + 1) : ""));
      default -> lines.subList(at, lines.size()).clear();
    }
    text.setLength(0);
    text.append(String.join("\n", lines));
  }

  private void indentation(StringBuilder text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(3));
    String space =
        one(List.of("", " ", "  ", "   ", "    ", "\t", "\t\t", "\u3000", "\u00a0\u00a0"));
    for (int i = from; i < to; i++) {
      lines.set(i, space + lines.get(i).stripLeading());
    }
    text.setLength(0);
    text.append(String.join("\n", lines));
  }

  private byte[] encoded(String text) {
    return switch (random.nextInt(30)) {
      case 0 -> text.getBytes(Charset.forName(one(CHARSETS)));
      case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 2 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case 3 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] spoiled(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = random.nextInt(bytes.length + 1);
    int skipped = random.nextInt(4);
    out.write(bytes, 0, at);
    for (int i = random.nextInt(3); i > 0; i--) {
      out.write(random.nextInt(256));
    }
    int rest = Math.min(bytes.length, at + skipped);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
