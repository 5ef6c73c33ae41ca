package genreport.cli;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.format.JsonRenderer;
import genreport.diagnostic.format.SarifRenderer;
import genreport.diagnostic.format.TerminalText;
import genreport.diagnostic.format.TextRenderer;
import genreport.pipeline.CheckSummary;
import genreport.pipeline.FixResult;
import genreport.pipeline.Forms;
import genreport.pipeline.RunResult;
import genreport.pipeline.UsedFaces;
import genreport.pipeline.Verification;
import genreport.source.fix.Fix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Prints the result of one report: text for a person on both streams, or a document for a program
 * on standard output.
 */
final class FindingsPrinter {

  private final TerminalWriter out;
  private final TerminalWriter err;
  private final ReportOptions options;
  private final CommandContext context;
  private final String shownName;

  /**
   * @param shownName the report's name as the user wrote it
   */
  FindingsPrinter(
      Streams streams, ReportOptions options, CommandContext context, String shownName) {
    this.shownName = shownName;
    this.out = streams.out();
    this.err = streams.err();
    this.options = options;
    this.context = context;
  }

  /** Prints the result of a run that writes files. */
  void printRun(RunResult result) {
    printFaces(result.faces());
    KeptFilesText.lines(result).forEach(err::println);
    List<String> written = new ArrayList<>();
    for (Path file : result.written()) {
      written.add(file.toString());
    }
    boolean unwritten = written.isEmpty();
    String ending = "";
    if (unwritten) {
      ending = options.strict() && !result.blocked() ? "；按 --strict 的要求，未生成文件" : "；未生成文件";
    }
    if (!printDocument(result, written)) {
      printFindings(result, ending);
      for (String path : written) {
        out.println("已生成 " + TerminalText.line(path));
      }
    }
    flush();
  }

  /** Prints the result of a run that writes a draft. */
  void printDraft(RunResult result) {
    KeptFilesText.lines(result).forEach(err::println);
    List<String> written = result.written().stream().map(Path::toString).toList();
    if (!printDocument(result, written)) {
      printFindings(result, written.isEmpty() ? "；未生成草稿" : "；已生成草稿");
      written.forEach(path -> out.println("已生成草稿 " + TerminalText.line(path)));
    }
    flush();
  }

  /**
   * Prints the changes of {@code --fix}: on standard output for a person, on standard error if a
   * program reads standard output.
   */
  void printFix(FixResult fixResult) {
    TerminalWriter to = options.format() == Format.TEXT ? out : err;
    TextRenderer renderer = new TextRenderer(context.terminal().colour());
    fixResult.failure().ifPresent(failure -> err.printFiltered(renderer.render(List.of(failure))));
    if (fixResult.failure().isEmpty()) {
      to.print(fixResult.fix().diff());
      to.println(fixSummary(fixResult.fix()));
    }
    flush();
  }

  private String fixSummary(Fix fix) {
    List<String> done = new ArrayList<>();
    if (fix.reencoded()) {
      done.add("转换为 UTF-8 编码");
    }
    if (fix.changedLines() > 0) {
      done.add("改正 " + fix.changedLines() + " 行");
    }
    return done.isEmpty()
        ? "没有可以自动改正的地方"
        : "已" + String.join("，", done) + "，写回 " + TerminalText.line(shownName);
  }

  /** Prints the result of a check. */
  void printCheck(RunResult result) {
    printFaces(result.faces());
    if (!printDocument(result, List.of())) {
      printFindings(result, "");
      if (result.findings().isEmpty()) {
        out.println("没有发现问题");
      }
    }
    flush();
  }

  /** Prints the figures of a checked report and the number of findings of each kind. */
  void printSummary(CheckSummary summary) {
    List<Diagnostic> findings = summary.result().findings();
    if (summary.figures().isEmpty()) {
      printFindings(summary.result(), "");
      flush();
      return;
    }
    SummaryText.figures(summary.figures().get()).forEach(out::println);
    SummaryText.findings(findings, explanations()).forEach(out::println);
    String counts = new TextRenderer(false).counts(findings);
    out.println(findings.isEmpty() ? "没有发现问题" : counts + "；逐条看，去掉 --summary");
    flush();
  }

  private List<Explanation> explanations() {
    return new Forms(options.templates(context)).explanations().value().orElse(List.of());
  }

  /** Prints the faces that are used, if asked for: on standard error in every format. */
  private void printFaces(Supplier<UsedFaces> faces) {
    if (options.verbose()) {
      new FacesText(faces.get()).lines().forEach(err::println);
    }
  }

  /**
   * Prints the result of comparing published files with their source. What wasn't compared is
   * printed in every format, on standard error.
   */
  void printVerify(Verification verification) {
    if (!printDocument(verification.result(), List.of())) {
      printFindings(verification.result(), "");
      verification
          .agreeing()
          .forEach(path -> out.println("与源文件一致：" + TerminalText.line(path.toString())));
    }
    verification.unchecked().forEach(unchecked -> err.println(uncheckedText(unchecked)));
    flush();
  }

  private static String uncheckedText(Verification.Unchecked unchecked) {
    return unchecked.lines().stream()
        .map(TerminalText::line)
        .collect(
            Collectors.joining(
                "、",
                TerminalText.line(unchecked.file().toString()) + "：",
                "没有核对，源文件里没有这些字，请自己看一看"));
  }

  /**
   * Prints the result as a document for a program. Returns false if the format is for a person, and
   * prints nothing.
   */
  private boolean printDocument(RunResult result, List<String> written) {
    switch (options.format()) {
      case JSON ->
          out.print(new JsonRenderer().render(result.findings(), result.silenced(), written));
      case SARIF -> out.print(sarif().render(result.findings(), result.silenced()));
      case TEXT -> {
        return false;
      }
    }
    return true;
  }

  private SarifRenderer sarif() {
    return new SarifRenderer(CommandContext.version(), shownName, explanations());
  }

  private void printFindings(RunResult result, String ending) {
    if (!result.findings().isEmpty()) {
      TextRenderer renderer = new TextRenderer(context.terminal().colour());
      err.printFiltered(renderer.render(result.findings()));
      err.print(renderer.counts(result.findings()) + ending + "\n");
    }
  }

  private void flush() {
    err.flush();
    out.flush();
  }
}
