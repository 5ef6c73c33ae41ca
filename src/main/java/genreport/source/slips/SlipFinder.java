package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds typical typing errors of a Chinese keyboard in YAML, line by line and without a parser, so
 * that each error is found at its own place.
 *
 * <p>Many of these errors are valid YAML with another meaning. The content of block scalars, quoted
 * scalars and comments is never checked.
 */
public final class SlipFinder {

  /** The greatest length of a key. Longer text before a colon is prose. */
  private static final int MAX_KEY = 30;

  private static final Pattern PROPER_KEY =
      Pattern.compile("[^\\s\\-#{}\\[\\]|>,，。；：:][^\\s{}\\[\\],，。；：:]{0,29}:(\\s.*)?");

  private static final Pattern WIDE_KEY = Pattern.compile("[^\\s#{}\\[\\],，。；、：:]{1,12}：.*");

  /** A key, then a value that can't be prose. */
  private static final Pattern NO_COLON =
      Pattern.compile("(\\p{L}[\\p{L}\\p{N}]{0,29})\\s*((?<=\\s)[0-9].{0,20}|[{\\[|].*|)");

  private static final Pattern KEY_AND_BAR = Pattern.compile("\\p{L}{2,12}\\s*[|｜]\\s*");

  /** Quotes without a text, or around a bar. */
  private static final Pattern EMPTY_QUOTES =
      Pattern.compile("[ \\t]*(\"\\|?\"|'')(?=[ \\t]*(?:[ \\t]#.*)?$)");

  /** An entry on the line of the key above it. */
  private static final Pattern JOINED =
      Pattern.compile("[ \\t]+[^\\s:：{}\\[\\]\"'#|>,，。-][^\\s:：{}\\[\\]\"'#,，。]{0,29}:(?:\\s.*|)");

  /** The kind of value after the last key or dash. */
  enum Value {
    NONE,
    PLAIN,
    CLOSED,
    BLOCK
  }

  private final SourceFile file;
  private final String text;
  private final Slips slips;
  private final ValueSlips values;

  private final OpenLevels levels = new OpenLevels();

  private final OddIndentation indentation;
  private final KeyAlignment alignment;

  private int line = 1;
  private Value last = Value.NONE;
  private int lastIndent = -1;

  /** Whether the block scalar of the last entry has no line with more indentation than its key. */
  private boolean blockIsEmpty;

  /** The indentation of the last entry for which joined lines were reported; -1 for none. */
  private int continuedBelow = -1;

  private SlipFinder(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.slips = new Slips(file);
    this.values = new ValueSlips(file, slips);
    this.indentation = new OddIndentation(file, slips, levels);
    this.alignment = new KeyAlignment(file, slips, levels);
  }

  /** Returns the mistakes of a file, with the edits that correct them. */
  public static Slips examine(SourceFile file) {
    SlipFinder finder = new SlipFinder(file);
    while (finder.line <= file.lineCount()) {
      finder.examineLine();
    }
    return finder.slips;
  }

  private void examineLine() {
    int start = file.lineStart(line);
    int end = file.lineEnd(line);
    int at = start;
    int indent = 0;
    while (at < end && isSpace(text.charAt(at))) {
      indent += text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' ? 1 : 2;
      at++;
    }
    String rest = text.substring(at, end);
    line++;
    boolean marker = indent == 0 && rest.matches("(---|\\.\\.\\.)(\\s.*)?|%.*");
    if (at == start && Divider.isDivider(file, line - 1)) {
      slips.divider(at, end);
      return;
    }
    if (rest.isEmpty() || rest.startsWith("#") || marker) {
      return;
    }
    if (last == Value.PLAIN && indent > lastIndent && !startsEntry(rest)) {
      continuation(at, end);
      return;
    }
    indent = indentation.meant(start, at, indent, last == Value.NONE ? lastIndent : -1);
    if (rest.startsWith("＃")) {
      slips.wideComment(at);
      return;
    }
    if (last == Value.PLAIN && indent > lastIndent && alignment.wasClosed(indent)) {
      structure(at, end, indent);
      return;
    }
    if (last == Value.PLAIN && indent > lastIndent) {
      continuation(at, end);
      return;
    }
    continuedBelow = -1;
    structure(at, end, indent);
  }

  /** Checks a line: dashes, then a key with its value, or only a value. */
  private void structure(int from, int end, int indentation) {
    int at = from;
    int indent = indentation;
    boolean item = false;
    while (text.startsWith("- ", at) || (text.startsWith("-", at) && at + 1 == end)) {
      item = true;
      levels.closeTo(indent);
      last = Value.NONE;
      lastIndent = indent;
      int next = at + 1;
      while (next < end && text.charAt(next) == ' ') {
        next++;
      }
      indent += next - at;
      at = next;
    }
    if (at >= end || text.charAt(at) == '#') {
      return;
    }
    boolean first = levels.isEmpty() && !item;
    int meant = item ? indent : alignment.meant(at, end, indent, last);
    boolean sibling = !item && levels.innermost() == meant;
    entry(at, end, meant, sibling || first);
  }

  private void entry(int at, int end, int indent, boolean mustBeKey) {
    Optional<DoubledKey> doubled = DoubledKey.of(text.substring(at, end));
    if (doubled.isPresent()) {
      int after = at + doubled.get().length();
      doubled.get().report(slips, at, end, text.substring(after, end));
      value(indent, after, end);
      return;
    }
    KeyEnd key = KeyEnd.find(text, at, end);
    switch (key.kind()) {
      case PROPER -> {
        int brace = text.indexOf('{', at);
        if (brace > at && brace < key.at() && "\"'".indexOf(text.charAt(at)) < 0) {
          slips.noColonBeforeBrace(at, brace, end);
          value(indent, brace, end);
          return;
        }
        int keyEnd = at + text.substring(at, key.at()).stripTrailing().length();
        if (HalfWidth.isQuoted(text.substring(at, keyEnd))) {
          slips.wideQuotedKey(at, keyEnd);
        }
        if (!isJoined(at, key.at(), end, indent)) {
          value(indent, key.at() + 1, end);
        }
      }
      case WIDE -> {
        if (isEntry(at, key, end, mustBeKey)) {
          slips.wideColon(key.at(), () -> repaired(at, key.at(), end));
          value(indent, key.at() + 1, end);
        } else {
          plainLine(at, end, indent, mustBeKey);
        }
      }
      case TIGHT -> {
        if (isEntry(at, key, end, mustBeKey)) {
          if (!HalfWidth.isOddSpace(text.charAt(key.at() + 1))) {
            slips.noSpaceAfterColon(key.at(), () -> repaired(at, key.at(), end));
          }
          value(indent, key.at() + 1, end);
        } else {
          plainLine(at, end, indent, mustBeKey);
        }
      }
      case NONE -> plainLine(at, end, indent, mustBeKey);
    }
  }

  /**
   * Reports the first entry of a group that is on the line of the group's key. Returns false for
   * any other value.
   */
  private boolean isJoined(int at, int colon, int end, int indent) {
    String value = text.substring(colon + 1, end);
    int inner = alignment.nextEntryIndent(line - 1);
    if (inner <= indent || !JOINED.matcher(value).matches()) {
      return false;
    }
    int entry = end - value.stripLeading().length();
    String name = value.strip().substring(0, value.strip().indexOf(':'));
    String key = text.substring(at, colon).strip();
    slips.edits().guess(colon + 1, entry, "\n" + " ".repeat(inner), Slip.Effect.BREAKS);
    slips.add(
        slips
            .error("Y13", "“" + name + "”是“" + key + "”下面的一项，却写在同一行", entry, end)
            .advice("“" + name + "”另起一行，前面空 " + inner + " 格"),
        Slip.Effect.BREAKS);
    value(indent, colon, colon + 1);
    value(inner, entry + name.length() + 1, end);
    return true;
  }

  /** Checks a line without a key: the value of the key above, or a mistake. */
  private void plainLine(int at, int end, int indent, boolean mustBeKey) {
    if (!mustBeKey) {
      if (last == Value.NONE && isKeyWithoutColon(at, end)) {
        keyWithoutColon(at, end, indent);
      } else {
        valueAt(lastIndent, at, end);
      }
      return;
    }
    if ("{[\"'|>&*!?%@`｛［【".indexOf(text.charAt(at)) >= 0) {
      if (levels.isEmpty()) {
        valueAt(-1, at, end);
      }
      return;
    }
    boolean group = alignment.nextEntryIndent(line - 1) > indent && end - at <= MAX_KEY;
    if (last == Value.BLOCK && !group && !KEY_AND_BAR.matcher(text.substring(at, end)).matches()) {
      int first = line - 1;
      int above = file.indent(Math.max(1, first - 1));
      int spaces = above > lastIndent ? above : lastIndent + 2;
      slips.notIndented(at, end, spaces);
      skipUnindentedText();
      slips.edits().indentText(first, line, spaces);
    } else if (!levels.isEmpty() || file.lineCount() > 1) {
      keyWithoutColon(at, end, indent);
    }
  }

  /** Reports a missing colon and continues as if it were present. */
  private void keyWithoutColon(int at, int end, int indent) {
    slips.noColon(at, end, withColon(at, end));
    int space = text.lastIndexOf(' ', end - 1);
    boolean block = space > at && text.substring(space + 1, end).matches("[|>][+-]?");
    value(indent, block ? space : end, end);
  }

  /** Returns the line as an entry if it can be one. Its key is marked as doubtful. */
  private String withColon(int at, int end) {
    String written = text.substring(at, end).strip();
    Matcher entry = NO_COLON.matcher(written);
    if (!entry.matches()) {
      return Edit.UNREAD + ": " + Edit.UNREAD;
    }
    String value = entry.group(2);
    boolean nested = value.isEmpty() && nextLineIsDeeper(at);
    String read = value.isEmpty() ? (nested ? "" : " " + Edit.UNREAD) : " " + value;
    return Edit.DOUBT + entry.group(1) + ":" + read;
  }

  /**
   * Returns whether the next line is an entry with the same or more indentation, so that this line
   * is probably a key whose colon is missing.
   */
  private boolean isKeyWithoutColon(int at, int end) {
    int start = file.lineStart(file.line(at));
    boolean dash = !text.substring(start, at).isBlank();
    if (dash || line > file.lineCount() || "{[\"'|>".indexOf(text.charAt(at)) >= 0) {
      return false;
    }
    int next = alignment.nextEntryIndent(line - 1);
    return next == at - start
        ? end - at <= 2 * MAX_KEY + 40
        : next > at - start && end - at <= MAX_KEY && !text.substring(at, end).matches(".*[。，；].*");
  }

  private void skipUnindentedText() {
    while (line <= file.lineCount() && !startsEntry(file.lineText(line).strip())) {
      line++;
    }
  }

  /** Returns whether the text before a doubtful colon is a key and not prose. */
  private boolean isEntry(int at, KeyEnd key, int end, boolean mustBeKey) {
    String name = text.substring(at, key.at());
    String rest = HalfWidth.strip(text.substring(key.at() + 1, end));
    if (name.length() > MAX_KEY || name.matches(".*[。；，].*")) {
      return false;
    }
    if (mustBeKey) {
      boolean shortName = name.length() <= 12 && !blockIsEmpty;
      return last != Value.BLOCK || shortName || ValueSlips.isValueLike(rest);
    }
    return last == Value.NONE
        && (rest.isEmpty() ? nextLineIsDeeper(at) : ValueSlips.isValueLike(rest));
  }

  private boolean nextLineIsDeeper(int at) {
    int indent = at - file.lineStart(file.line(at));
    for (int next = line; next <= file.lineCount(); next++) {
      String shown = file.lineText(next);
      if (!shown.isBlank()) {
        return shown.length() - shown.stripLeading().length() > indent;
      }
    }
    return false;
  }

  private String repaired(int at, int colon, int end) {
    String key = text.substring(at, colon).strip();
    String rest = text.substring(colon + 1, end).replace('\u00a0', ' ').strip();
    boolean signs = ValueSlips.isValueLike(rest);
    return (key + ": " + (signs ? HalfWidth.of(rest) : rest)).strip();
  }

  private void value(int indent, int at, int end) {
    levels.enter(indent, file.line(at));
    Matcher quotes = EMPTY_QUOTES.matcher(text).region(at, end);
    if (quotes.lookingAt() && hasTextBelow(indent)) {
      emptyAboveText(quotes.start(1), quotes.end(1));
      last = Value.BLOCK;
      lastIndent = indent;
      line = new BlockSlips(file, slips).skip(line, indent);
      return;
    }
    valueAt(indent, at, end);
  }

  /** Reports empty quotes above a text. */
  private void emptyAboveText(int at, int end) {
    String written = text.substring(at, end);
    slips.edits().guess(at, end, "|", Slip.Effect.MAY_BREAK);
    String message = "这一行写了“" + written + "”，下面又写了它的内容";
    slips.add(
        slips.error("Y13", message, at, end).advice("把“" + written + "”改为“|”"),
        Slip.Effect.MAY_BREAK);
  }

  private boolean hasTextBelow(int indent) {
    return line <= file.lineCount()
        && !file.lineText(line).isBlank()
        && file.indent(line) > indent
        && alignment.nextEntryIndent(line - 1) < 0;
  }

  private void valueAt(int indent, int at, int end) {
    ValueSlips.Result result = values.examine(at, end, indent);
    last = result.kind();
    lastIndent = indent;
    line = Math.max(line, file.line(result.end()) + 1);
    if (last == Value.BLOCK) {
      int first = line;
      line = new BlockSlips(file, slips).skip(first, indent);
      blockIsEmpty = line == first;
    }
  }

  /** Checks a line that YAML joins to the text above it. Reports one slip for all joined lines. */
  private void continuation(int at, int end) {
    int colon = KeyEnd.properColon(text, at, end);
    boolean indented = text.charAt(at - 1) == ' ';
    if (colon >= 0 && indented && continuedBelow != lastIndent) {
      slips.continued(colon);
      continuedBelow = lastIndent;
      if (PROPER_KEY.matcher(text.substring(at, end)).matches() && lastIndent >= 0) {
        slips.edits().indent(line - 1, lastIndent, true);
      }
    }
  }

  /** Returns whether a line without its indentation starts an entry. */
  static boolean startsEntry(String rest) {
    Matcher proper = PROPER_KEY.matcher(rest);
    return proper.matches() || (WIDE_KEY.matcher(rest).matches() && isWideEntry(rest));
  }

  private static boolean isWideEntry(String rest) {
    String value = rest.substring(rest.indexOf('：') + 1).strip();
    return value.startsWith("{") || value.startsWith("|") || value.startsWith("[");
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || HalfWidth.isOddSpace(c);
  }
}
