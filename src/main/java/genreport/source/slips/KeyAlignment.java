package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Slip.Effect;

/**
 * Finds keys whose indentation is that of no open mapping, and determines the intended indentation.
 */
final class KeyAlignment {

  private final SourceFile file;
  private final Slips slips;
  private final OpenLevels levels;

  /** The indentation of the level that the last entry closed; -1 if it closed none. */
  private int closedLevel = -1;

  private int closedAt;
  private int closedEnd;

  KeyAlignment(SourceFile file, Slips slips, OpenLevels levels) {
    this.file = file;
    this.slips = slips;
    this.levels = levels;
  }

  /**
   * Returns whether the last entry closed the mapping of an indentation. That entry then has the
   * wrong indentation and is reported.
   */
  boolean wasClosed(int indent) {
    boolean odd = indent == closedLevel;
    if (odd) {
      outdented(closedAt, closedEnd, indent);
    }
    return odd;
  }

  /**
   * Returns whether the line above is a key without a value with the same indentation, so that this
   * line was meant as its value.
   */
  private boolean standsBelowEmptyKey(int line) {
    int above = line - 1;
    while (above > 0 && file.lineText(above).isBlank()) {
      above--;
    }
    return above > 0
        && file.indent(above) == file.indent(line)
        && file.lineText(above).stripTrailing().endsWith(":");
  }

  private void outdented(int at, int end, int indent) {
    slips.edits().indentLine(file.line(at), indent, Effect.BREAKS);
    slips.indentation(at, end, "与上下各行左对齐：前面空 " + indent + " 格");
  }

  /**
   * Returns the indentation of an entry; if it fits no entry above, the intended indentation.
   *
   * @param at the offset of the entry
   * @param end the offset after its line
   * @param indent the indentation as written
   * @param last the kind of value of the entry above; nothing can be nested below some kinds
   */
  int meant(int at, int end, int indent, SlipFinder.Value last) {
    int line = file.line(at);
    int inner = -1;
    int first = -1;
    boolean among = indent == closedLevel || standsBelowEmptyKey(file.line(closedAt));
    if (last == SlipFinder.Value.CLOSED && levels.innermost() < indent && among) {
      outdented(closedAt, closedEnd, indent);
      closedLevel = -1;
      return indent;
    }
    while (levels.innermost() > indent) {
      first = levels.onlyLine();
      inner = levels.close();
    }
    closedLevel = inner;
    closedAt = at;
    closedEnd = end;
    int level = levels.innermost();
    if (level == indent) {
      return indent;
    }
    if (levels.isEmpty()) {
      if (first > 0 && entryFollows(line, indent)) {
        firstEntry(first, indent);
      }
      return indent;
    }
    if (inner > indent) {
      return betweenLevels(at, end, new Between(level, indent, inner, first));
    }
    if (last == SlipFinder.Value.BLOCK) {
      slips.edits().indentLine(line, level, Effect.MISLEADS);
      slips.add(
          slips
              .error("Y12", "这一行像是键，却和上面的正文一样缩进，会成为正文", at, end)
              .advice("与同级的键左对齐：" + outer(level)),
          Effect.MISLEADS);
      return level;
    }
    return last == SlipFinder.Value.CLOSED ? deeper(at, end, level, indent) : indent;
  }

  /** Returns the intended indentation of an entry that is nested below a complete value. */
  private int deeper(int at, int end, int level, int indent) {
    int line = file.line(at);
    int only = level > 0 ? levels.onlyLine() : -1;
    boolean group = file.text().charAt(end - 1) == ':' && nextEntryIndent(line) == indent;
    boolean firstIsOdd = entryFollows(line, indent) || (isOdd(level) && !isOdd(indent));
    if (only > 0 && !group && firstIsOdd) {
      firstEntry(only, indent);
      levels.close();
      return indent;
    }
    slips.edits().indent(line, level, false);
    slips.indentation(at, end, "与同级的键左对齐：" + outer(level));
    return group ? level : indent;
  }

  /** Returns whether an indentation is odd. Correct levels are two spaces apart. */
  private static boolean isOdd(int indent) {
    return indent % 2 != 0;
  }

  private static String outer(int level) {
    return level == 0 ? "顶格写" : "前面空 " + level + " 格";
  }

  /**
   * An entry whose indentation lies between those of two levels.
   *
   * @param firstLine the line of the only entry of the inner level; -1 if it has more entries
   */
  private record Between(int outer, int indent, int inner, int firstLine) {}

  private int betweenLevels(int at, int end, Between place) {
    int line = file.line(at);
    boolean firstIsOdd =
        entryFollows(line, place.indent()) || (isOdd(place.inner()) && !isOdd(place.indent()));
    if (place.firstLine() > 0 && firstIsOdd) {
      firstEntry(place.firstLine(), place.indent());
      return place.indent();
    }
    if (opensWhatStandsAt(line, end, place.inner())) {
      slips.edits().indentLine(line, place.outer(), Effect.BREAKS);
      slips.indentation(at, end, "与同级的键左对齐：" + outer(place.outer()));
      return place.outer();
    }
    slips.edits().indent(line, place.inner(), true);
    slips.indentation(
        at,
        end,
        "与同级的键左对齐：" + outer(place.outer()) + "（与外一级对齐），或前面空 " + place.inner() + " 格（与里一级对齐）");
    levels.enter(place.inner(), line);
    return place.inner();
  }

  /**
   * Returns whether an entry is a group or a block scalar whose content, on the next line, has an
   * indentation.
   */
  private boolean opensWhatStandsAt(int line, int end, int indent) {
    char last = file.text().charAt(end - 1);
    boolean text = last == '|' && line < file.lineCount() && file.indent(line + 1) == indent;
    return text || (last == ':' && nextEntryIndent(line) == indent);
  }

  /** Reports the first entry of a mapping, whose indentation differs from all following entries. */
  private void firstEntry(int odd, int indent) {
    int start = file.lineStart(odd);
    slips.edits().indentLine(odd, indent, Effect.BREAKS);
    slips.add(
        slips
            .error("Y12", "这一行的缩进与下面同级的行对不齐", start + file.indent(odd), file.lineEnd(odd))
            .advice("与下面同级的键左对齐：" + outer(indent)),
        Effect.BREAKS);
  }

  /** Returns whether an entry with an indentation follows before a line with less. */
  private boolean entryFollows(int line, int indent) {
    for (int next = line + 1; next <= file.lineCount(); next++) {
      int own = file.indent(next);
      if (own > indent) {
        continue;
      }
      String shown = file.lineText(next).strip();
      if (shown.isEmpty() || shown.startsWith("#")) {
        continue;
      }
      if (own < indent) {
        return false;
      }
      if (SlipFinder.startsEntry(shown)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the indentation of the next line that is not blank if it starts an entry; else -1. */
  int nextEntryIndent(int line) {
    int next = line + 1;
    while (next <= file.lineCount() && file.lineText(next).isBlank()) {
      next++;
    }
    boolean entry = next <= file.lineCount() && SlipFinder.startsEntry(file.lineText(next).strip());
    return entry ? file.indent(next) : -1;
  }
}
