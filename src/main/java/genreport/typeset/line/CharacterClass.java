package genreport.typeset.line;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How a character behaves at the ends of a line and beside other characters. */
public enum CharacterClass {
  /** Opening marks of Chinese text. Their left half is blank. */
  OPENING("“‘（《〈「『【〔〖［｛〝｢﹙﹛﹝"),
  /** Closing and pause marks of Chinese text. Their right half is blank. */
  CLOSING("”’）》〉」』】〕〗］｝、，：；〞〟｣､﹐﹑﹔﹕﹚﹜﹞"),
  /** Marks that end a sentence. Like closing marks, but never compressed inside a line. */
  STOP("。．！？｡﹒﹖﹗"),
  /** Marks with their ink in the middle of the square, such as those of a range. */
  MIDDLE("·・‧‼⁇⁈⁉～〜－"),
  DASH("—―"),
  ELLIPSIS("…⋯‥"),
  SPACE(" \u3000\t"),
  /** Digits, and the minus of a number. */
  DIGIT("0123456789−"),
  WESTERN_OPENING("([{"),
  WESTERN_CLOSING(",.:;!?)]}"),
  /** Marks that belong to the number after them. */
  PREFIX("￥¥$＄£€№≥≤≧≦＞＜≈±"),
  /** Marks that belong to the number before them. */
  POSTFIX("%％‰℃℉°′″"),
  /** Letters and symbols that form words. */
  LATIN(""),
  /** Chinese characters, and all other characters that allow a break on both sides. */
  HAN("");

  /** The first block that is neither Latin nor of another alphabet: Hangul. */
  private static final int ALPHABETS_END = 0x1100;

  /** Latin with the marks of Vietnamese, and Greek with its accents. */
  private static final int MORE_LETTERS = 0x1E00;

  private static final int MORE_LETTERS_END = 0x2000;

  /** Superscript and subscript digits and letters, as in H₂O. */
  private static final int RAISED = 0x2070;

  private static final int RAISED_END = 0x20A0;

  private static final Map<Integer, CharacterClass> BY_CHARACTER = byCharacter();

  private final String members;

  CharacterClass(String members) {
    this.members = members;
  }

  /** Returns the class of a character without context; see {@link Clusters} for the context. */
  public static CharacterClass of(int codePoint) {
    CharacterClass listed = BY_CHARACTER.get(codePoint);
    if (listed != null) {
      return listed;
    }
    boolean isLetter =
        codePoint < ALPHABETS_END
            || (codePoint >= MORE_LETTERS && codePoint < MORE_LETTERS_END)
            || (codePoint >= RAISED && codePoint < RAISED_END);
    return isLetter ? LATIN : HAN;
  }

  /** Returns whether a character takes a full square, whatever the advance of its glyph. */
  public boolean isFullWidthMark() {
    return switch (this) {
      case OPENING, CLOSING, STOP, MIDDLE, DASH, ELLIPSIS -> true;
      case SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING, PREFIX, POSTFIX, LATIN, HAN -> false;
    };
  }

  /** Returns whether a character is part of a Western word or number. */
  public boolean isWestern() {
    return switch (this) {
      case DIGIT, LATIN, WESTERN_OPENING, WESTERN_CLOSING -> true;
      case OPENING, CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, PREFIX, POSTFIX, HAN -> false;
    };
  }

  /** Returns whether the right half of a character is blank. */
  boolean isBlankAfter() {
    return this == CLOSING || this == STOP;
  }

  /** Returns whether no line may start with a character. */
  boolean isForbiddenStart() {
    return switch (this) {
      case CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, WESTERN_CLOSING, POSTFIX -> true;
      case OPENING, DIGIT, WESTERN_OPENING, PREFIX, LATIN, HAN -> false;
    };
  }

  /** Returns whether no line may end with a character. */
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
