package genreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The developers' pages name classes, packages, files, tests and profiles that are there. */
class DocsTest {

  private static final String CONTRIBUTING = "CONTRIBUTING.md";
  private static final String ARCHITECTURE = "docs/architecture.md";
  private static final String PERFORMANCE = "docs/performance.md";
  private static final String HANDING_OUT = "docs/handing-out.md";

  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+([A-Z][A-Za-z]*)?");
  private static final Pattern PACKAGE = Pattern.compile("genreport(\\.[a-z]+)+");
  private static final Pattern FILE =
      Pattern.compile("(src|templates|docs|fonts|examples)/[\\w./-]*");
  private static final Pattern PROFILES = Pattern.compile("mvn[^`\\n]* -P([\\w,]+)");
  private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)(?:#(\\w+))?");

  private static List<String> found(Pattern pattern, String text, int group) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  private static List<String> codes(String file, Pattern whole) throws IOException {
    return found(CODE, Files.readString(Path.of(file)), 1).stream()
        .filter(code -> whole.matcher(code).matches())
        .toList();
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRIBUTING, ARCHITECTURE})
  void everyClassIsThere(String file) throws IOException {
    List<String> named = new ArrayList<>(codes(file, CLASS));
    // a value type of the JDK, which a habit is about
    named.remove("Optional");
    assertThat(named).isNotEmpty();
    assertThat(classes()).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRIBUTING, ARCHITECTURE})
  void everyPackageIsThere(String file) throws IOException {
    List<String> named = codes(file, PACKAGE);
    assertThat(named).isNotEmpty();
    for (String name : named) {
      assertThat(Path.of("src/main/java", name.split("\\."))).isDirectory();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRIBUTING, HANDING_OUT, PERFORMANCE})
  void everyFileIsThere(String file) throws IOException {
    for (String name : codes(file, FILE)) {
      assertThat(Path.of(name)).exists();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRIBUTING, HANDING_OUT, PERFORMANCE})
  void everyProfileIsThere(String file) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> profiles = found(PROFILES, Files.readString(Path.of(file)), 1);
    assertThat(profiles).isNotEmpty();
    for (String several : profiles) {
      for (String profile : several.split(",", -1)) {
        assertThat(pom).contains("<id>" + profile + "</id>");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = CONTRIBUTING)
  void everyTestIsThere(String file) throws IOException {
    Matcher test = TEST.matcher(Files.readString(Path.of(file)));
    while (test.find()) {
      String name = test.group(1) + ".java";
      try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
        Path source = files.filter(found -> found.endsWith(name)).findFirst().orElseThrow();
        if (test.group(2) != null) {
          assertThat(Files.readString(source)).contains("void " + test.group(2) + "(");
        }
      }
    }
  }
}
