package genreport.cli;

import genreport.diagnostic.format.JsonRenderer;
import genreport.diagnostic.format.SarifRenderer;
import genreport.diagnostic.format.TerminalText;
import genreport.diagnostic.format.TextRenderer;
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

/** Prints what came of a report: for a person on both streams, for a program on standard output. */
final class FindingsPrinter {

  private final TerminalWriter out;
  private final TerminalWriter err;
  private final ReportOptions options;
  private final CommandContext surroundings;
  private final String shownName;

  /**
   * @param shownName the report's name as the user wrote it
   */
  FindingsPrinter(
      Streams streams, ReportOptions options, CommandContext surroundings, String shownName) {
    this.shownName = shownName;
    this.out = streams.out();
    this.err = streams.err();
    this.options = options;
    this.surroundings = surroundings;
  }

  /** After a run that was to write files. */
  void printRun(RunResult result) {
    faces(result.faces());
    List<String> written = new ArrayList<>();
    for (Path file : result.written()) {
      written.add(file.toString());
    }
    boolean unwritten = written.isEmpty();
    String ending = "";
    if (unwritten) {
      ending = options.strict() && !result.blocked() ? "；按 --strict 的要求，未生成文件" : "；未生成文件";
    }
    if (!machines(result, written)) {
      findings(result, ending);
      for (String path : written) {
        out.println("已生成 " + TerminalText.line(path));
      }
    }
    flush();
  }

  /** After a run that was to write a draft. */
  void printDraft(RunResult result) {
    List<String> written = result.written().stream().map(Path::toString).toList();
    if (!machines(result, written)) {
      findings(result, written.isEmpty() ? "；未生成草稿" : "；已生成草稿");
      written.forEach(path -> out.println("已生成草稿 " + TerminalText.line(path)));
    }
    flush();
  }

  /** What was mended; a program reads standard output, so that for it this is said beside. */
  void printMending(FixResult mending) {
    TerminalWriter to = options.format() == Format.TEXT ? out : err;
    TextRenderer renderer = new TextRenderer(surroundings.terminal().colour());
    mending.failure().ifPresent(failure -> err.printFiltered(renderer.render(List.of(failure))));
    if (mending.failure().isEmpty()) {
      to.print(mending.fix().diff());
      to.println(said(mending.fix()));
    }
    flush();
  }

  private String said(Fix fix) {
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

  /** After a run that was only to check. */
  void printCheck(RunResult result) {
    faces(result.faces());
    if (!machines(result, List.of())) {
      findings(result, "");
      if (result.findings().isEmpty()) {
        out.println("没有发现问题");
      }
    }
    flush();
  }

  /** Says on demand which faces are used, on standard error in every format. */
  private void faces(Supplier<UsedFaces> faces) {
    if (options.verbose()) {
      new FacesText(faces.get()).lines().forEach(err::println);
    }
  }

  /** After published files were compared with their source. */
  void printVerify(Verification verification) {
    if (!machines(verification.result(), List.of())) {
      findings(verification.result(), "");
      verification
          .agreeing()
          .forEach(path -> out.println("与源文件一致：" + TerminalText.line(path.toString())));
    }
    flush();
  }

  /** Prints one document for a program, unless a person is to read. */
  private boolean machines(RunResult result, List<String> written) {
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
    return new SarifRenderer(
        CommandContext.version(),
        shownName,
        new Forms(options.templates(surroundings)).explanations().value().orElse(List.of()));
  }

  private void findings(RunResult result, String ending) {
    if (!result.findings().isEmpty()) {
      TextRenderer renderer = new TextRenderer(surroundings.terminal().colour());
      err.printFiltered(renderer.render(result.findings()));
      err.print(renderer.counts(result.findings()) + ending + "\n");
    }
  }

  private void flush() {
    err.flush();
    out.flush();
  }
}
