package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** X16: a section with nothing to read in it. */
final class EmptySection implements NarrativeRule {

  private static final List<String> NOTHING =
      List.of("", "无", "没有", "略", "空", "待补充", "待填", "同上", "同上年");

  /** More words than these are something. */
  private static final int LONGEST_NOTHING = 4;

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : inspection.sections()) {
      StringBuilder words = new StringBuilder();
      for (Passage paragraph : section.paragraphs()) {
        addWords(paragraph.text(), words);
      }
      if (isNothing(words.toString())) {
        String what = words.isEmpty() ? "没有内容" : "只写了“" + words + "”";
        findings.add(
            inspection
                .finding("“" + section.path() + "”" + what)
                .at(section.prose().place())
                .advice("按本机关的实际情况写明；每一行文字是一段"));
      }
    }
    return findings;
  }

  /** Adds letters and numbers, which punctuation isn't, until they are more than nothing. */
  static void addWords(String text, StringBuilder words) {
    for (int i = 0; i < text.length() && words.length() <= LONGEST_NOTHING; ) {
      int c = text.codePointAt(i);
      if (isWord(c)) {
        words.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
  }

  private static boolean isWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(codePoint);
    };
  }

  static boolean isNothing(String words) {
    return NOTHING.contains(words.startsWith("暂") ? words.substring(1) : words);
  }
}
