package genreport.typeset.line;

import genreport.font.LetterText;
import java.util.ArrayList;
import java.util.List;

/** Letters without a font: Chinese characters are one wide, all others a half. */
final class PlainLetters {

  static final double SIZE = 10;

  private PlainLetters() {}

  static List<Letter> of(String text) {
    List<String> parts = LetterText.divide(text);
    List<CharacterClass> kinds = Letters.classify(parts);
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      CharacterClass kind = kinds.get(i);
      boolean wide = kind.isFullWidthMark() || parts.get(i).codePointAt(0) >= 0x1100;
      letters.add(new Letter(parts.get(i), kind, SIZE, wide ? SIZE : SIZE / 2, 0));
    }
    return letters;
  }

  static List<String> broken(String text, double em, Setting setting) {
    List<Letter> letters = of(text);
    List<String> lines = new ArrayList<>();
    for (Line line : LineBreaker.lines(letters, new Measure(em * SIZE, 0), setting)) {
      StringBuilder one = new StringBuilder();
      letters.subList(line.start(), line.end()).forEach(letter -> one.append(letter.text()));
      lines.add(one.toString());
    }
    return lines;
  }
}
