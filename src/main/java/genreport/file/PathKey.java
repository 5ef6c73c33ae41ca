package genreport.file;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes keys that are equal for all paths that are one file to some file system: the path of the
 * real folder with the name, in NFC and lower case. Windows and macOS ignore case; macOS ignores
 * the normal form.
 */
public final class PathKey {

  private PathKey() {}

  /** Returns the key of a path. If it is a link, the key is the link's own, not its target's. */
  public static String of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().getParent();
    Path name = absolute.getFileName();
    return folded(
        folder == null || name == null
            ? absolute.toString()
            : RealPath.of(folder).resolve(name).toString());
  }

  private static String folded(String path) {
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
