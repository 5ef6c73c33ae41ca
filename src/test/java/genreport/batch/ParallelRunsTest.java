package genreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What threads share is safe to share: many at once make the bytes that one makes alone. */
class ParallelRunsTest {

  private static final int ROUNDS = 6;
  private static final int THREADS = 8;
  private static final ReportResources MATERIALS =
      new ReportResources(List.of(Bundled.TEMPLATES), Bundled.FONTS, List.of());

  @TempDir Path folder;

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private Request request(Path source, String output, OutputOptions options) {
    return new Request(source, source.toString(), folder.resolve(output), MATERIALS, options);
  }

  @Test
  void theBytesAreThoseOfASingleRun() throws Exception {
    SharedResources shared = new SharedResources(MATERIALS);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    Path look = Pipeline.run(request(examples().get(0), "look", plain())).written().get(1);
    List<OutputOptions> manners =
        List.of(
            plain(),
            new OutputOptions(false, Optional.empty(), true),
            new OutputOptions(false, Optional.of(look), false));
    List<Future<List<Path>>> runs = new ArrayList<>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (Path source : examples()) {
          Request request =
              request(source, "parallel" + round, manners.get(round % manners.size()));
          runs.add(pool.submit(() -> Pipeline.run(request, shared).written()));
        }
      }
      for (Future<List<Path>> run : runs) {
        assertThat(run.get()).hasSize(2);
      }
    } finally {
      pool.shutdownNow();
    }
    for (int round = 0; round < ROUNDS; round++) {
      OutputOptions options = manners.get(round % manners.size());
      for (Path source : examples()) {
        if (round < manners.size()) {
          Pipeline.run(request(source, "alone" + round, options));
        }
        assertSame("alone" + round % manners.size(), "parallel" + round, source);
      }
    }
  }

  private static OutputOptions plain() {
    return OutputOptions.plain(false);
  }

  private void assertSame(String alone, String parallel, Path source) {
    String name = source.getFileName().toString().replace(".yaml", "");
    for (String ending : List.of(".pdf", ".docx")) {
      assertThat(folder.resolve(parallel).resolve(name + ending))
          .hasSameBinaryContentAs(folder.resolve(alone).resolve(name + ending));
    }
  }
}
