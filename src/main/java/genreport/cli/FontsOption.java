package genreport.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options about fonts: the agency's own, and whether to print which are used. */
final class FontsOption {

  @Mixin private final OwnFontsOption own = new OwnFontsOption();

  @Option(
      names = {"-v", "--verbose"},
      description = "说明用了哪些字库，哪些字是用别的字库补的")
  private boolean verbose;

  boolean verbose() {
    return verbose;
  }

  /** Returns the folders of the agency's own faces. */
  List<Path> folders() {
    return own.folders();
  }
}
