package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must stand in the finished files, from the title to the date, made from the source. */
public final class ExpectedReport {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}");
  private static final List<Pattern> HEADINGS =
      List.of(
          Pattern.compile("[一二三四五六七八九十]+、[^。！？；]*"),
          Pattern.compile("（[一二三四五六七八九十]+）[^。！？；]*"),
          Pattern.compile("\\d+[.．、](?!\\d)[^。！？；]*"),
          Pattern.compile("（\\d+）[^。！？；]*"));

  private final SourceReport source;
  private final ExpectedFigures figures;
  private final List<ExpectedTable> tables;
  private final List<Passage> passages = new ArrayList<>();

  /** What a passage is. */
  public enum Kind {
    TITLE,
    NUMBER,
    HEADING,
    PARAGRAPH,
    /** A note under a table. */
    NOTE,
    TABLE,
    SIGNATURE
  }

  /**
   * A stretch of the report.
   *
   * @param level of a heading, from 1; 0 for all else
   */
  public record Passage(Kind kind, int level, String text) {

    /** The text without white space. */
    public String words() {
      return Words.of(text);
    }
  }

  public ExpectedReport(String yaml) {
    source = new SourceReport(yaml);
    PaperForm form = PaperForm.of(source.year());
    figures = new ExpectedFigures(source, form);
    tables = ExpectedTable.all(form, figures);
    addAll();
  }

  public static ExpectedReport of(Example example) {
    return new ExpectedReport(example.text());
  }

  public List<ExpectedTable> tables() {
    return tables;
  }

  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  public List<Passage> passages(Kind kind) {
    return passages.stream().filter(passage -> passage.kind() == kind).toList();
  }

  /** All characters in order, without white space. */
  public String words() {
    StringBuilder words = new StringBuilder();
    passages.forEach(passage -> words.append(passage.words()));
    return words.toString();
  }

  private void addAll() {
    List<String> title = source.list("标题");
    add(
        Kind.TITLE,
        title.isEmpty()
            ? source.text("机关") + source.year() + "年政府信息公开工作年度报告"
            : String.join("", title));
    if (!source.text("发文字号").isEmpty()) {
      add(Kind.NUMBER, source.text("发文字号"));
    }
    narrative("引言");
    section(0, "总体情况");
    tableSection(1, "主动公开");
    tableSection(2, "依申请公开");
    tableSection(3, "复议诉讼");
    section(4, "问题和改进");
    section(5, "其他事项");
    for (String closing : List.of("署名", "成文日期")) {
      if (!source.text(closing).isEmpty()) {
        add(Kind.SIGNATURE, source.text(closing));
      }
    }
  }

  private void section(int index, String path) {
    passages.add(new Passage(Kind.HEADING, 1, PaperForm.SECTIONS.get(index)));
    narrative(path);
  }

  private void tableSection(int index, String path) {
    passages.add(new Passage(Kind.HEADING, 1, PaperForm.SECTIONS.get(index)));
    narrative(path + ".前言");
    add(Kind.TABLE, tables.get(index - 1).text());
    source.lines(path + ".说明").forEach(line -> add(Kind.NOTE, resolved(line.replace("**", ""))));
  }

  private void narrative(String path) {
    for (String line : source.lines(path)) {
      String text = resolved(line.replace("**", ""));
      int level = 0;
      for (int i = 0; i < HEADINGS.size(); i++) {
        level = level == 0 && HEADINGS.get(i).matcher(text).matches() ? i + 1 : level;
      }
      passages.add(new Passage(level > 0 ? Kind.HEADING : Kind.PARAGRAPH, level, text));
    }
  }

  private void add(Kind kind, String text) {
    passages.add(new Passage(kind, 0, text));
  }

  private String resolved(String line) {
    return REFERENCE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult reference) {
    if (reference.group(1) == null) {
      return "${";
    }
    String path = reference.group(1).strip();
    return figures.has(path) ? figures.printed(path) : source.text(path);
  }
}
