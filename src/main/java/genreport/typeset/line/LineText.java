package genreport.typeset.line;

import java.util.List;

/** A paragraph's letters with running sums, so that what a line takes is known at once. */
final class LineText {

  private static final double HALF = 0.5;

  /** Characters of （十二）. */
  private static final int MOST_OF_ENUMERATOR = 4;

  private final Cluster[] letters;
  private final int size;
  private final Gap[] gaps;
  private final double[] natural;
  private final double[] shrink;
  private final double[] cap;
  private final int[] capped;
  private final int[] free;
  private final int[] text;
  private final int[] contentEnd;
  private final int[] contentStart;
  private final int enumeratorEnd;

  LineText(List<Cluster> letters) {
    this.letters = letters.toArray(new Cluster[0]);
    size = this.letters.length;
    gaps = new Gap[Math.max(0, size - 1)];
    natural = new double[size + 1];
    shrink = new double[size + 1];
    cap = new double[size + 1];
    capped = new int[size + 1];
    free = new int[size + 1];
    text = new int[size + 1];
    contentEnd = new int[size + 1];
    contentStart = new int[size + 1];
    addUp();
    findContent();
    enumeratorEnd = findEnumeratorEnd();
  }

  private void addUp() {
    for (int i = 0; i < size; i++) {
      Cluster letter = letters[i];
      int next = i + 1;
      natural[next] = natural[i] + letter.width();
      shrink[next] = shrink[i];
      cap[next] = cap[i];
      capped[next] = capped[i];
      free[next] = free[i];
      text[next] = letter.isText() ? text[i] + 1 : text[i];
      if (next < size) {
        gaps[i] = Gap.between(letter, letters[next]);
        addGap(gaps[i], next);
      }
    }
  }

  private void addGap(Gap gap, int at) {
    natural[at] += gap.natural();
    shrink[at] += gap.shrink();
    double grow = gap.grow();
    if (grow == Double.POSITIVE_INFINITY) {
      free[at]++;
    } else if (grow > 0) {
      cap[at] += grow;
      capped[at]++;
    }
  }

  private void findContent() {
    for (int i = 1; i <= size; i++) {
      contentEnd[i] = isSpace(i - 1) ? contentEnd[i - 1] : i;
    }
    contentStart[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      contentStart[i] = isSpace(i) ? contentStart[i + 1] : i;
    }
  }

  private boolean isSpace(int index) {
    return letters[index].kind() == CharacterClass.SPACE;
  }

  int size() {
    return size;
  }

  Cluster letter(int index) {
    return letters[index];
  }

  /** All letters, which nobody changes. */
  Cluster[] letters() {
    return letters;
  }

  /** The gap after a letter that is not the last. */
  Gap gap(int index) {
    return gaps[index];
  }

  /** Where the content of a line that begins here begins: spaces at its start are left out. */
  int contentStart(int start) {
    return start == 0 ? 0 : contentStart[start];
  }

  /** Where the content of a line that is cut here ends: spaces at its end are left out. */
  int contentEnd(int end) {
    return contentEnd[end];
  }

  /** Natural width of the letters from start to before end; there is at least one. */
  double natural(int start, int end) {
    return natural[end - 1] - natural[start] + letters[end - 1].width();
  }

  /** How much narrower the gaps of these letters may become. */
  double shrink(int start, int end) {
    return shrink[end - 1] - shrink[start];
  }

  /** Number of gaps that grow without bound. */
  int freeGaps(int start, int end) {
    return free[end - 1] - free[start];
  }

  /** Number of gaps that grow up to a bound. */
  int cappedGaps(int start, int end) {
    return capped[end - 1] - capped[start];
  }

  /** Sum of the bounds of the gaps that have one. */
  double cap(int start, int end) {
    return cap[end - 1] - cap[start];
  }

  /** Number of characters that are no marks. */
  int textCount(int start, int end) {
    return text[end] - text[start];
  }

  /** Where the text after （一）, 一、 or 1. at the paragraph's start begins, 0 without them. */
  int enumeratorEnd() {
    return enumeratorEnd;
  }

  private int findEnumeratorEnd() {
    for (int i = 1; i < Math.min(MOST_OF_ENUMERATOR, size); i++) {
      CharacterClass kind = letters[i].kind();
      if (kind.isBlankAfter() || kind == CharacterClass.WESTERN_CLOSING) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What a line that starts with this letter may hang out at its left. */
  double startBlank(int start) {
    Cluster letter = letters[start];
    return letter.kind() == CharacterClass.OPENING ? HALF * letter.size() : 0;
  }

  /** What a line that ends with this letter may hang out at its right. */
  double endBlank(int last) {
    Cluster letter = letters[last];
    return letter.kind().isBlankAfter() ? HALF * letter.size() : 0;
  }
}
