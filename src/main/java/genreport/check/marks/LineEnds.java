package genreport.check.marks;

import genreport.report.Prose;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds paragraphs that end with ， 、 ； or without a mark. Headings, items of a list, and lines with
 * addresses and numbers may do so.
 */
final class LineEnds implements LineMarks {

  private static final Pattern SENTENCE = Pattern.compile("[。！？；]");
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "地\\s*址|邮\\s*编|电\\s*话|传\\s*真|邮\\s*箱|网\\s*址|联\\s*系\\s*人|附件|附表|附：|注：|https?:|www\\.");

  /**
   * A line with a comma only: a heading may have one, a statement with a year or figure is none.
   */
  private static final Pattern STATEMENT =
      Pattern.compile(".*(?:[0-9]{4}年|[0-9]+\\s*[\\u3400-\\u9fff%％]|[我本][局办县区市镇乡委院省街厅单机]).*");

  private static final Pattern SPOKEN_ITEM =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、]|[①-⑳]|[—\\-●·•○■◆]).*");

  private static final int LONGEST_SLOGAN = 40;

  @Override
  public List<MarkSlip> find(TextLine line) {
    int last = line.text().stripTrailing().length() - 1;
    if (last < 1) {
      return List.of();
    }
    char mark = line.at(last);
    if (mark == '，' || mark == '、' || (mark == '；' && endsList(line))) {
      return List.of(
          MarkSlip.of(last, last + 1, "这一段的末尾是“" + mark + "”", "写完这一段，末尾改为“。”；与下一段是一段话的，连成一行"));
    }
    return isUnfinished(line, last)
        ? List.of(MarkSlip.of(last, last + 1, "这一段的末尾没有标点", "在末尾加上“。”"))
        : List.of();
  }

  /** Returns whether no further item of a list follows. */
  private static boolean endsList(TextLine line) {
    if (line.next().isEmpty()) {
      return true;
    }
    Prose.Line next = line.next().get();
    return next.level() > 0 && (line.line().level() == 0 || next.level() < line.line().level());
  }

  private static boolean isUnfinished(TextLine line, int last) {
    char end = line.at(last);
    String text = line.text();
    boolean letter = TextLine.isHan(end) || end == '%' || end == '％' || Character.isDigit(end);
    if (!letter || line.line().heading() || NO_SENTENCE.matcher(text).find()) {
      return false;
    }
    if (SENTENCE.matcher(text).find()) {
      return !TextLine.isHan(line.at(0)) || !text.startsWith("抄送");
    }
    boolean item = SPOKEN_ITEM.matcher(text).matches();
    boolean comma = text.indexOf('，') >= 0;
    return comma && !item && (text.length() > LONGEST_SLOGAN || STATEMENT.matcher(text).matches());
  }
}
