package genreport.cli;

import genreport.batch.Finished;
import genreport.batch.Finished.State;
import genreport.batch.Task;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.ShownFindings;
import genreport.diagnostic.format.TerminalText;
import genreport.diagnostic.format.TextRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/**
 * For a person: the reports that failed with their findings as they come, and a summary. Findings
 * of the others are shown where nothing else is asked for, and on demand.
 */
final class TextView implements BatchView {

  /** So many findings that don't come from a report's own file are known again. */
  private static final int MOST_KNOWN = 1000;

  private final TerminalWriter out;
  private final TerminalWriter err;
  private final Screen screen;
  private final Style style;
  private final TextRenderer renderer;
  private final Set<String> known = new HashSet<>();
  private List<String> faces = List.of();

  /** What is shown, and how. */
  record Style(Task task, boolean verbose, boolean colour) {}

  TextView(CommandLine line, Screen screen, Style style) {
    Streams streams = Streams.of(line);
    this.out = streams.out();
    this.err = streams.err();
    this.screen = screen;
    this.style = style;
    this.renderer = new TextRenderer(style.colour());
  }

  @Override
  public void show(Finished finished) {
    StringBuilder text = new StringBuilder();
    StringBuilder findings = new StringBuilder();
    boolean failed = finished.state() == State.FAILED;
    boolean all = style.verbose() || style.task() == Task.CHECK;
    if (style.verbose()) {
      faces(finished, text);
    }
    if (failed || (all && !finished.findings().isEmpty())) {
      text.append(failed ? "失败 " : "警告 ").append(name(finished)).append("：");
      text.append(FindingCounts.of(finished)).append(ending(finished)).append('\n');
      ShownFindings shown = ShownFindings.of(finished.findings());
      List<String> rendered = renderer.renderEach(shown.all());
      for (int i = 0; i < rendered.size(); i++) {
        findings.append(once(shown.all().get(i), rendered.get(i), finished));
      }
      findings.append(shown.rest());
    }
    if (!text.isEmpty()) {
      screen.print(err, text.toString(), findings.toString());
    }
    if (style.verbose()) {
      screen.print(out, done(finished), "");
    }
  }

  private static String name(Finished finished) {
    return TerminalText.line(finished.job().name());
  }

  private String ending(Finished finished) {
    if (style.task() == Task.CHECK || finished.state() != State.FAILED) {
      return "";
    }
    if (!finished.result().written().isEmpty()) {
      return "；已生成草稿";
    }
    return finished.errors() == 0 ? "；按 --strict 的要求，未生成文件" : "；未生成文件";
  }

  /** A finding that other reports have too, such as one about a template, is shown once. */
  private String once(Diagnostic finding, String rendered, Finished of) {
    boolean own =
        finding.places().stream().anyMatch(place -> place.file().name().equals(of.job().name()));
    if (own || known.size() >= MOST_KNOWN || known.add(rendered)) {
      return rendered;
    }
    return rendered.lines().findFirst().orElse("") + "（同前，不再重复）\n";
  }

  /** The faces of the roles once, and for each report those that help out. */
  private void faces(Finished finished, StringBuilder text) {
    FacesText said = new FacesText(finished.result().faces().get());
    List<String> roles = said.roles();
    if (!roles.isEmpty() && !roles.equals(faces)) {
      roles.forEach(line -> text.append(line).append('\n'));
      faces = roles;
    }
    said.helpers()
        .forEach(line -> text.append(name(finished)).append("：").append(line).append('\n'));
  }

  private String done(Finished finished) {
    StringBuilder text = new StringBuilder();
    String made = style.task() == Task.DRAFT ? "已生成草稿 " : "已生成 ";
    for (Path file : finished.result().written()) {
      text.append(made).append(TerminalText.line(file.toString())).append('\n');
    }
    if (finished.state() == State.CURRENT) {
      text.append("没有变化 ").append(name(finished)).append('\n');
    } else if (finished.state() == State.NO_REPORT) {
      text.append("不是年报 ").append(name(finished)).append('\n');
    }
    return text.toString();
  }

  @Override
  public void end(BatchSummary tally, int total) {
    if (!tally.failed().isEmpty()) {
      err.println((style.task() == Task.CHECK ? "没有通过的：" : "失败的："));
      tally.failed().forEach(name -> err.println("  " + TerminalText.line(name)));
      more(tally.count(State.FAILED), tally.failed().size());
    }
    if (!tally.noReports().isEmpty()) {
      err.println("不是年报、没有处理的 YAML 文件：");
      tally.noReports().forEach(name -> err.println("  " + TerminalText.line(name)));
      more(tally.count(State.NO_REPORT), tally.noReports().size());
    }
    int left = total - tally.done() - tally.count(State.NO_REPORT);
    if (left > 0) {
      err.println("已中断，还有 " + left + " 份没有做");
    }
    err.flush();
    out.println(summary(tally));
    out.flush();
  }

  private void more(int all, int shown) {
    if (all > shown) {
      err.println("  ……共 " + all + " 份");
    }
  }

  private String summary(BatchSummary tally) {
    List<String> parts = new ArrayList<>();
    int failed = tally.count(State.FAILED);
    if (style.task() == Task.CHECK) {
      int checked = tally.count(State.CHECKED);
      parts.add("通过 " + checked + " 份");
      parts.add("没有通过 " + failed + " 份");
    } else {
      String made = style.task() == Task.DRAFT ? "生成草稿 " : "生成 ";
      parts.add(made + tally.count(State.WRITTEN) + " 份");
      parts.add("没有变化 " + tally.count(State.CURRENT) + " 份");
      parts.add((style.task() == Task.DRAFT ? "有错误 " : "失败 ") + failed + " 份");
    }
    return "共 "
        + tally.done()
        + " 份："
        + String.join("，", parts)
        + "；"
        + tally.errors()
        + " 个错误，"
        + tally.warnings()
        + " 个警告"
        + (tally.withWarnings() > 0 && style.task() != Task.CHECK && !style.verbose()
            ? "（" + tally.withWarnings() + " 份有警告而已生成，逐条看用 check 或 -v）"
            : "");
  }
}
