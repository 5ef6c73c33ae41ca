package genreport.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.ProcessResult;
import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every zip does that is handed out. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandedOut {

  private static final String PREPARING = "首次使用，正在为以后更快地启动做准备，约需几秒……\n";
  private static final Path CHECKOUT = Path.of("");
  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");

  private final String zip;
  private UnpackedZip unpacked;

  /**
   * @param property the system property that names the zip
   */
  HandedOut(String property) {
    this.zip = System.getProperty(property, "");
  }

  @BeforeAll
  void unpack(@TempDir Path folder) throws IOException {
    assumeTrue(!zip.isEmpty(), "SKIPPED: this zip was not built");
    unpacked = UnpackedZip.of(Path.of(zip), folder);
  }

  final UnpackedZip unpacked() {
    return unpacked;
  }

  /** What stands in the zip's folder besides what all zips have. */
  abstract List<String> more();

  @Test
  void itHoldsNothingThatARunHasMade() throws IOException {
    assertThat(unpacked.entries())
        .noneMatch(entry -> entry.getName().matches(".*/examples/.*(\\.pdf|\\.docx)"));
  }

  @Test
  void itHoldsWhatAClerkNeeds() throws IOException {
    List<String> expected =
        new ArrayList<>(
            List.of("CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "app", "examples"));
    expected.addAll(List.of("fonts", "genreport", "genreport.cmd", "licenses", "templates"));
    expected.addAll(List.of("CONTRIBUTING.md", "SECURITY.md", "docs", "sbom.cdx.json"));
    expected.add("README.txt");
    expected.addAll(more());
    assertThat(names(unpacked.home())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(names(unpacked.home().resolve("app")))
        .containsExactlyInAnyOrder("genreport.jar", "lib");
    assertThat(names(unpacked.home().resolve("app/lib")))
        .containsExactlyInAnyOrderElementsOf(names(CHECKOUT.resolve("target/lib")));
    for (String folder : List.of("docs", "templates", "fonts", "examples")) {
      assertThat(tree(unpacked.home().resolve(folder)))
          .isEqualTo(tree(CHECKOUT.resolve(folder).toAbsolutePath()));
    }
  }

  @Test
  void itsReadmeNamesWhatIsThere() throws IOException {
    Path home = unpacked.home();
    Path readme = home.resolve("README.txt");
    assertThat(readme).hasSameBinaryContentAs(HandoutReadmeTest.FILE);
    assertThat(HandoutReadmeTest.named(Files.readString(readme)))
        .hasSize(4)
        .allMatch(name -> Files.exists(home.resolve(name)));
  }

  /** Nothing of the builder's clock, umask or file system shows. */
  @Test
  void itsEntriesAreTheSameWhereverItIsBuilt() throws IOException {
    List<ZipArchiveEntry> entries = unpacked.entries();
    // a name that is not ASCII is marked as UTF-8
    assertThat(entries)
        .filteredOn(entry -> !entry.getName().matches("[!-~]+"))
        .allMatch(entry -> entry.getName().endsWith("/docs/规则.md"))
        .allMatch(entry -> entry.getGeneralPurposeBit().usesUTF8ForNames());
    assertThat(entries).noneMatch(ZipArchiveEntry::isUnixSymlink);
    assertThat(entries).extracting(ZipArchiveEntry::getName).doesNotHaveDuplicates();
    assertThat(entries.stream().map(ZipArchiveEntry::getTime).distinct()).hasSize(1);
    assertThat(entries)
        .extracting(entry -> entry.isDirectory(), entry -> entry.getUnixMode() & 0777)
        .containsOnly(tuple(true, 0755), tuple(false, 0755), tuple(false, 0644));
    assertThat(
            entries.stream()
                .filter(entry -> !entry.isDirectory() && (entry.getUnixMode() & 1) == 1)
                .map(entry -> entry.getName().replaceFirst("[^/]*/", ""))
                .filter(name -> !name.startsWith("runtime/")))
        .containsExactly("genreport");
  }

  @Test
  void itMakesTheSameFilesAsTheCheckout() throws Exception {
    Path source = Files.copy(EXAMPLE, unpacked.folder().resolve("2021 年报.yaml"));
    ProcessResult ran = unpacked.run(source.getFileName());
    assertThat(ran.err()).isIn("", PREPARING);
    assertThat(ran.out()).contains("2021 年报.pdf", "2021 年报.docx");
    assertThat(ran.code()).isZero();
    Path here = Files.createDirectories(unpacked.folder().resolve("here"));
    assertThat(inCheckout(source.toString(), "-o", here.toString())).isZero();
    for (String name : List.of("2021 年报.pdf", "2021 年报.docx")) {
      assertThat(unpacked.folder().resolve(name)).hasSameBinaryContentAs(here.resolve(name));
    }
    ProcessResult verified = unpacked.run("verify", source.getFileName());
    assertThat(verified.out()).contains("2021 年报.pdf", "2021 年报.docx");
    assertThat(verified.code()).isZero();
  }

  /** Java says of no class where it took it from, unless it is asked. */
  @Test
  void itsClassesComeFromTheArchiveOnceItIsMade(@TempDir Path logs) throws Exception {
    Path source = Files.copy(EXAMPLE, unpacked.folder().resolve("归档.yaml"));
    Path cache = logs.resolve("cache");
    unpacked.run(Map.of("XDG_CACHE_HOME", cache.toString()), source.getFileName());
    Path log = logs.resolve("classes.log");
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("GENREPORT_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertThat(unpacked.run(environment, source.getFileName()).err()).isEmpty();
    assertFromTheArchive(log);
    // and with the parser of command lines, which the example is made without
    assertThat(unpacked.run(environment, source.getFileName(), "--strict").err()).isEmpty();
    assertFromTheArchive(log);
  }

  /** Java itself crashes on the first, or tells of some of the others. */
  @ParameterizedTest
  @ValueSource(ints = {2, 100, 1_000_000_000})
  void aTruncatedArchiveOfClassesIsThrownAway(int divisor, @TempDir Path temporary)
      throws Exception {
    Path source = Files.copy(EXAMPLE, unpacked.folder().resolve("截断" + divisor + ".yaml"));
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", temporary.resolve("cache").toString());
    ProcessResult whole = unpacked.run(environment, source.getFileName());
    Path kept;
    try (Stream<Path> files = Files.walk(temporary)) {
      kept =
          files.filter(file -> file.toString().matches(".*\\.(jsa|aot)")).findFirst().orElseThrow();
    }
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / divisor);
    }
    assertThat(unpacked.run(environment, source.getFileName()))
        .isEqualTo(new ProcessResult(0, whole.out(), ""));
    assertThat(kept).doesNotExist();
  }

  /** But for options, of which the example that the archive is made with has none. */
  private static void assertFromTheArchive(Path log) throws IOException {
    List<String> own =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("] genreport."))
            .filter(line -> !line.contains("] genreport.cli."))
            .toList();
    assertThat(own).hasSizeGreaterThan(300);
    assertThat(own.stream().filter(line -> !line.contains("shared objects file")).toList())
        .hasSizeLessThan(own.size() / 20);
  }

  private static int inCheckout(String... arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new CommandRunner(CHECKOUT.toAbsolutePath(), nowhere, nowhere, Terminal.NONE)
        .run(arguments);
  }

  @Test
  void itMakesADraftAndAFileWithFonts() throws Exception {
    Path source = Files.copy(EXAMPLE, unpacked.folder().resolve("另一份.yaml"));
    assertThat(unpacked.run(source.getFileName(), "--draft").code()).isZero();
    assertThat(unpacked.run(source.getFileName(), "--embed-fonts", "-v").code()).isZero();
    assertThat(unpacked.folder().resolve("另一份.draft.docx")).exists();
  }

  @Test
  void itMakesManyReports() throws Exception {
    Path many = Files.createDirectories(unpacked.folder().resolve("各单位"));
    Files.copy(EXAMPLE, many.resolve("甲.yaml"));
    Files.copy(EXAMPLE, many.resolve("乙.yaml"));
    assertThat(unpacked.run("各单位", "-o", "成品").code()).isZero();
    assertThat(unpacked.folder().resolve("成品/乙.docx")).exists();
  }

  @Test
  void itMendsAFileInGbk() throws Exception {
    Path source = unpacked.folder().resolve("国标.yaml");
    String text = Files.readString(EXAMPLE).replace("年度: ", "年度：");
    Files.write(source, text.getBytes(Charset.forName("GB18030")));
    ProcessResult ran = unpacked.run("check", "--fix", source.getFileName());
    assertThat(ran.out() + ran.err()).contains("+年度: 2021");
    assertThat(source).hasContent(Files.readString(EXAMPLE));
  }

  @Test
  void itStartsAReport() throws Exception {
    ProcessResult ran = unpacked.run("init", "--year", "2025", "示例区人民政府办公室");
    assertThat(ran.code()).isZero();
    ProcessResult check = unpacked.run("check", "--format", "json", "2025.yaml");
    assertThat(check.out()).startsWith("{\"version\"");
  }

  @Test
  void itExplains() throws Exception {
    assertThat(unpacked.run("explain", "X3").out()).startsWith("X3（");
    assertThat(unpacked.run("schema", "2021").out()).contains("\"$schema\"");
    assertThat(unpacked.run("completion", "bash").out()).contains("complete -o");
    assertThat(unpacked.run("--help").out()).contains("用法：");
    assertThat(unpacked.run("没有.yaml").code()).isEqualTo(3);
  }

  @Test
  void itNamesItsVersionAndCommit() throws Exception {
    ProcessResult ran = unpacked.run("--version");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().findFirst().orElseThrow())
        .matches("genreport [0-9].*（提交([ 0-9a-f，-]+(，有未提交的改动)?|未知)）");
    assertThat(ran.out())
        .contains("2021 年度及以后", "（" + unpacked.home().toRealPath().resolve("fonts"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** What stands in a folder, without what a run in the checkout has made of its examples. */
  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.matches(".*\\.(pdf|docx)"))
          .sorted()
          .toList();
    }
  }
}
