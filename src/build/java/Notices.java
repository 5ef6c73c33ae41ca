import genreport.font.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out what has to be said of all that is shipped: the bill of materials, the list of licences
 * and their texts.
 *
 * <p>{@code java -cp target/classes Notices.java PROJECT BUILD-FOLDER} reads the libraries' bill of
 * materials and lib in the folder, and the project's fonts and src/build/licences; it writes
 * handout.
 */
final class Notices {

  private static final String COMPONENTS = "\n  \"components\" : [";
  private static final String OWN_TEXT = "(?i)META-INF/[^/]*(LICEN[CS]E|NOTICE)[^/]*";
  private static final String OWN = "own";

  /** A line of licences.txt. */
  private record Licence(String subject, String spdx, List<String> texts) {

    static Licence of(String line) {
      String[] cells = line.split(" *\\| *", -1);
      return new Licence(cells[0], cells[1], List.of(cells[2].split(", *", -1)));
    }
  }

  private final Path project;
  private final Path build;
  private final Path texts;
  private final Map<String, Licence> licences = new LinkedHashMap<>();

  private Notices(Path project, Path build) throws IOException {
    this.project = project;
    this.build = build;
    this.texts = emptied(build.resolve("handout/licenses"));
    try (Stream<String> lines = Files.lines(project.resolve("src/build/licences/licences.txt"))) {
      lines
          .filter(line -> line.contains("|"))
          .map(Licence::of)
          .forEach(licence -> licences.put(licence.subject(), licence));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Notices notices = new Notices(Path.of(arguments[0]), Path.of(arguments[1]));
    notices.copyTexts();
    notices.writeList();
    notices.writeBill();
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  private void copyTexts() throws IOException {
    Path own = project.resolve("src/build/licences");
    for (Path text : files(own, ".txt")) {
      if (!text.endsWith("licences.txt")) {
        Files.writeString(texts.resolve(text.getFileName()), Files.readString(text));
      }
    }
    for (Path text : files(project.resolve("fonts"), ".txt")) {
      Files.writeString(texts.resolve(text.getFileName()), Files.readString(text));
    }
    Files.writeString(
        texts.resolve("Apache-2.0.txt"), Files.readString(project.resolve("LICENSE")));
  }

  private void writeList() throws IOException {
    StringBuilder list = new StringBuilder();
    list.append("genreport 自身的许可证是 Apache-2.0（见上一级文件夹的 LICENSE）。\n");
    list.append("随它一起发布的软件库和字库如下；许可证的全文都在这个文件夹里。\n");
    list.append("各个软件库都是未经改动的单独的 jar 文件，可以换成别的版本；OpenPDF 的源代码在\n");
    list.append("https://github.com/LibrePDF/OpenPDF 。\n");
    list.append("自带 Java 的那一种，Java 的许可证（GPL-2.0，附类路径例外）在 runtime/legal 文件夹里，\n");
    list.append("源代码在 https://openjdk.org 。\n\n");
    list.append("文件 | 许可证 | 全文\n");
    for (Path jar : files(build.resolve("lib"), ".jar")) {
      String name = jar.getFileName().toString();
      Licence licence = licence(name.replaceFirst("-[0-9][0-9.]*\\.jar$", ""));
      list.append("app/lib/").append(line(name, licence, ownTexts(jar)));
    }
    for (Path font : files(project.resolve("fonts"), ".ttf")) {
      String name = font.getFileName().toString();
      list.append("fonts/").append(line(name, licence(name), List.of()));
    }
    Files.writeString(texts.resolve("THIRD-PARTY.txt"), list);
  }

  private static String line(String file, Licence licence, List<String> own) {
    List<String> texts = new ArrayList<>(licence.texts());
    texts.remove(OWN);
    texts.addAll(own);
    if (texts.isEmpty()) {
      throw new IllegalStateException(file + " brings no text of its licence");
    }
    return file + " | " + licence.spdx() + " | " + String.join(", ", texts) + "\n";
  }

  private Licence licence(String subject) {
    Licence licence = licences.get(subject);
    if (licence == null) {
      throw new IllegalStateException("src/build/licences/licences.txt has no line for " + subject);
    }
    return licence;
  }

  /** Copies the texts that a jar brings along, and returns their new names. */
  private List<String> ownTexts(Path jar) throws IOException {
    String folder = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    List<String> copied = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream().filter(entry -> entry.getName().matches(OWN_TEXT)).toList();
      for (ZipEntry entry : found) {
        String name = folder + "/" + entry.getName().substring("META-INF/".length());
        Files.createDirectories(texts.resolve(folder));
        Files.write(texts.resolve(name), zip.getInputStream(entry).readAllBytes());
        copied.add(name);
      }
    }
    return copied;
  }

  /** The libraries' bill of materials, with the fonts put first. */
  private void writeBill() throws IOException {
    Path libraries = build.resolve("libraries.cdx.json");
    if (!Files.exists(libraries)) {
      throw new IllegalStateException(libraries + ": CycloneDX's plugin writes none offline");
    }
    String bill = Files.readString(libraries).replace("\r\n", "\n");
    if (bill.split(Pattern.quote(COMPONENTS), -1).length != 2) {
      throw new IllegalStateException("no place for the fonts in libraries.cdx.json");
    }
    String fonts =
        files(project.resolve("fonts"), ".ttf").stream()
            .map(this::component)
            .collect(Collectors.joining());
    Files.writeString(
        build.resolve("handout/sbom.cdx.json"), bill.replace(COMPONENTS, COMPONENTS + fonts));
  }

  private String component(Path font) {
    try {
      Face face = Face.open(font);
      String file = font.getFileName().toString();
      return "\n    { \"type\" : \"file\", \"bom-ref\" : \"fonts/%s\", \"name\" : \"%s\", \"version\" : \"%s\","
              .formatted(file, file, face.version().orElseThrow())
          + " \"description\" : \"%s\", \"hashes\" : [ { \"alg\" : \"SHA-256\", \"content\" : \"%s\" } ],"
              .formatted(face.name(), sha256(font))
          + " \"licenses\" : [ { \"license\" : { \"id\" : \"%s\" } } ] },"
              .formatted(licence(file).spdx());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
