package genreport.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option for the agency's own fonts. */
final class OwnFontsOption {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--fonts",
      paramLabel = "文件夹",
      description = "本单位自己的字库（方正小标宋、仿宋_GB2312 等），按字库的名称认出，各用在该用的地方；没有的字和没有的字库，用自带的")
  private @Nullable Path fonts;

  /**
   * Returns the folders of the agency's own faces; a role takes its face from the first folder that
   * has one.
   */
  List<Path> folders() {
    if (fonts == null) {
      return List.of();
    }
    WrongUsage.requireFolder(command, "--fonts", fonts);
    return List.of(fonts);
  }
}
