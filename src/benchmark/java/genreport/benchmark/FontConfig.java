package genreport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes a program that asks fontconfig for faces see those of one folder alone. */
final class FontConfig {

  private FontConfig() {}

  /**
   * The environment for such a program.
   *
   * @param folder for the configuration and its cache
   */
  static Map<String, String> only(Path fonts, Path folder) throws IOException {
    String config =
        "<?xml version='1.0'?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(fonts.toAbsolutePath(), folder.resolve("font-cache"));
    Path file = Files.writeString(folder.resolve("fonts.conf"), config);
    return Map.of("FONTCONFIG_FILE", file.toString());
  }
}
