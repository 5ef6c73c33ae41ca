package genreport.robustness;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes texts as YAML scalars of every style. */
final class ScalarWriter {

  /** What is sound as a plain scalar wherever it stands. */
  private static final Pattern SAFE =
      Pattern.compile("[\\u4e00-\\u9fff](?:[^\\n\\r\\t:#,\\[\\]{}]*[\\u4e00-\\u9fff。])?");

  private static final String NAMED = "0abtnvfre N_LP\"/\\";

  private final Random random;

  ScalarWriter(Random random) {
    this.random = random;
  }

  /**
   * A scalar after a key's colon or a list's dash.
   *
   * @param indent number of the spaces before the key
   * @param careless whether a style may be taken that the text is not fit for
   */
  String block(String text, int indent, boolean careless) {
    return switch (random.nextInt(4)) {
      case 0 -> flow(text, careless);
      case 1 -> folded(text, indent, careless);
      default -> literal(text, "|" + chomping(), indent, careless);
    };
  }

  /** A scalar on one line. */
  String flow(String text, boolean careless) {
    int style = random.nextInt(4);
    if (style == 0 && (careless || text.indexOf('\n') < 0)) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (style <= 2 && (careless || SAFE.matcher(text).matches())) {
      return text;
    }
    return quoted(text, random.nextInt(3) == 0 ? 1 : 0.1 * random.nextInt(3), careless);
  }

  /**
   * A scalar in double quotes.
   *
   * @param share of the characters that are escaped though they needn't be
   */
  private String quoted(String text, double share, boolean careless) {
    StringBuilder all = new StringBuilder("\"");
    int step;
    for (int i = 0; i < text.length(); i += step) {
      int c = text.codePointAt(i);
      boolean halves = c > 0xFFFF && random.nextBoolean();
      step = halves ? 1 : Character.charCount(c);
      boolean needed = c == '"' || c == '\\' || c < ' ' || (c >= 0xD800 && c <= 0xDFFF);
      if (needed ? !careless || random.nextInt(8) > 0 : random.nextDouble() < share) {
        all.append(escape(halves ? text.charAt(i) : c));
      } else {
        all.appendCodePoint(c);
        step = Character.charCount(c);
      }
      if (careless && random.nextInt(60) == 0) {
        all.append('\\').append(NAMED.charAt(random.nextInt(NAMED.length())));
      }
    }
    return all.append('"').toString();
  }

  private String escape(int c) {
    String code = Integer.toHexString(c);
    if (random.nextBoolean()) {
      code = code.toUpperCase(Locale.ROOT);
    }
    if (c == '\n' && random.nextBoolean()) {
      return "\\n";
    }
    if (c <= 0xFF && random.nextBoolean()) {
      return "\\x" + "0".repeat(2 - code.length()) + code;
    }
    return c <= 0xFFFF && random.nextInt(4) > 0
        ? "\\u" + "0".repeat(4 - code.length()) + code
        : "\\U" + "0".repeat(8 - code.length()) + code;
  }

  private String folded(String text, int indent, boolean careless) {
    return literal(text.replace("\n", "\n\n"), ">" + chomping(), indent, careless);
  }

  private String chomping() {
    return one(List.of("", "", "-", "+"));
  }

  private String literal(String text, String head, int indent, boolean careless) {
    int deeper = 1 + random.nextInt(4);
    StringBuilder all = new StringBuilder(head);
    if (random.nextInt(6) == 0 || text.startsWith(" ")) {
      int said = careless ? random.nextInt(10) : deeper;
      all.insert(random.nextBoolean() ? 1 : all.length(), said);
    }
    if (random.nextInt(8) == 0) {
      all.append(" # 正文");
    }
    String space = " ".repeat(indent + deeper);
    for (String line : text.split("\n", -1)) {
      boolean empty = line.isEmpty() && random.nextBoolean();
      all.append('\n').append(empty ? "" : space).append(line);
      if (careless && random.nextInt(12) == 0) {
        space = " ".repeat(random.nextInt(8)) + one(List.of("", "", "\t", "\u3000"));
      }
    }
    return all.toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
