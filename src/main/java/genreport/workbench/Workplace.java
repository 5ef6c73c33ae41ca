package genreport.workbench;

import genreport.file.RecoveryCopies;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all reports of a folder share.
 *
 * @param copies where what is not saved yet is kept; if absent, it is not kept
 * @param revisions the last revision of any report, so that no two have the same
 */
record Workplace(
    OpenedFolder folder,
    SharedResources shared,
    Optional<RecoveryCopies> copies,
    AtomicLong revisions) {

  /** Returns the request for a report of the folder, as the command line makes it. */
  Request request(Path file) {
    return new Request(
        file,
        file.getFileName().toString(),
        folder.root(),
        shared.resources(),
        OutputOptions.plain(false));
  }
}
