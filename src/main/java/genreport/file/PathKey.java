package genreport.file;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A key that is equal for all paths that are one file to some file system: the path of the real
 * folder with the name, without regard to letter case and Unicode normal form. Windows and macOS
 * ignore case; macOS ignores the normal form.
 *
 * @param folded the path in NFC and lower case
 */
public record PathKey(String folded) {

  /** Returns the key of a path. If it is a link, the key is the link's own, not its target's. */
  public static PathKey of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().getParent();
    Path name = absolute.getFileName();
    return new PathKey(
        folded(
            folder == null || name == null
                ? absolute.toString()
                : RealPath.of(folder).resolve(name).toString()));
  }

  private static String folded(String path) {
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
