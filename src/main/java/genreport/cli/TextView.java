package genreport.cli;

import genreport.batch.JobResult;
import genreport.batch.JobResult.State;
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
 * Prints text for a person: each failed report with its findings, and a summary at the end.
 * Findings of other reports are printed by {@code check} and with {@code --verbose}.
 */
final class TextView implements BatchView {

  /**
   * The number of findings about other files that are remembered, so that each is printed in full
   * once.
   */
  private static final int MOST_KNOWN = 1000;

  private final TerminalWriter out;
  private final TerminalWriter err;
  private final Screen screen;
  private final Style style;
  private final TextRenderer renderer;
  private final Set<String> known = new HashSet<>();
  private List<String> faces = List.of();

  /** The options of the output. */
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
  public void show(JobResult jobResult) {
    StringBuilder text = new StringBuilder();
    StringBuilder findings = new StringBuilder();
    boolean failed = jobResult.state() == State.FAILED;
    boolean all = style.verbose() || style.task() == Task.CHECK;
    if (style.verbose()) {
      faces(jobResult, text);
    }
    if (failed || (all && !jobResult.findings().isEmpty())) {
      String mild = jobResult.warnings() > 0 ? "警告 " : "提示 ";
      text.append(failed ? "失败 " : mild).append(name(jobResult)).append("：");
      text.append(BatchSummary.counts(jobResult)).append(ending(jobResult)).append('\n');
      ShownFindings shown = ShownFindings.of(jobResult.findings());
      List<String> rendered = renderer.renderEach(shown.all());
      for (int i = 0; i < rendered.size(); i++) {
        findings.append(once(shown.all().get(i), rendered.get(i), jobResult));
      }
      findings.append(shown.rest());
    }
    if (!text.isEmpty()) {
      screen.print(err, text.toString(), findings.toString());
    }
    if (style.verbose()) {
      screen.print(out, outcome(jobResult), "");
    }
  }

  private static String name(JobResult jobResult) {
    return TerminalText.line(jobResult.job().name());
  }

  private String ending(JobResult jobResult) {
    if (style.task() == Task.CHECK || jobResult.state() != State.FAILED) {
      return "";
    }
    if (!jobResult.result().written().isEmpty()) {
      return "；已生成草稿";
    }
    return jobResult.errors() == 0 ? "；按 --strict 的要求，未生成文件" : "；未生成文件";
  }

  /**
   * Returns a finding as it is printed. One that other reports have too, such as one about a
   * template, is printed in full once.
   */
  private String once(Diagnostic finding, String rendered, JobResult of) {
    boolean own =
        finding.places().stream().anyMatch(place -> place.file().name().equals(of.job().name()));
    if (own || known.size() >= MOST_KNOWN || known.add(rendered)) {
      return rendered;
    }
    return rendered.lines().findFirst().orElse("") + "（同前，不再重复）\n";
  }

  /** Adds the faces of the roles when they change, and the fallback faces of each report. */
  private void faces(JobResult jobResult, StringBuilder text) {
    FacesText facesText = new FacesText(jobResult.result().faces().get());
    List<String> roles = facesText.roles();
    if (!roles.isEmpty() && !roles.equals(faces)) {
      roles.forEach(line -> text.append(line).append('\n'));
      faces = roles;
    }
    facesText
        .fallbacks()
        .forEach(line -> text.append(name(jobResult)).append("：").append(line).append('\n'));
  }

  private String outcome(JobResult jobResult) {
    StringBuilder text = new StringBuilder();
    String made = style.task() == Task.DRAFT ? "已生成草稿 " : "已生成 ";
    for (Path file : jobResult.result().written()) {
      text.append(made).append(TerminalText.line(file.toString())).append('\n');
    }
    if (jobResult.state() == State.CURRENT) {
      text.append("没有变化 ").append(name(jobResult)).append('\n');
    } else if (jobResult.state() == State.NO_REPORT) {
      text.append("不是年报 ").append(name(jobResult)).append('\n');
    }
    return text.toString();
  }

  @Override
  public void end(BatchSummary summary, int total) {
    if (!summary.failed().isEmpty()) {
      err.println((style.task() == Task.CHECK ? "没有通过的：" : "失败的："));
      summary.failed().forEach(name -> err.println("  " + TerminalText.line(name)));
      more(summary.count(State.FAILED), summary.failed().size());
    }
    if (!summary.noReports().isEmpty()) {
      err.println("不是年报、没有处理的 .yaml 文件：");
      summary.noReports().forEach(name -> err.println("  " + TerminalText.line(name)));
      more(summary.count(State.NO_REPORT), summary.noReports().size());
    }
    int left = total - summary.done() - summary.count(State.NO_REPORT);
    if (left > 0) {
      err.println("已中断，还有 " + left + " 份没有做");
    }
    err.flush();
    out.println(summary(summary));
    out.flush();
  }

  private void more(int all, int shown) {
    if (all > shown) {
      err.println("  ……共 " + all + " 份");
    }
  }

  private String summary(BatchSummary summary) {
    List<String> parts = new ArrayList<>();
    int failed = summary.count(State.FAILED);
    if (style.task() == Task.CHECK) {
      int checked = summary.count(State.CHECKED);
      parts.add("通过 " + checked + " 份");
      parts.add("没有通过 " + failed + " 份");
    } else {
      String made = style.task() == Task.DRAFT ? "生成草稿 " : "生成 ";
      parts.add(made + summary.count(State.WRITTEN) + " 份");
      parts.add("没有变化 " + summary.count(State.CURRENT) + " 份");
      parts.add((style.task() == Task.DRAFT ? "有错误 " : "失败 ") + failed + " 份");
    }
    return "共 "
        + summary.done()
        + " 份："
        + String.join("，", parts)
        + "；"
        + summary.errors()
        + " 个错误，"
        + summary.warnings()
        + " 个警告"
        + (summary.withWarnings() > 0 && style.task() != Task.CHECK && !style.verbose()
            ? "（" + summary.withWarnings() + " 份有警告而已生成，逐条看用 check 或 -v）"
            : "");
  }
}
