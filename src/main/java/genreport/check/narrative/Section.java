package genreport.check.narrative;

import genreport.report.CharKind;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * A section's narrative.
 *
 * @param path the section's key, with its group's for text below a table
 * @param paragraphs paragraphs and headings, whole
 * @param sentences of the paragraphs
 */
record Section(String path, Prose prose, List<Passage> paragraphs, List<Passage> sentences) {

  private static final int FEWEST_IN_POINT = 2;
  private static final int MOST_IN_POINT = 40;

  static Section of(String path, Prose prose) {
    List<Passage> paragraphs = paragraphs(prose);
    List<Passage> sentences = new ArrayList<>();
    for (Passage paragraph : paragraphs) {
      sentences.addAll(paragraph.sentences());
    }
    return new Section(path, prose, paragraphs, sentences);
  }

  private static List<Passage> paragraphs(Prose prose) {
    List<Passage> paragraphs = new ArrayList<>();
    List<Heading> open = new ArrayList<>();
    String headings = "";
    for (Prose.Line line : prose.lines()) {
      String text = line.text().text();
      if (text.isEmpty()) {
        continue;
      }
      if (line.level() > 0) {
        headings = headings(open, line.level(), line.heading() ? text : lead(line));
      }
      String topic = headings + text.substring(0, leadingPointEnd(text));
      paragraphs.add(Passage.of(line, topic));
    }
    return paragraphs;
  }

  /**
   * A heading.
   *
   * @param path with those of higher levels before it
   */
  private record Heading(int level, String path) {}

  /** The headings below which a new one stands, with itself. */
  private static String headings(List<Heading> open, int level, String text) {
    while (!open.isEmpty() && open.get(open.size() - 1).level() >= level) {
      open.remove(open.size() - 1);
    }
    String path = open.isEmpty() ? text : open.get(open.size() - 1).path() + "／" + text;
    open.add(new Heading(level, path));
    return path;
  }

  /**
   * Index after 三是……。 or 第三，……。, a sentence that is the topic of the rest of its paragraph; 0 where
   * there is none.
   */
  static int leadingPointEnd(String text) {
    boolean ordinal = text.startsWith("第");
    int start = ordinal ? 1 : 0;
    int numberEnd = CharKind.numeralsEnd(text, start);
    boolean numbered = numberEnd > start && numberEnd - start <= 2;
    if (!numbered || !CharKind.isOneOf(ordinal ? "，,、" : "是", text, numberEnd)) {
      return 0;
    }
    int end = numberEnd + 1;
    while (end < text.length() && text.charAt(end) != '。' && text.charAt(end) != '；') {
      end++;
    }
    int length = end - numberEnd - 1;
    boolean fits = length >= FEWEST_IN_POINT && length <= MOST_IN_POINT;
    return fits && text.startsWith("。", end) ? end + 1 : 0;
  }

  private static String lead(Prose.Line line) {
    StringBuilder lead = new StringBuilder();
    for (Prose.Run run : line.runs()) {
      if (run.lead()) {
        lead.append(run.text());
      }
    }
    return lead.toString();
  }
}
