package genreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exception of one report, here of a file system that is closed, ends that report only. */
final class FaultyJobTest {

  private static final ReportResources RESOURCES =
      new ReportResources(List.of(Path.of("templates")), Path.of("fonts"), List.of());

  @TempDir Path folder;

  @Test
  void theOtherReportsAreChecked() throws IOException {
    Path good = Files.copy(Path.of("examples/2021/all-zero.yaml"), folder.resolve("a.yaml"));
    FileSystem closed =
        FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"));
    Path lost = closed.getPath("/b.yaml");
    Files.copy(good, lost);
    closed.close();
    OutputOptions options = OutputOptions.plain(false);
    Batch.Plan plan = new Batch.Plan(Task.CHECK, 1, true, false);
    List<JobResult> results = new ArrayList<>();
    new Batch(plan, new Program("test", List.of(), Optional.empty()), RESOURCES, options)
        .run(
            new JobList(List.of(job(good), job(lost), job(good)), Optional.empty(), List.of()),
            results::add);

    assertThat(results)
        .extracting(JobResult::state)
        .containsExactly(JobResult.State.CHECKED, JobResult.State.FAILED, JobResult.State.CHECKED);
    assertThat(results.get(1).fault()).containsInstanceOf(ClosedFileSystemException.class);
    assertThat(results.get(0).fault()).isEmpty();
  }

  private static Job job(Path source) {
    Request request = Request.of(source, Optional.empty(), RESOURCES, OutputOptions.plain(false));
    return new Job(request, true, Optional.empty(), Optional.empty());
  }
}
