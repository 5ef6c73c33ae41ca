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

  /** Characters from here up to {@value #HAN} may have several normal forms. */
  private static final char COMBINING = 0x300;

  private static final char HAN = 0x4E00;
  private static final char HAN_END = 0x9FFF;

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
    String composed = hasOneForm(path) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Returns whether all characters are Latin or Han; saves loading the tables of Unicode. */
  private static boolean hasOneForm(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= COMBINING && (c < HAN || c > HAN_END)) {
        return false;
      }
    }
    return true;
  }
}
