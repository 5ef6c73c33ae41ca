package genreport.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that every report goes through. */
class OrdinaryTemplatesTest {

  private static final Set<String> ONLY_OF_DRAFTS =
      Set.of("comments.xml.ftlx", "header-odd.xml.ftlx", "header-even.xml.ftlx", "watermark.ftlx");

  private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
  private static final Pattern BUILT_IN = Pattern.compile("[\\w\\])\"']\\?[a-z]\\w*");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      return files
          .filter(file -> file.toString().endsWith(".ftlx"))
          .filter(file -> !ONLY_OF_DRAFTS.contains(file.getFileName().toString()))
          .toList()
          .stream();
    }
  }

  /** The first built-in that FreeMarker meets makes it set up all of them. */
  @ParameterizedTest
  @MethodSource("templates")
  void noneUsesABuiltIn(Path template) throws IOException {
    String text = COMMENT.matcher(Files.readString(template)).replaceAll("");
    assertThat(BUILT_IN.matcher(text).results().map(MatchResult::group)).isEmpty();
  }
}
