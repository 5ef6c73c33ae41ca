package genreport.check.narrative;

import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The narrative of one section.
 *
 * @param path the section's key; for text below a table the group's key and its own
 * @param paragraphs its paragraphs and headings
 * @param sentences the sentences of all paragraphs
 */
record Section(String path, Prose prose, List<Passage> paragraphs, List<Passage> sentences) {

  /** A first sentence that is the topic of the rest of its paragraph: 三是……。 */
  private static final Pattern LEADING_POINT =
      Pattern.compile("(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、])[^。；]{2,40}。");

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
    TreeMap<Integer, String> headings = new TreeMap<>();
    for (Prose.Line line : prose.lines()) {
      String text = line.text().text();
      if (text.isEmpty()) {
        continue;
      }
      if (line.level() > 0) {
        headings.tailMap(line.level(), true).clear();
        headings.put(line.level(), line.heading() ? text : lead(line));
      }
      Matcher point = LEADING_POINT.matcher(text);
      String topic = String.join("／", headings.values()) + (point.lookingAt() ? point.group() : "");
      paragraphs.add(Passage.of(line, topic));
    }
    return paragraphs;
  }

  private static String lead(Prose.Line line) {
    StringBuilder lead = new StringBuilder();
    line.runs().stream().filter(Prose.Run::lead).forEach(run -> lead.append(run.text()));
    return lead.toString();
  }
}
