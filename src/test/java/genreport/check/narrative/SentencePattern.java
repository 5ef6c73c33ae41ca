package genreport.check.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code recall/patterns.txt}.
 *
 * @param aside whether it was set aside while the rules were written
 * @param plain whether no heading says what it is about
 * @param zero names of numbers that are 0
 * @param more names of numbers that are not 0
 */
record SentencePattern(
    String text, boolean aside, boolean plain, List<String> zero, List<String> more) {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)\\}");

  static SentencePattern of(String line) {
    int bar = line.indexOf('|');
    List<String> zero = new ArrayList<>();
    List<String> more = new ArrayList<>();
    for (String flag : line.substring(0, bar).strip().split("[ ,]+", -1)) {
      if (flag.endsWith("=0")) {
        zero.add(flag.substring(0, flag.length() - 2));
      } else if (flag.endsWith(">0")) {
        more.add(flag.substring(0, flag.length() - 2));
      }
    }
    return new SentencePattern(
        line.substring(bar + 1).strip(),
        line.startsWith("*"),
        line.substring(0, bar).contains("-"),
        zero,
        more);
  }

  /**
   * A number in a sentence.
   *
   * @param start index of its first digit in the sentence
   */
  record Blank(String name, int start, String written) {

    int end() {
      return start + written.length();
    }
  }

  /** A sentence with its numbers. */
  record Filled(String sentence, List<Blank> numbers) {

    /** Returns the sentence with another number in place of one. */
    Filled with(int index, String written) {
      Blank old = numbers.get(index);
      int longer = written.length() - old.written.length();
      List<Blank> moved = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        Blank number = numbers.get(i);
        moved.add(
            i == index
                ? new Blank(old.name, old.start, written)
                : i < index
                    ? number
                    : new Blank(number.name, number.start + longer, number.written));
      }
      return new Filled(
          sentence.substring(0, old.start) + written + sentence.substring(old.end()), moved);
    }
  }

  boolean fits(MadeTables tables) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (values(place.group(1), tables).isEmpty()) {
        return false;
      }
    }
    return zero.stream().allMatch(name -> tables.value(name) == 0)
        && more.stream().allMatch(name -> tables.value(name) > 0);
  }

  /** Returns the right sentence about tables. */
  Filled fill(MadeTables tables, Random random) {
    Matcher place = PLACE.matcher(text);
    StringBuilder sentence = new StringBuilder();
    List<Blank> numbers = new ArrayList<>();
    int copied = 0;
    while (place.find()) {
      sentence.append(text, copied, place.start());
      List<String> right = values(place.group(1), tables);
      String written = right.get(random.nextInt(right.size()));
      numbers.add(new Blank(place.group(1), sentence.length(), written));
      sentence.append(written);
      copied = place.end();
    }
    return new Filled(sentence.append(text.substring(copied)).toString(), numbers);
  }

  /** Returns the right values of a place; none if it is a share of 0. */
  static List<String> values(String name, MadeTables tables) {
    if (!name.startsWith("%")) {
      List<String> values = new ArrayList<>();
      for (String one : name.split("~", -1)) {
        values.add(Integer.toString(tables.value(one)));
      }
      return values;
    }
    String[] parts = name.substring(1).split("[/.]", -1);
    int whole = tables.value(parts[1]);
    return whole == 0
        ? List.of()
        : List.of(
            BigDecimal.valueOf(tables.value(parts[0]) * 100L)
                .divide(BigDecimal.valueOf(whole), Integer.parseInt(parts[2]), RoundingMode.HALF_UP)
                .toPlainString());
  }
}
