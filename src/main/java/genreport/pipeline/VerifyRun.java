package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.FileKind;
import genreport.readback.PublishedPart;
import genreport.verify.Comparison;
import genreport.verify.ExpectedReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares published files with their report.
 *
 * @param agreeing the files that agree
 * @param unchecked the files with running heads or feet that weren't compared
 * @param findings the differences, and the errors of files that can't be read
 */
record VerifyRun(
    List<Path> agreeing, List<Verification.Unchecked> unchecked, List<Diagnostic> findings) {

  /** The longest time for reading and comparing one file. Ordinary files take a second or two. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  VerifyRun {
    agreeing = List.copyOf(agreeing);
    unchecked = List.copyOf(unchecked);
    findings = List.copyOf(findings);
  }

  /** Compares each file. If there is no file, the result is a finding (F1). */
  static VerifyRun of(Request request, ExpectedReport expected, List<Path> files) {
    List<Path> agreeing = new ArrayList<>();
    List<Verification.Unchecked> unchecked = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    if (files.isEmpty()) {
      findings.add(
          Diagnostic.failure("F1", "“" + request.shownName() + "”旁边没有同名的 PDF 和 Word 文件")
              .advice("在后面写出要核对的文件，例如 genreport verify 2025.yaml 公布/年报.pdf"));
    }
    for (Path file : files) {
      FileResult own =
          TimeLimit.run(LIMIT, () -> compare(request, expected, file))
              .orElseGet(() -> new FileResult(List.of(), List.of(tooSlow(file.toString()))));
      findings.addAll(own.findings());
      if (own.findings().isEmpty()) {
        agreeing.add(file);
      }
      if (!own.unchecked().isEmpty()) {
        unchecked.add(new Verification.Unchecked(file, own.unchecked()));
      }
    }
    return new VerifyRun(agreeing, unchecked, findings);
  }

  /** The result of comparing one file. */
  private record FileResult(List<String> unchecked, List<Diagnostic> findings) {}

  /** Returns the differences of a file, or the reason why it can't be compared. */
  private static FileResult compare(Request request, ExpectedReport expected, Path file) {
    Outcome<List<PublishedPart>> parts =
        PublishedFile.read(file, request.resources().fonts(), expected);
    List<Diagnostic> findings = new ArrayList<>(parts.diagnostics());
    List<PublishedPart> read = parts.value().orElse(List.of());
    if (parts.value().isPresent()) {
      findings.addAll(Comparison.compare(file.toString(), expected, read));
    }
    return new FileResult(
        read.stream()
            .filter(PublishedPart.RunningLine.class::isInstance)
            .map(PublishedPart.RunningLine.class::cast)
            .map(line -> line.edge().label() + "“" + line.text() + "”")
            .toList(),
        findings);
  }

  private static Diagnostic tooSlow(String name) {
    return FileKind.tooLarge(name, LIMIT.toSeconds() + " 秒还没有核对完");
  }
}
