package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;
import java.nio.file.Path;
import java.util.List;

/**
 * The draft of a report, and what was found on the way.
 *
 * @param pdf its path
 * @param word its path
 */
public record Drafted(List<Diagnostic> findings, Path pdf, Path word) {

  private static final SharedResources SHARED =
      new SharedResources(request(Path.of("any.yaml"), Path.of("")).resources());

  public static Drafted of(Path source, Path folder) {
    RunResult result = Pipeline.draft(request(source, folder), SHARED);
    String name = source.getFileName().toString().replace(".yaml", "");
    Path pdf = folder.resolve(name + ".draft.pdf");
    Path word = folder.resolve(name + ".draft.docx");
    assertThat(result.written()).as("%s: %s", source, result.findings()).containsExactly(pdf, word);
    return new Drafted(result.findings(), pdf, word);
  }

  public static Request request(Path source, Path folder) {
    return new Request(
        source,
        source.toString(),
        folder,
        List.of(Example.HOME.resolve("templates")),
        Example.HOME.resolve("fonts"));
  }
}
