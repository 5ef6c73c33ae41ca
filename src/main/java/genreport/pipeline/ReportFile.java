package genreport.pipeline;

import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.SourceLoader;
import genreport.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a source file into a report and checks it. */
final class ReportFile {

  private ReportFile() {}

  /** Reads a source file. A source whose root is no mapping is an error (S3). */
  static Outcome<Mapping> read(Path path, String shownName) {
    return SourceLoader.load(path, shownName).then(ReportFile::read);
  }

  /** Parses the text of a source file. */
  static Outcome<Mapping> read(SourceFile text) {
    return YamlReader.read(text).then(ReportFile::mapping);
  }

  private static Outcome<Mapping> mapping(Node tree) {
    return tree instanceof Mapping mapping
        ? Outcome.of(mapping)
        : Outcome.none(
            Diagnostic.error("S3", "文件应由“键: 值”组成，如 年度: 2021")
                .at(tree.span())
                .advice("对照 examples 文件夹里的例子改写"));
  }

  /** Returns the report with the findings about its structure and characters. */
  static Outcome<Report> shaped(Mapping source, FormPack form, Checker checker) {
    List<Diagnostic> all = new ArrayList<>(checker.check(source, form));
    Outcome<Report> report = ReportReader.read(source, form);
    all.addAll(report.diagnostics());
    return new Outcome<>(report.value(), all);
  }

  /** Returns the report with all findings that need no other report. */
  static Outcome<Report> checked(Mapping source, FormPack form, Checker checker) {
    Outcome<Report> shaped = shaped(source, form, checker);
    List<Diagnostic> all = new ArrayList<>(shaped.diagnostics());
    shaped.value().ifPresent(read -> all.addAll(checker.check(read)));
    return new Outcome<>(shaped.value(), all);
  }
}
