package genreport.batch;

import genreport.pipeline.Request;
import genreport.pipeline.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which reports need not be made again: beside the files of a report, in a hidden folder, lies a
 * receipt of all that they were made from. Each report has a file of its own, so that nothing grows
 * with the number of reports and two runs at once can't spoil each other's. A receipt that is lost,
 * spoilt or out of date costs one more making and nothing else.
 */
final class Receipts {

  /** The hidden folder, beside the reports' files. */
  static final String FOLDER = ".genreport";

  private final Supplier<Optional<String>> fingerprint;
  private final String ending;

  /**
   * @param fingerprint of what the reports are made with; empty when it can't be told, and all are
   *     made
   * @param ending which tells the receipts of one task from those of another
   */
  Receipts(Supplier<Optional<String>> fingerprint, String ending) {
    this.fingerprint = fingerprint;
    this.ending = ending;
  }

  /** The hash of a request's source, if it can be read. */
  static Optional<String> sourceHash(Request request) {
    return hash(request.source());
  }

  /** The receipt of a report whose files are up to date. */
  Optional<Receipt> current(Request request, String sourceHash) {
    return read(request)
        .filter(receipt -> receipt.source().equals(sourceHash))
        .filter(receipt -> isUnchanged(receipt.alsoRead(), request.source().resolveSibling("")))
        .filter(receipt -> isUnchanged(receipt.written(), request.outputFolder()))
        .filter(Receipt::isOfFiles)
        .filter(receipt -> fingerprint.get().equals(Optional.of(receipt.fingerprint())));
  }

  private Optional<Receipt> read(Request request) {
    try {
      return Receipt.of(Files.readAllLines(file(request), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isUnchanged(Map<String, String> hashes, Path folder) {
    try {
      return hashes.entrySet().stream()
          .allMatch(
              file ->
                  hash(folder.resolve(file.getKey()))
                      .orElse(Receipt.ABSENT)
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

  private Path file(Request request) {
    return request.outputFolder().resolve(FOLDER).resolve(request.baseName() + ending);
  }

  /**
   * Keeps the receipt of a report that was made.
   *
   * @param sourceHash as it was before
   */
  void keep(Request request, String sourceHash, Result result) {
    Optional<String> all = fingerprint.get();
    if (all.isEmpty()) {
      return;
    }
    Path folder = request.source().resolveSibling("");
    Map<String, String> alsoRead = new TreeMap<>();
    for (Path file : result.alsoRead()) {
      alsoRead.put(below(folder, file), hash(file).orElse(Receipt.ABSENT));
    }
    Map<String, String> written = new TreeMap<>();
    for (Path file : result.written()) {
      Optional<String> hash = hash(file);
      if (hash.isEmpty()) {
        // another run has taken it away
        return;
      }
      written.put(file.getFileName().toString(), hash.get());
    }
    int warnings = result.findings().size();
    write(
        file(request),
        new Receipt(all.get(), sourceHash, alsoRead, written, warnings, result.silenced().size()));
  }

  private static String below(Path folder, Path file) {
    return file.isAbsolute() == folder.isAbsolute()
        ? folder.relativize(file).toString()
        : file.toString();
  }

  /** A receipt that can't be written is missing next time, which is no harm. */
  private static void write(Path file, Receipt receipt) {
    List<String> lines = receipt.lines();
    if (lines.stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
      return;
    }
    Path fresh =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(fresh, lines, StandardCharsets.UTF_8);
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      forget(fresh);
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it has a name of its own and harms nobody
    }
  }
}
