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
          Kind.of("是不是“([^”]+)”？$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("是不是 (\\$\\{[^}]+\\})？$", (finding, said) -> first(finding, said.group(1))),
          Kind.of("^(?:应为|改为)(“[^”]+”)，后面依次改为((?:“[^”]+”)+)", AdviceFollower::inOrder),
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
          Kind.of("^删去“余”$", (finding, said) -> replaced(finding, "余", "")),
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
          Kind.of("^删去“(?:表式|标题)”(?:一行)?，", (finding, said) -> line(finding, "")),
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
    for (String advice : finding.hints(Hint.Kind.ADVICE)) {
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
