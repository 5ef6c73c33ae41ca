package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.file.AtomicWriter;
import genreport.file.PreviousVersions;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the files of a report. Keeps what a person has changed, and replaces no input. */
final class OutputFiles {

  private final Request request;
  private final AtomicWriter writer;
  private final PreviousVersions versions;

  OutputFiles(Request request, AtomicWriter writer) {
    this.request = request;
    this.writer = writer;
    this.versions = new PreviousVersions(this::isReplaceable);
  }

  /** Returns the files that were replaced and kept, each with the name under which it is kept. */
  Map<Path, Path> kept() {
    return versions.kept();
  }

  /**
   * Writes all files, or none.
   *
   * @param targets files in the output folder of the request
   * @param contents in the order of the targets
   * @param alsoRead the files that the run has read beside those of the request
   * @return the error if nothing was written
   */
  Optional<Diagnostic> write(List<Path> targets, List<byte[]> contents, List<Path> alsoRead) {
    Map<String, byte[]> named = new LinkedHashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      named.put(targets.get(i).getFileName().toString(), contents.get(i));
    }
    return clash(targets, alsoRead)
        .or(() -> ReportFiles.replace(writer, request.outputFolder(), named, versions));
  }

  /**
   * Returns whether an existing file may be replaced: nobody has changed it, or force is wanted.
   */
  private boolean isReplaceable(byte[] file) {
    return request.options().force() || PdfWriter.isUnchanged(file) || WordWriter.isUnchanged(file);
  }

  /** Returns the error if a target is a file that the run reads. */
  private Optional<Diagnostic> clash(List<Path> targets, List<Path> alsoRead) {
    ProtectedInputs inputs = ProtectedInputs.of(request);
    alsoRead.forEach(file -> inputs.add(ProtectedInputs.Kind.LAST_YEAR, file));
    return targets.stream().flatMap(target -> inputs.clash(target).stream()).findFirst();
  }
}
