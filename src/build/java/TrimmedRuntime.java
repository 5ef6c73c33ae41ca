import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes a Java runtime with no more than genreport uses, for machines without Java.
 *
 * <p>{@code java TrimmedRuntime.java BUILD-FOLDER [JDK]} reads genreport.jar and lib in the folder
 * and writes runtime beside them. The runtime comes from the JDK named, else from the newest JDK of
 * the wanted version that is installed, else from the one that runs this.
 */
final class TrimmedRuntime {

  private static final int WANTED = 25;

  /**
   * What is used by name only, so that jdeps can't see it: GBK and GB 18030 outside Linux, and zip
   * files as file systems.
   */
  private static final List<String> BY_NAME = List.of("jdk.charsets", "jdk.zipfs");

  private static final String ANY = "any-jdk";
  private static final Pattern MODULE = Pattern.compile("-> ((?:java|jdk)\\.[a-z.]+)\\s*$");

  /** An installed JDK. */
  private record Jdk(Path home, Runtime.Version version, String maker) {

    static Optional<Jdk> at(Path home) {
      Path release = home.resolve("release");
      Properties said = new Properties();
      try (var in = Files.newBufferedReader(release)) {
        said.load(in);
        String version = said.getProperty("JAVA_VERSION", "").replace("\"", "");
        String maker = said.getProperty("IMPLEMENTOR", "unknown").replace("\"", "");
        return tool(home, "jlink").isPresent() && canLink(home)
            ? Optional.of(new Jdk(home, Runtime.Version.parse(version), maker))
            : Optional.empty();
      } catch (IOException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** Some JDKs link from their own modules file, others need jmods, which may not be there. */
    private static boolean canLink(Path home) {
      if (Files.isDirectory(home.resolve("jmods"))) {
        return true;
      }
      try {
        String help = run(List.of(tool(home, "jlink").orElseThrow().toString(), "--help"));
        return help.contains("run-time image enabled");
      } catch (IOException e) {
        return false;
      }
    }

    int feature() {
      return version.feature();
    }
  }

  private TrimmedRuntime() {}

  public static void main(String[] arguments) throws IOException {
    Path build = Path.of(arguments[0]);
    boolean named = arguments.length > 1 && !arguments[1].isEmpty();
    Jdk jdk = named ? Jdk.at(Path.of(arguments[1])).orElseThrow() : newest();
    Path image = build.resolve("runtime");
    Set<String> modules = modules(build);
    delete(image);
    link(jdk, modules, image);
    resolveLinks(image.resolve("legal"));
    // jlink leaves out the archive of the JDK's own classes, without which Java itself starts half
    // as fast
    run(List.of(tool(image, "java").orElseThrow().toString(), "-Xshare:dump"));
    Files.writeString(image.resolve("sbom.cdx.json"), bill(jdk, modules));
    System.out.println("runtime of JDK " + jdk.version() + " with " + String.join(",", modules));
  }

  /** A bill of materials of one item, in CycloneDX. */
  private static String bill(Jdk jdk, Set<String> modules) {
    return """
    {
      "bomFormat" : "CycloneDX",
      "specVersion" : "1.6",
      "version" : 1,
      "components" : [
        { "type" : "platform", "bom-ref" : "runtime", "name" : "OpenJDK", "version" : "%s",
          "description" : "linked with the modules %s",
          "supplier" : { "name" : "%s" },
          "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ] }
      ]
    }
    """
        .formatted(jdk.version(), String.join(" ", modules), jdk.maker());
  }

  /** Returns the JDK's modules that the jars use. */
  private static Set<String> modules(Path build) throws IOException {
    List<Path> jars = new ArrayList<>(List.of(build.resolve("genreport.jar")));
    try (Stream<Path> libraries = Files.list(build.resolve("lib"))) {
      jars.addAll(libraries.sorted().toList());
    }
    Path plain = Files.createTempDirectory("genreport-jars-");
    Set<String> modules = new TreeSet<>(BY_NAME);
    for (Path jar : jars) {
      Path copy = withoutDescriptor(jar, plain.resolve(jar.getFileName()));
      modules.addAll(
          used(List.of("-s", "--multi-release", "17", "--ignore-missing-deps", copy.toString())));
    }
    delete(plain);
    return modules;
  }

  /**
   * Copies a jar without its module's descriptor, which may require libraries that are left out.
   * The jars are used from the class path, where descriptors say nothing.
   */
  private static Path withoutDescriptor(Path jar, Path copy) throws IOException {
    Files.copy(jar, copy);
    try (FileSystem content = FileSystems.newFileSystem(copy);
        Stream<Path> files = Files.walk(content.getPath("/"))) {
      for (Path file : files.filter(file -> file.endsWith("module-info.class")).toList()) {
        Files.delete(file);
      }
    }
    return copy;
  }

  private static List<String> used(List<String> arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    if (jdeps.run(out, out, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
    return said.toString(StandardCharsets.UTF_8)
        .lines()
        .map(MODULE::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .toList();
  }

  /** Not compressed: so it starts faster, and the zip around it is smaller. */
  private static void link(Jdk jdk, Set<String> modules, Path image) throws IOException {
    run(
        List.of(
            tool(jdk.home(), "jlink").orElseThrow().toString(),
            "--add-modules",
            String.join(",", modules),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            image.toString()));
  }

  /** Puts copies in the place of symbolic links, which not every unpacker makes. */
  private static void resolveLinks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        byte[] content = Files.readAllBytes(link);
        Files.delete(link);
        Files.write(link, content);
      }
    }
  }

  private static Jdk newest() {
    return places()
        .flatMap(TrimmedRuntime::homes)
        .map(Jdk::at)
        .flatMap(Optional::stream)
        .filter(jdk -> jdk.feature() == WANTED)
        .max(Comparator.comparing(Jdk::version))
        .or(() -> Jdk.at(Path.of(System.getProperty("java.home"))))
        .orElseThrow(() -> new IllegalStateException("no JDK with jlink"));
  }

  /** Where JDKs are installed, on all systems; and what variables name. */
  private static Stream<Path> places() {
    String user = System.getProperty("user.home");
    Stream<String> variables =
        System.getenv().keySet().stream()
            .filter(name -> name.matches("JAVA_HOME|JAVA_?(HOME_)?" + WANTED + ".*"))
            .sorted()
            .map(System::getenv);
    Stream<String> folders =
        Stream.of(
            "/usr/lib/jvm/*",
            "/opt/java/*",
            "/Library/Java/JavaVirtualMachines/*/Contents/Home",
            user + "/.sdkman/candidates/java/*",
            user + "/.jdks/*",
            "C:/Program Files/Java/*",
            "C:/Program Files/Eclipse Adoptium/*",
            "C:/Program Files/Microsoft/*",
            "C:/Program Files/Zulu/*");
    return Stream.concat(variables, folders)
        .filter(place -> isWindows() || !place.startsWith("C:"))
        .map(place -> place.replace("*", ANY))
        .map(Path::of);
  }

  /** The folders that a place with a wildcard stands for. */
  private static Stream<Path> homes(Path place) {
    Path parent = place;
    while (parent != null && !parent.endsWith(ANY)) {
      parent = parent.getParent();
    }
    if (parent == null) {
      return Stream.of(place);
    }
    Path rest = parent.relativize(place);
    try (Stream<Path> found = Files.list(Objects.requireNonNull(parent.getParent()))) {
      return found.map(each -> each.resolve(rest)).toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static Optional<Path> tool(Path home, String name) {
    return Stream.of(name, name + ".exe")
        .map(file -> home.resolve("bin").resolve(file))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("_?JAVA_(TOOL_)?OPTIONS"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + said);
      }
      return said;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
