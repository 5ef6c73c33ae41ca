package genreport.batch;

import genreport.file.AtomicWriter;
import genreport.file.PrivateFolder;
import genreport.file.RegularFile;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Finds the reports whose files are up to date. A private folder of the user has one build record
 * for each report, in a file of its own, so that two runs at the same time don't damage each
 * other's records. The file's name is a hash of the path of the report's files. If a record is
 * missing, damaged or out of date, the report is made again.
 */
final class BuildRecords {

  private static final String FOLDER = "build-records";

  /** The largest file that is read as a record, in bytes. */
  private static final int MAX_BYTES = 1 << 20;

  private final AtomicWriter writer = AtomicWriter.cached();
  private final Supplier<Optional<String>> fingerprint;
  private final Optional<Path> folder;
  private final Task task;

  /**
   * @param fingerprint the hash of everything but the report; if it is empty, all reports are made
   * @param task each task has records of its own
   */
  BuildRecords(Supplier<Optional<String>> fingerprint, Program program, Task task) {
    this.fingerprint = fingerprint;
    this.folder =
        task == Task.CHECK
            ? Optional.empty()
            : program
                .stateFolder()
                .flatMap(stateFolder -> PrivateFolder.open(stateFolder.resolve(FOLDER)));
    this.task = task;
  }

  /** Returns the hash of a request's source; empty if it can't be read. */
  static Optional<String> sourceHash(Request request) {
    return hash(request.source());
  }

  /** Returns the record of a report; empty if its files are not up to date. */
  Optional<BuildRecord> current(Request request, String sourceHash) {
    return read(request)
        .filter(buildRecord -> buildRecord.source().equals(sourceHash))
        .filter(
            buildRecord -> isUnchanged(buildRecord.alsoRead(), request.source().resolveSibling("")))
        .filter(buildRecord -> isUnchanged(buildRecord.written(), request.outputFolder()))
        .filter(BuildRecord::isOfFiles)
        .filter(buildRecord -> fingerprint.get().equals(Optional.of(buildRecord.fingerprint())));
  }

  private Optional<BuildRecord> read(Request request) {
    Optional<Path> file = file(request);
    try {
      return file.isPresent()
          ? BuildRecord.of(text(RegularFile.read(file.get(), MAX_BYTES)).lines().toList())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Decodes a file. Invalid UTF-8 becomes other text, which is no valid record. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isUnchanged(Map<String, String> hashes, Path folder) {
    try {
      return hashes.entrySet().stream()
          .allMatch(
              file ->
                  hash(folder.resolve(file.getKey()))
                      .orElse(BuildRecord.ABSENT)
                      .equals(file.getValue()));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<String> hash(Path file) {
    try {
      return Optional.of(ContentHash.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the file of a report's record; empty if there is no state folder or the output folder
   * doesn't exist.
   */
  private Optional<Path> file(Request request) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      String output = request.outputFolder().toRealPath().toString();
      ContentHash name = new ContentHash().add(output).add(request.baseName()).add(task.name());
      return Optional.of(folder.get().resolve(name.hex()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Stores the record of a report that was made.
   *
   * @param sourceHash the source's hash before the report was made
   */
  void store(Request request, String sourceHash, RunResult result) {
    Optional<Path> file = file(request);
    Optional<String> resourcesHash = file.isPresent() ? fingerprint.get() : Optional.empty();
    if (resourcesHash.isEmpty()) {
      return;
    }
    Path sourceFolder = request.source().resolveSibling("");
    Map<String, String> alsoRead = new TreeMap<>();
    for (Path read : result.alsoRead()) {
      alsoRead.put(relative(sourceFolder, read), hash(read).orElse(BuildRecord.ABSENT));
    }
    Map<String, String> written = new TreeMap<>();
    for (Path made : result.written()) {
      Optional<String> hash = hash(made);
      if (hash.isEmpty()) {
        // another process has removed the file
        return;
      }
      written.put(made.getFileName().toString(), hash.get());
    }
    int warnings = result.findings().size();
    write(
        file.orElseThrow(),
        new BuildRecord(
            resourcesHash.get(),
            sourceHash,
            alsoRead,
            written,
            warnings,
            result.silenced().size()));
  }

  private static String relative(Path folder, Path file) {
    return file.isAbsolute() == folder.isAbsolute()
        ? folder.relativize(file).toString()
        : file.toString();
  }

  /** Writes a record. A failure is ignored: the report is then made again next time. */
  private void write(Path file, BuildRecord buildRecord) {
    List<String> lines = buildRecord.lines();
    if (lines.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
      return;
    }
    byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      writer.replace(file.resolveSibling(""), Map.of(file.getFileName().toString(), content));
    } catch (IOException e) {
      // the report is made again next time
    }
  }
}
