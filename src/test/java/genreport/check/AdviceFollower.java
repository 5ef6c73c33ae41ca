package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows advice that names a value, a key or a mark to write, to the letter. */
public final class AdviceFollower {

  private static final Pattern CELL = Pattern.compile("^核对.*(?:数，?|总计)应为 ([0-9]+)(?:，|；|$)");

  private static final String FIX = "genreport check --fix";

  /** Makes the changes that advice asks for; empty if its words are not there to be changed. */
  private interface Action {
    List<Change> changes(Diagnostic finding, MatchResult advice);
  }

  /** A change of the file. */
  private record Change(int start, int end, String text) {}

  private record Kind(Pattern advice, Action action) {

    static Kind of(String advice, Action action) {
      return new Kind(Pattern.compile(advice), action);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of(
              "^如果只错了一处，应是第 (\\d+) 行.*?：由 (\\S+) 改为 (\\S+?)，本表各项关系就全部相符", AdviceFollower::onLine),
          Kind.of(
              "^如果只错了一处，应是这 [0-9]+ 处中的一处：.*?第 ([0-9]+) 行.*?：由 (\\S+) 改为 ([0-9]+)",
              AdviceFollower::onLine),
          Kind.of("^先核对第 ([0-9]+) 行.*?：由 (\\S+) 改为 ([0-9]+)，本表", AdviceFollower::onLine),
          Kind.of("是不是“([^”]+)”？(?:不是的，.*)?$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("是不是 (\\$\\{[^}]+\\})？$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^(?:应为|改为)(“[^”]+”)，后面依次改为((?:“[^”]+”)+)", AdviceFollower::inOrder),
          Kind.of("^改为“(”)”", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^改为“([^”]+|‘’)”(?!，两年)", (finding, said) -> everywhere(finding, said.group(1))),
          Kind.of("^应为“([^”]+)”", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^改为 ([0-9]{4}) 年", (finding, said) -> everywhere(finding, said.group(1))),
          Kind.of("^标题改为 ([0-9]{4}) 年", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^删去空格$", (finding, said) -> without(finding, "[ \\u3000\\u00a0]+")),
          Kind.of("^删去重复的字$", (finding, said) -> halved(finding)),
          Kind.of("^在末尾加上“。”$", (finding, said) -> added(finding, "。")),
          Kind.of("末尾改为“。”", (finding, said) -> everywhere(finding, "。")),
          Kind.of("^只留一个标点$", (finding, said) -> first(finding, "。")),
          Kind.of("^顿号改为半角的“.”", (finding, said) -> replaced(finding, "、", ".")),
          Kind.of("^全角的“：”改为半角的“:”", (finding, said) -> replaced(finding, "：", ":")),
          Kind.of("^删去“([^”]+)”$", (f, said) -> replaced(f, said.group(1), "")),
          Kind.of("改为 (\\$\\{[^}]+\\})$", (finding, said) -> first(finding, said.group(1))),
          Kind.of(
              "(?:写|改为数字，写|不写“[^”]+”：) ?([-+]?[0-9][0-9.]*(?:万元)?)(?:；“.*)?$",
              (finding, said) -> first(finding, said.group(1))),
          Kind.of("^写 ([0-9]+年[0-9]+月[0-9]+日)：", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^把 (\\S+) 改为 (\\S+)$", (f, said) -> replaced(f, said.group(1), said.group(2))),
          Kind.of("^把这个括号改为“(.)”$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^核对两年的台账；.*数应为 ([0-9]+)$", (f, said) -> figure(f, said.group(1))),
          Kind.of("现行有效件数应为 ([0-9]+)；", (finding, said) -> figure(finding, said.group(1))),
          Kind.of("^核对后改为 ([0-9.]+)%", (f, said) -> percentage(f, said.group(1))),
          Kind.of("没有列全的，在最后写“等”$", (finding, said) -> afterList(finding)),
          Kind.of("删去“(?:表式|标题)”(?:一行)?(?:，|$)", (finding, said) -> line(finding, "")),
          Kind.of("；没有上年的文件，删去(?:“上年报告”|这)一行$", (finding, said) -> line(finding, "")),
          Kind.of("写明是其中哪一个：(\\$\\{[^}]+\\})", (f, said) -> first(f, said.group(1))),
          Kind.of("^改为 (\\$\\{[^}]+\\})，里外都不空格", (f, said) -> first(f, said.group(1))),
          Kind.of("；不要加粗，删去这个 \\*\\*$", (finding, said) -> first(finding, "")),
          Kind.of("或者删去这个“(.)”$", (finding, said) -> first(finding, "")),
          Kind.of("^里面的一对改为“〈〉”$", (finding, said) -> inner(finding)),
          Kind.of("^改为成对的“?(.)(.)”?$", AdviceFollower::paired),
          Kind.of("^把里面的一对写完，再写“.”$", (finding, said) -> uncrossed(finding)),
          Kind.of("^在这里加上“说明: ”和它的内容$", (finding, said) -> explained(finding)),
          Kind.of("的写“(是)”：", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^如果要印的内容没有引号，删去引号", (finding, said) -> without(finding, "[“”]")),
          Kind.of("^改用全角冒号“(：)”", (finding, said) -> replaced(finding, ":", said.group(1))),
          Kind.of("；如果是注释，请在“#”后面空一格$", (finding, said) -> replaced(finding, "#", "# ")),
          Kind.of("^如果是几项，改用半角逗号“,”隔开", (finding, said) -> first(finding, ", ")),
          Kind.of("各[项列]都是 0 的，写成 (.+)$", AdviceFollower::rewritten),
          Kind.of("^写 (\\S+〔[0-9]{4}〕[0-9]+号)：", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^没有就写 (0)，", (finding, said) -> first(finding, said.group(1))),
          Kind.of("没有就写 (0)$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^“#”前面要空一格", (finding, said) -> replaced(finding, "#", " #")),
          Kind.of("写成 \\$\\{机关\\} 就不会错", (finding, said) -> first(finding, "${机关}")),
          Kind.of("，如“(本机关)”；", (finding, said) -> everywhere(finding, said.group(1))),
          Kind.of("^把它删去，改为一个半角空格$", (finding, said) -> first(finding, " ")),
          Kind.of("^把这对括号里的全角空格都删去", (finding, said) -> deletedInRestOfLine(finding, "\u3000")),
          Kind.of(
              "^删去备注里的 (\\*\\*)$", (finding, said) -> deletedInRestOfLine(finding, said.group(1))),
          Kind.of("^把“([^”]+)”改为“\\|”", (f, said) -> replaced(f, said.group(1), "|")),
          Kind.of("^改为半角“#”，前面空一格$", (finding, said) -> replaced(finding, "＃", " #")),
          Kind.of("^删去这个逗号$", (finding, said) -> first(finding, "")),
          Kind.of("请写成“\\\\\\\\”", (finding, said) -> escaped(finding)),
          Kind.of("^(?:键不用引号，|各数之间用半角逗号隔开，)?改为 ([^“$].*)$", AdviceFollower::rewritten),
          Kind.of("^几个数写在方括号里，用半角逗号隔开：改为 (.+)$", AdviceFollower::rewritten),
          Kind.of("^只写文字，不用方括号和逗号，也不分行：(.+)$", AdviceFollower::rewritten),
          Kind.of("^改为 (年度: [0-9]{4})$", (f, said) -> line(f, said.group(1) + "\n")));

  private AdviceFollower() {}

  /** Returns whether the first advice says that {@code --fix} corrects the mark. */
  public static boolean asksForFix(Diagnostic finding) {
    return finding.hints(Hint.Kind.ADVICE).stream().anyMatch(advice -> advice.contains(FIX));
  }

  /**
   * Returns a text after its finding's advice has been followed; empty if the advice names nothing
   * to write.
   */
  public static Optional<String> followed(String text, Diagnostic finding) {
    if (finding.places().isEmpty()) {
      return Optional.empty();
    }
    for (String advice : finding.hints(Hint.Kind.ADVICE)) {
      Optional<String> lines = LineAdvice.followed(text, finding, advice);
      Optional<String> whole = lines.isPresent() ? lines : cell(text, finding, advice);
      if (whole.isPresent()) {
        return whole;
      }
      for (Kind kind : KINDS) {
        Matcher said = kind.advice().matcher(advice);
        if (said.find()) {
          List<Change> changes = kind.action().changes(finding, said.toMatchResult());
          return changes.isEmpty() ? Optional.empty() : Optional.of(applied(text, changes));
        }
      }
    }
    return Optional.empty();
  }

  /** Writes the value into the cell that the advice names. */
  private static Optional<String> cell(String text, Diagnostic finding, String advice) {
    Matcher said = CELL.matcher(advice);
    if (!said.find() || finding.cells().isEmpty()) {
      return Optional.empty();
    }
    String path = finding.cells().get(0).path();
    String row = path.substring(0, path.lastIndexOf('.'));
    String column = path.substring(path.lastIndexOf('.') + 1);
    String cell =
        switch (finding.rule()) {
          case "X1", "X4" -> row + ".总计";
          case "X2" -> "依申请公开.总计." + column;
          case "X3" -> "依申请公开.结转下年度." + column;
          case "X6" -> "依申请公开.上年结转." + column;
          default -> row + ".现行有效";
        };
    return Optional.of(CellWriter.written(text, cell, said.group(1)));
  }

  private static String applied(String text, List<Change> changes) {
    StringBuilder changed = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparingInt(Change::start).reversed())
        .forEach(change -> changed.replace(change.start(), change.end(), change.text()));
    return changed.toString();
  }

  private static Change change(Span place, String text) {
    return new Change(place.start(), place.end(), text);
  }

  private static List<Change> first(Diagnostic finding, String text) {
    return List.of(change(finding.places().get(0), text));
  }

  /** Changes all places that have the text of the first. */
  private static List<Change> everywhere(Diagnostic finding, String text) {
    String wrong = finding.places().get(0).text();
    return finding.places().stream()
        .filter(place -> place.text().equals(wrong))
        .map(place -> change(place, text))
        .toList();
  }

  /** Changes the first place and the last ones, as many as the advice names. */
  private static List<Change> inOrder(Diagnostic finding, MatchResult advice) {
    List<Span> places = finding.places();
    List<String> rest = List.of(advice.group(2).substring(1).split("”“|”", 0));
    List<Change> changes = new ArrayList<>();
    changes.add(change(places.get(0), advice.group(1).replaceAll("[“”]", "")));
    for (int i = 0; i < rest.size(); i++) {
      changes.add(change(places.get(places.size() - rest.size() + i), rest.get(i)));
    }
    return changes;
  }

  private static List<Change> without(Diagnostic finding, String pattern) {
    return finding.places().stream()
        .map(place -> change(place, place.text().replaceAll(pattern, "")))
        .toList();
  }

  private static List<Change> replaced(Diagnostic finding, String wrong, String right) {
    return finding.places().stream()
        .map(place -> change(place, place.text().replace(wrong, right)))
        .toList();
  }

  /** Deletes a text wherever it stands from the first place to the end of the line. */
  private static List<Change> deletedInRestOfLine(Diagnostic finding, String deleted) {
    Span place = finding.places().get(0);
    String file = place.file().text();
    int end = file.indexOf('\n', place.end());
    String rest = file.substring(place.start(), end).replace(deleted, "");
    return List.of(new Change(place.start(), end, rest));
  }

  private static List<Change> escaped(Diagnostic finding) {
    Span place = finding.places().get(0);
    int at = place.file().text().lastIndexOf('\\', place.start());
    return List.of(new Change(at, at, "\\"));
  }

  /** Makes the inner pair of title marks single. */
  private static List<Change> inner(Diagnostic finding) {
    Span open = finding.places().get(0);
    int close = open.file().text().indexOf('》', open.end());
    return List.of(change(open, "〈"), new Change(close, close + 1, "〉"));
  }

  /** Writes a pair of quotes for straight ones; a single one ends before the sentence does. */
  private static List<Change> paired(Diagnostic finding, MatchResult advice) {
    Span open = finding.places().get(0);
    String file = open.file().text();
    int line = file.indexOf('\n', open.end());
    int close = file.indexOf(open.text(), open.end());
    boolean single = close < 0 || close > line;
    int end = single ? file.indexOf('。', open.end()) : close;
    return List.of(
        change(open, advice.group(1)), new Change(end, single ? end : end + 1, advice.group(2)));
  }

  /** Moves a closing mark behind the next one. */
  private static List<Change> uncrossed(Diagnostic finding) {
    Span mark = finding.places().get(0);
    int next = mark.end();
    while ("”’）》〉】〕".indexOf(mark.file().text().charAt(next)) < 0) {
      next++;
    }
    return List.of(change(mark, ""), new Change(next + 1, next + 1, mark.text()));
  }

  private static List<Change> explained(Diagnostic finding) {
    Span place = finding.places().get(0);
    int end = place.file().text().indexOf('}', place.start());
    return List.of(new Change(end, end, ", 说明: 已经核对台账"));
  }

  /** Writes what the advice shows in place of the entry, or of its value where it has no key. */
  private static List<Change> rewritten(Diagnostic finding, MatchResult advice) {
    Span place = finding.places().get(0);
    String written = advice.group(1);
    Matcher key = Pattern.compile("^([^\\s:\\[{]+):").matcher(written);
    String file = place.file().text();
    if ("{[".indexOf(written.charAt(0)) >= 0 && "{[（(".indexOf(file.charAt(place.start())) < 0) {
      int open = file.lastIndexOf(written.charAt(0), place.start());
      int close = file.indexOf(written.charAt(written.length() - 1), place.start());
      return open < file.lastIndexOf('\n', place.start()) || close < 0
          ? List.of(change(place, written))
          : List.of(new Change(open, close + 1, written));
    }
    int line = file.lastIndexOf('\n', place.start()) + 1;
    int start = key.find() ? file.indexOf(key.group(1), line) : place.start();
    return start < 0 || start > place.end()
        ? List.of()
        : List.of(new Change(Math.min(start, place.start()), place.end(), written));
  }

  private static List<Change> halved(Diagnostic finding) {
    String text = finding.places().get(0).text();
    return first(finding, text.substring(text.length() / 2));
  }

  private static List<Change> added(Diagnostic finding, String mark) {
    return first(finding, finding.places().get(0).text() + mark);
  }

  private static List<Change> afterList(Diagnostic finding) {
    Span list = finding.places().get(1);
    return List.of(change(list, list.text() + "等"));
  }

  private static List<Change> figure(Diagnostic finding, String value) {
    Span place = finding.places().get(0);
    return place.text().matches("[0-9]+") ? List.of(change(place, value)) : List.of();
  }

  private static List<Change> percentage(Diagnostic finding, String value) {
    Span place = finding.places().get(0);
    return List.of(change(place, place.text().replaceFirst("[0-9.]+", value)));
  }

  private static List<Change> onLine(Diagnostic finding, MatchResult advice) {
    return finding.places().stream()
        .filter(place -> place.line() == Integer.parseInt(advice.group(1)))
        .filter(place -> place.text().equals(advice.group(2)))
        .map(place -> change(place, advice.group(3)))
        .limit(1)
        .toList();
  }

  private static List<Change> line(Diagnostic finding, String text) {
    Span place = finding.places().get(0);
    String file = place.file().text();
    int start = file.lastIndexOf('\n', place.start()) + 1;
    int end = file.indexOf('\n', place.start());
    return List.of(new Change(start, end < 0 ? file.length() : end + 1, text));
  }
}
