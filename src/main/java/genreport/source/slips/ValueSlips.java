package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks one value, from the offset after its colon or dash. */
final class ValueSlips {

  private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][+\\-1-9]{0,2}\\s*(#.*)?");

  private static final Pattern FIGURE_WITH_COMMENT =
      Pattern.compile("[+\\-＋－]?[0-9０-９][0-9０-９,，.．]*\\s*([#＃].*)?");

  /**
   * Columns with their figures. The quantifiers are possessive, so that the pattern does not
   * recurse.
   */
  private static final Pattern PAIRS =
      Pattern.compile("(?:[^\\s:：,，、0-9]{1,12}+:\\s*+[0-9０-９]{1,9}+(?:\\s*+[,，]\\s*+|$)){1,9}+");

  /** A row of figures, or of figures with names, in brackets that are also used in prose. */
  private static final Pattern WIDE_LIST =
      Pattern.compile(
          "[［【](?:[^:：。；，,、]{1,30}[:：])?\\s*[0-9０-９“\"][^。；\\]］】]*[\\]］】}｝]\\s*([#＃].*)?");

  /**
   * At least as many figures as the shortest row has. The quantifiers are possessive, so that the
   * pattern does not recurse.
   */
  private static final Pattern FIGURES =
      Pattern.compile("[0-9０-９]++(?:\\s*+[,，]\\s*+[0-9０-９]++){3,9}+\\s*+[\\]］]?");

  /** Figures with a closing bracket that is not opened, or such a bracket alone. */
  private static final Pattern CLOSED_FIGURES =
      Pattern.compile(
          "[}｝\\]］]|[+\\-]?[0-9０-９]++(?:\\s*+[,，]\\s*+[+\\-]?[0-9０-９]++){1,9}+\\s*+[\\]］]");

  private final SourceFile file;
  private final String text;
  private final Slips slips;

  /**
   * The result of the check.
   *
   * @param kind the kind of value
   * @param end the offset after the value, which may be on a later line
   */
  record Result(SlipFinder.Value kind, int end) {}

  ValueSlips(SourceFile file, Slips slips) {
    this.file = file;
    this.text = file.text();
    this.slips = slips;
  }

  /**
   * Returns whether a text can only be a value: a figure, or text that starts with a sign of YAML.
   */
  static boolean isValueLike(String rest) {
    return !rest.isEmpty()
        && ("{[｛［【|｜>\"'“".indexOf(rest.charAt(0)) >= 0
            || FIGURE_WITH_COMMENT.matcher(rest).matches());
  }

  /**
   * Checks a value.
   *
   * @param indent the indentation of the key or dash that it belongs to
   */
  Result examine(int from, int end, int indent) {
    int at = skipSpace(from, end);
    if (SheetError.report(text, at, end, slips)) {
      return new Result(SlipFinder.Value.PLAIN, end);
    }
    if (at >= end || (text.charAt(at) == '#' && at > from)) {
      return new Result(SlipFinder.Value.NONE, end);
    }
    Optional<RowNotation> row = RowNotation.of(text.substring(at, end));
    if (row.isPresent()) {
      slips.row(at, row.get());
      return new Result(SlipFinder.Value.CLOSED, end);
    }
    return switch (text.charAt(at)) {
      case '|', '>' -> block(at, end, indent);
      case '｜' -> {
        slips.wideBar(at, blockIndent(at, indent));
        yield new Result(SlipFinder.Value.BLOCK, end);
      }
      case '{', '[' -> flow(at, indent);
      case '｛', '［', '【' -> wideFlow(at, end);
      case '(', '（' -> roundFlow(at, end);
      case '"', '\'' -> quoted(at, indent);
      case '&', '*', '!', '%', '@', '`' -> new Result(SlipFinder.Value.PLAIN, end);
      default -> plain(at, end);
    };
  }

  private int skipSpace(int from, int end) {
    int at = from;
    int odd = -1;
    while (at < end && (isBlank(text.charAt(at)) || HalfWidth.isOddSpace(text.charAt(at)))) {
      odd = odd < 0 && text.charAt(at) != ' ' ? at : odd;
      at++;
    }
    boolean oneKind = odd < 0 || at >= end;
    if (!oneKind && (odd == from || isValueLike(text.substring(at, end)))) {
      slips.oddSpaceAfterColon(odd, at);
    }
    return at;
  }

  private Result block(int at, int end, int indent) {
    if (!BLOCK_HEADER.matcher(text.substring(at, end)).matches()) {
      int start = at + 1;
      while (start < end
          && (isBlank(text.charAt(start)) || "+-".indexOf(text.charAt(start)) >= 0)) {
        start++;
      }
      slips.textAfterBar(start, end, blockIndent(at, indent));
    }
    if (text.charAt(at) == '>' && hasLines(file.line(at) + 1, indent)) {
      slips.folded(at);
    }
    return new Result(SlipFinder.Value.BLOCK, end);
  }

  /** Returns whether the block that starts on a line has more than one line of text. */
  private boolean hasLines(int first, int indent) {
    int lines = 0;
    int line = first;
    while (line <= file.lineCount() && lines < 2) {
      boolean blank = file.lineText(line).isBlank();
      if (!blank && file.indent(line) <= indent) {
        return false;
      }
      lines += blank ? 0 : 1;
      line++;
    }
    return lines > 1;
  }

  /**
   * Returns the indentation of the block below a header; two more than its key's if it has no
   * lines.
   */
  private int blockIndent(int header, int indent) {
    for (int line = file.line(header) + 1; line <= file.lineCount(); line++) {
      if (!file.lineText(line).isBlank()) {
        return file.indent(line) > indent ? file.indent(line) : indent + 2;
      }
    }
    return indent + 2;
  }

  private Result flow(int at, int indent) {
    int end = new FlowSlips(file, slips, indent).examine(at);
    int lineEnd = lineEnd(end);
    afterClose(end, lineEnd, false);
    return new Result(SlipFinder.Value.CLOSED, lineEnd);
  }

  private Result wideFlow(int at, int end) {
    String written = text.substring(at, end);
    if (written.charAt(0) != '｛' && !WIDE_LIST.matcher(written).matches()) {
      return plain(at, end);
    }
    slips.wideBracket(at, () -> HalfWidth.of(written));
    int close = Math.max(written.lastIndexOf('】'), written.lastIndexOf('］'));
    if (close > 0) {
      slips.wideBracket(at + close, () -> HalfWidth.of(written));
    }
    return new Result(SlipFinder.Value.CLOSED, end);
  }

  /** Checks a value in round brackets: a row of figures is reported, anything else is prose. */
  private Result roundFlow(int at, int end) {
    String written = text.substring(at, end).replaceAll("\\s#.*", "").strip();
    boolean closed = written.endsWith(")") || written.endsWith("）");
    String inside = closed ? written.substring(1, written.length() - 1).strip() : "";
    boolean pairs = PAIRS.matcher(inside.replaceAll("：", ": ")).matches();
    if (!pairs && !FIGURES.matcher(inside).matches()) {
      return plain(at, end);
    }
    slips.roundBrackets(at, at + written.length(), pairs ? "{}" : "[]");
    return new Result(SlipFinder.Value.CLOSED, end);
  }

  private Result quoted(int at, int indent) {
    QuotedText quoted = QuotedText.at(file, at, indent);
    if (!quoted.closed()) {
      slips.unclosed(at, quoted.nextLine(), text.substring(at, at + 1));
      boolean endless = quoted.end() == text.length();
      return new Result(SlipFinder.Value.CLOSED, endless ? lineEnd(at) : quoted.end());
    }
    int lineEnd = lineEnd(quoted.end());
    afterClose(quoted.end() + 1, lineEnd, true);
    return new Result(SlipFinder.Value.CLOSED, lineEnd);
  }

  private void afterClose(int from, int lineEnd, boolean quote) {
    String rest = text.substring(from, Math.max(from, lineEnd));
    String stripped = rest.strip();
    if (stripped.isEmpty() || stripped.startsWith("#")) {
      return;
    }
    int at = from + rest.indexOf(stripped);
    if (stripped.startsWith("＃")) {
      slips.wideComment(at);
    } else {
      slips.textAfterClose(at, at + stripped.length(), quote);
    }
  }

  private Result plain(int from, int lineEnd) {
    int end = lineEnd;
    for (int i = from + 1; i < lineEnd; i++) {
      boolean comment = text.charAt(i) == '#' && isBlank(text.charAt(i - 1));
      if (comment) {
        end = i;
        break;
      }
    }
    String rest = text.substring(from, end);
    String written = rest.strip();
    int at = from + rest.indexOf(written);
    int wideComment = written.indexOf('＃');
    if (wideComment > 0 && HalfWidth.isFigure(written.substring(0, wideComment).strip())) {
      slips.wideComment(at + wideComment);
    }
    int colon = KeyEnd.properColon(text, at, end);
    boolean flow = isFlowWithoutOpening(written, colon >= 0);
    if (flow) {
      boolean brace = colon >= 0 || "}｝".indexOf(written.charAt(written.length() - 1)) >= 0;
      slips.noOpening(at, at + written.length(), brace ? '{' : '[');
    } else if (colon >= 0) {
      slips.colonInText(colon, at, at + written.length());
    }
    figure(at, at + written.length());
    if (HalfWidth.isQuoted(written)) {
      slips.wideQuotes(at, at + written.length());
    }
    boolean prose = !FIGURE_WITH_COMMENT.matcher(written).matches();
    if (prose && end + 1 < lineEnd && !isBlank(text.charAt(end + 1))) {
      slips.commentInText(end, lineEnd);
    }
    return new Result(SlipFinder.Value.PLAIN, lineEnd);
  }

  private static boolean isFlowWithoutOpening(String written, boolean colon) {
    if (colon) {
      return written.endsWith("}") || written.endsWith("｝") || PAIRS.matcher(written).matches();
    }
    return !HalfWidth.isGrouped(written)
        && (FIGURES.matcher(written).matches() || CLOSED_FIGURES.matcher(written).matches());
  }

  /** Reports thousands separators and full-width digits of a figure. */
  void figure(int start, int end) {
    String written = text.substring(start, end);
    if (HalfWidth.isGrouped(written)) {
      slips.thousands(start, end);
    } else if (HalfWidth.isFigure(written) && HalfWidth.hasWideDigit(written)) {
      slips.wideDigits(start, end);
    }
  }

  private int lineEnd(int offset) {
    return file.lineEnd(file.line(offset));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
