import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies the page of rules to a file with an ASCII name, from which the zips take it.
 *
 * <p>{@code java PageOfRules.java PROJECT BUILD-FOLDER} writes rules.md in the folder. Java opens a
 * file with a Chinese name only in a UTF-8 locale, in which this is run; in another the assembly
 * would leave the page out and say nothing.
 */
final class PageOfRules {

  private PageOfRules() {}

  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0], "docs", "规则.md");
    Files.copy(page, Path.of(arguments[1], "rules.md"), StandardCopyOption.REPLACE_EXISTING);
  }
}
