package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The whole program on a file in a folder of its own. */
final class WholeRun {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  WholeRun(Path folder) {
    this.folder = folder;
  }

  /** Runs; an assertion fails when files are written in spite of an error, or one of two. */
  int run(byte[] file) throws IOException {
    Path source = Files.write(Files.createDirectories(folder).resolve("a.yaml"), file);
    Path output = folder.resolve("out");
    int code =
        new CommandRunner(Path.of(""), new PrintWriter(out), new PrintWriter(err), Terminal.NONE)
            .run(source.toString(), "--format", "json", "-o", output.toString());
    assertThat(code).as(err.toString()).isIn(0, 1, 3);
    Map<String, Object> json = new Yaml().load(out.toString());
    assertThat(json).containsKeys("version", "findings");
    assertThat(names(output)).isEqualTo(code == 0 ? List.of("a.docx", "a.pdf") : List.of());
    assertThat(Files.readAllBytes(source)).isEqualTo(file);
    return code;
  }

  String said() {
    return out.toString() + err;
  }

  Path written(String name) {
    return folder.resolve("out").resolve(name);
  }

  private static List<String> names(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(output)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
