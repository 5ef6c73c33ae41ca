package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.CommentedKeys;
import genreport.check.IndentationChecker;
import genreport.check.LineCorrections;
import genreport.check.OpenKeys;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a source file into a report and checks it. */
final class ReportFile {

  private static final LineCorrections NO_LINES = new LineCorrections(List.of(), List.of());

  private ReportFile() {}

  /** A source with the form of its report. */
  record FormedSource(Mapping source, FormPack form) {}

  /**
   * Parses a source and chooses its form. If keys in comments or wrongly indented lines explain
   * errors of the source, reports these lines and parses the source as if they were corrected.
   *
   * @param text the text of the source, with the findings about its file
   * @throws IOException if a template folder can't be listed
   */
  static Outcome<FormedSource> read(Outcome<SourceFile> text, FormLibrary library)
      throws IOException {
    if (text.value().isEmpty()) {
      return Outcome.none(text.diagnostics());
    }
    SourceFile file = text.value().get();
    Outcome<FormedSource> plain = formed(read(file), library);
    if (plain.value().isPresent()) {
      LineCorrections lines = lines(file, plain.value().get(), plain.isBlocked());
      if (!lines.edits().isEmpty()) {
        Outcome<Node> mended = YamlReader.readMended(file, lines.edits());
        return formed(mended.then(ReportFile::mapping), library)
            .after(lines.findings())
            .after(text.diagnostics());
      }
    }
    return plain.after(text.diagnostics());
  }

  private static LineCorrections lines(SourceFile file, FormedSource read, boolean blocked) {
    boolean suspect = blocked || IndentationChecker.isSuspect(read.source(), read.form());
    LineCorrections keys =
        suspect || CommentedKeys.isSuspect(read.source(), read.form())
            ? CommentedKeys.check(file, read.source(), read.form())
            : NO_LINES;
    if (!suspect || !keys.edits().isEmpty()) {
      return keys;
    }
    LineCorrections open = OpenKeys.check(file, read.form());
    return open.edits().isEmpty() ? IndentationChecker.check(file, read.form()) : open;
  }

  private static Outcome<FormedSource> formed(Outcome<Mapping> source, FormLibrary library)
      throws IOException {
    if (source.value().isEmpty()) {
      return Outcome.none(source.diagnostics());
    }
    Mapping tree = source.value().get();
    Outcome<FormPack> form = library.choose(tree).after(source.diagnostics());
    return form.value()
        .map(pack -> Outcome.of(new FormedSource(tree, pack), form.diagnostics()))
        .orElseGet(() -> Outcome.none(form.diagnostics()));
  }

  /** Parses the text of a source file. A source whose root is no mapping is an error (S3). */
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
  static Outcome<Report> structured(Mapping source, FormPack form, Checker checker) {
    List<Diagnostic> all = new ArrayList<>(checker.check(source, form));
    Outcome<Report> report = ReportReader.read(source, form);
    all.addAll(report.diagnostics());
    return new Outcome<>(report.value(), all);
  }

  /** Returns the report with all findings that need no other report. */
  static Outcome<Report> checked(Mapping source, FormPack form, Checker checker) {
    Outcome<Report> structured = structured(source, form, checker);
    List<Diagnostic> all = new ArrayList<>(structured.diagnostics());
    structured.value().ifPresent(read -> all.addAll(checker.check(read)));
    return new Outcome<>(structured.value(), all);
  }
}
