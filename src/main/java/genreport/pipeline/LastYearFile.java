package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.LastYearErrors;
import genreport.check.LastYearReference;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.MissingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads the report of the year before, if a report names it. */
final class LastYearFile {

  private final Request request;
  private final FormLibrary library;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Path> read = new ArrayList<>();

  LastYearFile(Request request, FormLibrary library) {
    this.request = request;
    this.library = library;
  }

  /** Returns the findings about the file so far. */
  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** Returns the file, even if it can't be read; empty if the report names none. */
  List<Path> read() {
    return List.copyOf(read);
  }

  /**
   * Loads the report of the year before. Its own errors are among the findings.
   *
   * @throws IOException if a template folder can't be listed
   */
  Optional<Report> before(Report report, Checker checker) throws IOException {
    Optional<LastYearReference> reference = LastYearReference.of(report);
    return reference.isPresent() ? load(reference.get(), checker) : Optional.empty();
  }

  private Optional<Report> load(LastYearReference reference, Checker checker) throws IOException {
    Optional<Mapping> source = keep(source(reference));
    Optional<FormPack> form =
        source.isPresent() ? keep(library.choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Optional<Diagnostic> otherKind = reference.checkKind(form.get());
    if (otherKind.isPresent()) {
      findings.add(otherKind.get());
      return Optional.empty();
    }
    Outcome<Report> last = ReportFile.checked(source.get(), form.get(), checker);
    last.value()
        .map(read -> LastYearErrors.of(last.diagnostics(), reference.report(), read))
        .ifPresent(findings::addAll);
    last.value().flatMap(reference::checkYear).ifPresent(findings::add);
    return last.value().filter(reference::isYearBefore);
  }

  private Outcome<Mapping> source(LastYearReference reference) {
    String name = reference.name().text();
    if (name.contains("://")) {
      return Outcome.none(reference.unreadable("“" + name + "”是网址，不是文件名"));
    }
    try {
      Path path = request.source().resolveSibling(name);
      WorkingTree tree = request.tree();
      if (!tree.holds(path)) {
        return Outcome.none(reference.outside(tree.allowed()));
      }
      read.add(path);
      String shown = Path.of(request.shownName()).resolveSibling(name).toString();
      Outcome<SourceFile> text =
          ReportDetector.of(reference.report().form()).loadReport(path, shown);
      if (text.value().isPresent()) {
        return text.then(ReportFile::read);
      }
      return Outcome.none(
          Files.exists(path)
              ? reference.unreadable(text.diagnostics().get(0).message())
              : missing(reference, path, shown));
    } catch (InvalidPathException e) {
      return Outcome.none(reference.unreadable("“" + name + "”不是文件名"));
    }
  }

  private Diagnostic missing(LastYearReference reference, Path path, String shown) {
    Path absolute = path.toAbsolutePath();
    Path folder = absolute.resolveSibling("").normalize();
    Path own = request.source().toAbsolutePath();
    Optional<String> near =
        MissingFile.near(path)
            .filter(file -> !file.toAbsolutePath().normalize().equals(own.normalize()))
            .map(
                file ->
                    own.resolveSibling("")
                        .normalize()
                        .relativize(folder.resolve(file.getFileName())))
            .map(file -> file.toString().replace('\\', '/'));
    String place =
        folder.equals(own.resolveSibling("").normalize())
            ? "本文件所在的文件夹"
            : "文件夹“" + Path.of(shown).resolveSibling("") + "”";
    return reference.missing(
        shown, Optional.of(place).filter(any -> Files.isDirectory(folder)), near);
  }

  private <T> Optional<T> keep(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
