package genreport.typeset.line;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How a character behaves at a line's ends and beside others. The members are the table. */
public enum CharacterClass {
  /** Opening marks of Chinese text: their left half is blank. */
  OPENING("“‘（《〈「『【〔〖［｛"),
  /** Closing and pause marks of Chinese text: their right half is blank. */
  CLOSING("”’）》〉」』】〕〗］｝、，：；"),
  /** Marks that end a sentence: as closing marks, but never squeezed inside a line. */
  STOP("。．！？"),
  /** Marks in the middle of their square. */
  MIDDLE("·・‧"),
  DASH("—―"),
  ELLIPSIS("…⋯"),
  SPACE(" \u3000\t"),
  DIGIT("0123456789"),
  WESTERN_OPENING("([{"),
  WESTERN_CLOSING(",.:;!?)]}"),
  /** Marks that belong to the number after them. */
  PREFIX("￥¥$＄£€№"),
  /** Marks that belong to the number before them. */
  POSTFIX("%％‰℃℉°′″"),
  /** Clusters and symbols that are set in words. */
  LATIN(""),
  /** Chinese characters and whatever stands for itself as they do. */
  HAN("");

  private static final int LATIN_END = 0x1100;

  private static final Map<Integer, CharacterClass> BY_CHARACTER = byCharacter();

  private final String members;

  CharacterClass(String members) {
    this.members = members;
  }

  /** The class of a character by itself; {@link Clusters} knows what its neighbours change. */
  public static CharacterClass of(int codePoint) {
    CharacterClass listed = BY_CHARACTER.get(codePoint);
    if (listed != null) {
      return listed;
    }
    return codePoint < LATIN_END ? LATIN : HAN;
  }

  /** Whether it takes a full square, whatever the width of its glyph. */
  public boolean isFullWidthMark() {
    return switch (this) {
      case OPENING, CLOSING, STOP, MIDDLE, DASH, ELLIPSIS -> true;
      case SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING, PREFIX, POSTFIX, LATIN, HAN -> false;
    };
  }

  /** Whether it is part of a word or number that is set with its own widths. */
  public boolean isWestern() {
    return switch (this) {
      case DIGIT, LATIN, WESTERN_OPENING, WESTERN_CLOSING -> true;
      case OPENING, CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, PREFIX, POSTFIX, HAN -> false;
    };
  }

  /** Whether its right half is blank. */
  boolean isBlankAfter() {
    return this == CLOSING || this == STOP;
  }

  /** Whether no line may start with it. */
  boolean isForbiddenStart() {
    return switch (this) {
      case CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, WESTERN_CLOSING, POSTFIX -> true;
      case OPENING, DIGIT, WESTERN_OPENING, PREFIX, LATIN, HAN -> false;
    };
  }

  /** Whether no line may end with it. */
  boolean isForbiddenEnd() {
    return switch (this) {
      case OPENING, WESTERN_OPENING, PREFIX -> true;
      case CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, DIGIT -> false;
      case WESTERN_CLOSING, POSTFIX, LATIN, HAN -> false;
    };
  }

  private static Map<Integer, CharacterClass> byCharacter() {
    Map<Integer, CharacterClass> map = new HashMap<>();
    for (CharacterClass kind : values()) {
      for (char member : kind.members.toCharArray()) {
        map.put((int) member, kind);
      }
    }
    return Collections.unmodifiableMap(map);
  }
}
