package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.WorkFolder;
import genreport.diagnostic.Diagnostic;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files made of an example, made once for all tests.
 *
 * @param pdf its path
 * @param word its path
 */
public record RenderedReport(Path pdf, Path word) {

  private static final Path FOLDER = Example.HOME.resolve(WorkFolder.of("acceptance"));
  private static final Map<Example, RenderedReport> RENDERED = new ConcurrentHashMap<>();

  public static RenderedReport of(Example example) {
    return RENDERED.computeIfAbsent(example, key -> render(key, FOLDER.resolve(key.form())));
  }

  /** Makes the files anew. */
  public static RenderedReport render(Example example, Path folder) {
    return render(example, folder, List.of(Example.HOME.resolve("templates")));
  }

  /** Makes the files by other templates. */
  public static RenderedReport render(Example example, Path folder, List<Path> templates) {
    RunResult result =
        Pipeline.run(
            new Request(
                example.file(),
                example.toString(),
                folder,
                templates,
                Example.HOME.resolve("fonts")));
    assertThat(result.findings()).as("errors of %s", example).noneMatch(Diagnostic::isBlocking);
    Path pdf = folder.resolve(example.name() + ".pdf");
    Path word = folder.resolve(example.name() + ".docx");
    assertThat(result.written()).containsExactlyInAnyOrder(pdf, word);
    return new RenderedReport(pdf, word);
  }
}
