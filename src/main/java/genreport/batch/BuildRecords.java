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
 * Which reports need not be made again: in a folder of the user's own, where nobody else may write,
 * lies a receipt of all that a report's files were made from. Each report has a file of its own,
 * named by a hash of where its files are, so that two runs at once can't spoil each other's. A
 * receipt that is lost, spoilt or out of date costs one more making and nothing else.
 */
final class BuildRecords {

  private static final String FOLDER = "receipts";

  /** A receipt has some lines. */
  private static final int MAX_BYTES = 1 << 20;

  private final AtomicWriter writer = AtomicWriter.cached();
  private final Supplier<Optional<String>> fingerprint;
  private final Optional<Path> folder;
  private final Task task;

  /**
   * @param fingerprint of what the reports are made with; empty when it can't be told, and all are
   *     made
   * @param task whose receipts are kept apart from those of another
   */
  BuildRecords(Supplier<Optional<String>> fingerprint, Program program, Task task) {
    this.fingerprint = fingerprint;
    this.folder =
        task == Task.CHECK
            ? Optional.empty()
            : program.memory().flatMap(memory -> PrivateFolder.open(memory.resolve(FOLDER)));
    this.task = task;
  }

  /** The hash of a request's source, if it can be read. */
  static Optional<String> sourceHash(Request request) {
    return hash(request.source());
  }

  /** The receipt of a report whose files are up to date. */
  Optional<BuildRecord> current(Request request, String sourceHash) {
    return read(request)
        .filter(receipt -> receipt.source().equals(sourceHash))
        .filter(receipt -> isUnchanged(receipt.alsoRead(), request.source().resolveSibling("")))
        .filter(receipt -> isUnchanged(receipt.written(), request.outputFolder()))
        .filter(BuildRecord::isOfFiles)
        .filter(receipt -> fingerprint.get().equals(Optional.of(receipt.fingerprint())));
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

  /** What is no text is read as some other text, which is no receipt. */
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

  /** Where a report's receipt is; nowhere before its files have a folder. */
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
   * Keeps the receipt of a report that was made.
   *
   * @param sourceHash as it was before
   */
  void keep(Request request, String sourceHash, RunResult result) {
    Optional<Path> file = file(request);
    Optional<String> all = file.isPresent() ? fingerprint.get() : Optional.empty();
    if (all.isEmpty()) {
      return;
    }
    Path beside = request.source().resolveSibling("");
    Map<String, String> alsoRead = new TreeMap<>();
    for (Path read : result.alsoRead()) {
      alsoRead.put(below(beside, read), hash(read).orElse(BuildRecord.ABSENT));
    }
    Map<String, String> written = new TreeMap<>();
    for (Path made : result.written()) {
      Optional<String> hash = hash(made);
      if (hash.isEmpty()) {
        // another run has taken it away
        return;
      }
      written.put(made.getFileName().toString(), hash.get());
    }
    int warnings = result.findings().size();
    write(
        file.orElseThrow(),
        new BuildRecord(
            all.get(), sourceHash, alsoRead, written, warnings, result.silenced().size()));
  }

  private static String below(Path folder, Path file) {
    return file.isAbsolute() == folder.isAbsolute()
        ? folder.relativize(file).toString()
        : file.toString();
  }

  /** A receipt that can't be written is missing next time, which does no harm. */
  private void write(Path file, BuildRecord receipt) {
    List<String> lines = receipt.lines();
    if (lines.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
      return;
    }
    byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      writer.replace(file.resolveSibling(""), Map.of(file.getFileName().toString(), content));
    } catch (IOException e) {
      // it is missing next time
    }
  }
}
