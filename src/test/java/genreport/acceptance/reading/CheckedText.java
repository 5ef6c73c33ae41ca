package genreport.acceptance.reading;

import genreport.diagnostic.Diagnostic;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks texts as {@code genreport check} does, each in a folder with all the examples. */
public final class CheckedText {

  private final Path file;
  private final Request request;
  private final SharedResources shared;

  /**
   * @param folder an empty folder
   */
  public CheckedText(Path folder) throws IOException {
    for (Example example : Example.all()) {
      Files.copy(example.file(), folder.resolve(example.name() + ".yaml"));
    }
    file = folder.resolve("报告.yaml");
    ReportResources resources =
        new ReportResources(
            List.of(Example.HOME.resolve("templates")), Example.HOME.resolve("fonts"), List.of());
    request = Request.of(file, Optional.of(folder), resources, OutputOptions.plain(false));
    shared = new SharedResources(resources);
  }

  /** Returns all findings about a text. */
  public List<Diagnostic> findings(String text) throws IOException {
    Files.writeString(file, text);
    return Pipeline.check(request, shared).findings();
  }

  /** Returns the findings that keep a report from being written. */
  public List<Diagnostic> errors(String text) throws IOException {
    return findings(text).stream().filter(Diagnostic::isBlocking).toList();
  }
}
