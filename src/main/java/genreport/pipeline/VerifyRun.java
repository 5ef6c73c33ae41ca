package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.PublishedPart;
import genreport.verify.Comparison;
import genreport.verify.ExpectedReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares published files with their report.
 *
 * @param agreeing the files that agree
 * @param findings the differences, and the errors of files that can't be read
 */
record VerifyRun(List<Path> agreeing, List<Diagnostic> findings) {

  VerifyRun {
    agreeing = List.copyOf(agreeing);
    findings = List.copyOf(findings);
  }

  /** Compares each file. If there is no file, the result is a finding (F1). */
  static VerifyRun of(Request request, ExpectedReport expected, List<Path> files) {
    List<Path> agreeing = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    if (files.isEmpty()) {
      findings.add(
          Diagnostic.failure("F1", "“" + request.shownName() + "”旁边没有同名的 PDF 和 Word 文件")
              .advice("在后面写出要核对的文件，例如 genreport verify 2025.yaml 公布/年报.pdf"));
    }
    for (Path file : files) {
      Outcome<List<PublishedPart>> parts = PublishedFile.read(file, request.resources().fonts());
      findings.addAll(parts.diagnostics());
      List<Diagnostic> differences =
          parts
              .value()
              .map(read -> Comparison.compare(file.toString(), expected, read))
              .orElse(List.of());
      findings.addAll(differences);
      if (parts.value().isPresent() && parts.diagnostics().isEmpty() && differences.isEmpty()) {
        agreeing.add(file);
      }
    }
    return new VerifyRun(agreeing, findings);
  }
}
