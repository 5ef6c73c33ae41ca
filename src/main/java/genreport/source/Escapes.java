package genreport.source;

import genreport.diagnostic.Radicals;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes forbidden characters that are written as escapes from quoted scalars. The result is the
 * same as for characters that are written directly.
 */
final class Escapes {

  private final List<OddCharacter> found = new ArrayList<>();

  /** Returns the characters removed from all scalars so far. */
  List<OddCharacter> found() {
    return found;
  }

  /**
   * Returns the scalar without such characters. Returns {@link Unread} if one of them stands for
   * lost text or if nothing else remains.
   */
  Node read(Scalar scalar) {
    if (scalar.span().text().indexOf('\\') < 0) {
      return scalar;
    }
    String text = scalar.text();
    if (text.codePoints().noneMatch(Escapes::isForbidden)) {
      return scalar;
    }
    StringBuilder kept = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    boolean lost = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      String read = isForbidden(c) ? replaced(c, scalar, i) : text.substring(i, end);
      lost |= isForbidden(c) && CharacterCheck.isLost(c);
      kept.append(read);
      for (int unit = 0; unit < read.length(); unit++) {
        places.add(scalar.offsets().at(i + unit));
      }
      i = end;
    }
    int[] offsets = places.stream().mapToInt(Integer::intValue).toArray();
    return lost || kept.isEmpty()
        ? new Unread(scalar.span())
        : new Scalar(kept.toString(), scalar.style(), scalar.span(), Offsets.of(() -> offsets));
  }

  /** Records a character and returns its replacement. */
  private String replaced(int c, Scalar scalar, int index) {
    String source = scalar.span().file().text();
    int start = scalar.offsets().at(index);
    int end = Math.min(start + length(source, start), source.length());
    found.add(new OddCharacter(c, start, end));
    return CharacterCheck.read(c);
  }

  /**
   * Returns the length of the escape that starts at an offset, in code units; 1 if there is no
   * escape.
   */
  private static int length(String source, int start) {
    if (!source.startsWith("\\", start) || start + 1 == source.length()) {
      return 1;
    }
    return switch (source.charAt(start + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /**
   * Returns whether a character is forbidden in a quoted scalar. A carriage return breaks a line if
   * it is written directly, and is a control character if it is written as an escape.
   */
  private static boolean isForbidden(int c) {
    return c == '\r' || CharacterCheck.isForbidden(c) || Radicals.isRadical(c);
  }
}
