package genreport.check.narrative;

import genreport.diagnostic.Span;
import genreport.report.PlacedText;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence or a paragraph. Indexes are UTF-16 code units of {@link #text}, from 0.
 *
 * @param source the whole paragraph as printed, without white space beside figures
 * @param offset index of its first character in the paragraph
 * @param text its text, with full-width digits, points and percent signs made half-width
 * @param topic the headings above it, with those of higher levels
 */
record Passage(PlacedText source, int offset, String text, String topic) {

  private static final String END_MARKS = "。！？!?；;";
  private static final String CLOSING = "”’）)";
  private static final Pattern SENTENCE_END =
      Pattern.compile("[" + END_MARKS + "]+[" + CLOSING + "]*");

  /** No sentence of a report is longer; the bound keeps hostile text from quadratic time. */
  private static final int LONGEST_SENTENCE = 1000;

  /** The number of characters on each side of a mark in which its sentence starts and ends. */
  private static final int SEEN = 400;

  /** No more closing marks follow the end of a sentence. */
  private static final int MOST_CLOSING = 4;

  private static final int LONGEST_QUOTE = 40;
  private static final int QUOTED_START = 10;

  static Passage of(Prose.Line line, String topic) {
    PlacedText read = line.text().closedUp();
    return new Passage(read, 0, halfWidth(read.text()), topic);
  }

  /** Returns its sentences with their end marks; 。！？ and ； end a sentence. */
  List<Passage> sentences() {
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      sentences.add(part(start, end.end()));
      start = end.end();
    }
    if (start < text.length()) {
      sentences.add(part(start, text.length()));
    }
    return sentences;
  }

  /** Returns a part of this passage. */
  Passage part(int start, int end) {
    return new Passage(source, offset + start, text.substring(start, end), topic);
  }

  /** Returns up to {@value #SEEN} characters of the paragraph before it, as printed. */
  String earlier() {
    return source.text().substring(Math.max(0, offset - SEEN), offset);
  }

  /** Returns the printed text from its start to the next 。 of the paragraph, including any ；. */
  String untilFullStop() {
    String rest =
        source
            .text()
            .substring(offset, Math.min(source.text().length(), offset + LONGEST_SENTENCE));
    int stop = rest.indexOf('。');
    return stop < 0 ? rest : rest.substring(0, stop);
  }

  /** Returns the place of a range in the file. */
  Span place(int start, int end) {
    return source.span(offset + start, offset + end);
  }

  /** Returns its place in the file. */
  Span place() {
    return place(0, text.length());
  }

  /** Returns whether a reference prints a part of a range; such a part is always right. */
  boolean isReferenced(int start, int end) {
    return source.isReferenced(offset + start, offset + end);
  }

  /** Returns its start and the text around a range, as printed, in quotation marks. */
  String quote(int start, int end) {
    char last = text.charAt(text.length() - 1);
    int length = text.length() - ("。；;".indexOf(last) >= 0 ? 1 : 0);
    if (length <= LONGEST_QUOTE) {
      return "“" + written(0, length).strip() + "”";
    }
    int room = LONGEST_QUOTE - QUOTED_START - (end - start);
    int from = Math.max(0, start - Math.max(0, room * 2 / 3));
    int to = Math.min(length, Math.max(end, from + LONGEST_QUOTE - QUOTED_START));
    String head = from <= QUOTED_START ? written(0, from) : written(0, QUOTED_START) + "…";
    return "“" + head + written(Math.min(from, to), to) + (to < length ? "…" : "") + "”";
  }

  private String written(int start, int end) {
    return source.text().substring(offset + start, offset + end);
  }

  /** Returns the sentence around a range of a printed text, as {@link #quote(int, int)} does. */
  static String quote(PlacedText text, int start, int end) {
    String line = text.text();
    int from = start;
    while (from > Math.max(0, start - SEEN) && !isSentenceStart(line, from)) {
      from--;
    }
    int to = start + 1;
    while (to < Math.min(line.length(), end + SEEN) && !isSentenceStart(line, to)) {
      to++;
    }
    Passage sentence = new Passage(text, from, line.substring(from, to), "");
    return sentence.quote(start - from, Math.min(to, end) - from);
  }

  /** Returns whether a sentence ends right before an index. */
  private static boolean isSentenceStart(String text, int at) {
    int before = at - 1;
    while (before > Math.max(0, at - MOST_CLOSING) && CLOSING.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    boolean goesOn = (END_MARKS + CLOSING).indexOf(text.charAt(at)) >= 0;
    return !goesOn && END_MARKS.indexOf(text.charAt(before)) >= 0;
  }

  /** Returns its start, in quotation marks. */
  String quote() {
    return quote(0, 1);
  }

  /** Replaces characters one by one, so that indexes stay the same. */
  private static String halfWidth(String text) {
    StringBuilder half = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '％' && c <= '９' && (c >= '０' || c == '％' || c == '．')) {
        half.append(text, copied, i).append((char) (c - '０' + '0'));
        copied = i + 1;
      }
    }
    return copied == 0 ? text : half.append(text, copied, text.length()).toString();
  }
}
