package genreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md names limits by the constants that set them. */
final class SecurityPageTest {

  private static final Pattern LIMIT = Pattern.compile("(?m)^\\|.*\\| `(\\w+)\\.(\\w+)` \\|$");

  @Test
  void everyLimitIsSetWhereThePageSays() throws IOException {
    List<MatchResult> limits =
        LIMIT.matcher(Files.readString(Path.of("SECURITY.md"))).results().toList();
    assertThat(limits).hasSizeGreaterThan(5);
    for (MatchResult limit : limits) {
      assertThat(sources(limit.group(1)))
          .as("%s.%s", limit.group(1), limit.group(2))
          .anyMatch(source -> source.contains(" " + limit.group(2) + " = "));
    }
  }

  private static List<String> sources(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.endsWith(name + ".java"))
          .map(SecurityPageTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
