package genreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The POSIX launcher, in a folder with a space and Chinese characters, with a java and a mvn that
 * only tell how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String BUILDING = "首次使用，正在构建，约需一两分钟；要联网下载用到的软件库……\n";

  private static final String PREPARING = "首次使用，正在为以后更快地启动做准备，约需几秒……\n";

  private record Ran(int code, String out, String err) {}

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void project() throws IOException {
    home = Files.createDirectories(folder.resolve("年度 报告/genreport"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(Path.of("genreport"), home.resolve("genreport"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(Files.createDirectories(home.resolve("src/main")).resolve("Main.java"), "");
    javaOfVersion("17.0.1");
    program(
        "mvn",
        """
        echo "$@" >>calls
        sleep 0.3
        mkdir -p target/lib
        : >target/genreport.jar\
        """);
  }

  @Test
  void theFirstRunBuildsAndTheSecondDoesNot() throws Exception {
    Ran first = run(Map.of(), "年报.yaml");
    assertThat(first.err()).isEqualTo(BUILDING);
    assertThat(first.code()).isEqualTo(42);
    FileTime built = Files.getLastModifiedTime(home.resolve("target/genreport.jar"));
    Ran second = run(Map.of(), "年报.yaml");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Files.readAllLines(home.resolve("calls"))).hasSize(1);
    assertThat(Files.getLastModifiedTime(home.resolve("target/genreport.jar"))).isEqualTo(built);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    run(Map.of());
    Files.setLastModifiedTime(
        home.resolve("src/main/Main.java"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(Map.of()).err()).isEqualTo(BUILDING);
  }

  @Test
  void whatIsHandedOutIsNeverBuilt() throws Exception {
    handOut();
    Ran ran = run(Map.of(), "年报.yaml");
    assertThat(ran.code()).isEqualTo(42);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("<" + home.toRealPath().resolve("app/genreport.jar") + ">");
    assertThat(home.resolve("calls")).doesNotExist();
    assertThat(home.resolve("target")).doesNotExist();
    Files.delete(home.resolve("app/genreport.jar"));
    Ran incomplete = run(Map.of());
    assertThat(incomplete.code()).isEqualTo(3);
    assertThat(incomplete.err()).startsWith("错误：缺少 ").endsWith("，请重新下载。\n");
  }

  @Test
  void theJavaThatCameAlongIsTakenFirst() throws Exception {
    handOut();
    Path own = Files.createDirectories(home.resolve("runtime/bin"));
    Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"25.0.1\"\n");
    executable(own.resolve("java"), "exit 25");
    assertThat(run(Map.of()).code()).isEqualTo(25);
    Files.delete(tools.resolve("java"));
    assertThat(run(Map.of("PATH", bareTools().toString())).code()).isEqualTo(25);
  }

  private void handOut() throws IOException {
    Files.delete(home.resolve("pom.xml"));
    Files.writeString(
        Files.createDirectories(home.resolve("app/lib")).resolveSibling("genreport.jar"), "");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process first = start(Map.of());
    Process second = start(Map.of());
    assertThat(result(first).code()).isEqualTo(42);
    assertThat(result(second).code()).isEqualTo(42);
    assertThat(Files.readAllLines(home.resolve("calls"))).hasSize(1);
    assertThat(home.resolve("target/.building")).doesNotExist();
  }

  @Test
  void aLockWhoseOwnerIsGoneIsBroken() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/.building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertThat(run(Map.of()).code()).isEqualTo(42);
  }

  @Test
  void aFailedBuildNamesItsLog() throws Exception {
    program("mvn", "echo broken; exit 1");
    Ran ran = run(Map.of());
    assertThat(ran.code()).isEqualTo(70);
    Path log = home.resolve("target/first-build.log").toRealPath();
    assertThat(ran.err()).isEqualTo(BUILDING + "错误：构建失败。\n详见 " + log + "\n");
    assertThat(log).hasContent("broken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ERROR] Could not transfer artifact a:b:pom:1 from/to central: Connection refused",
        "[ERROR] Plugin a:b:1 or one of its dependencies could not be resolved:",
        "Cannot access central in offline mode and the artifact a:b:jar:1 has not been downloaded",
        "repo.maven.apache.org: Unknown host repo.maven.apache.org"
      })
  void aBuildThatLacksTheNetworkSaysWhatToDo(String line) throws Exception {
    program("mvn", "echo '" + line + "'; exit 1");
    Ran ran = run(Map.of());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .startsWith(BUILDING + "错误：构建没有完成：软件库下载不了")
        .contains("改用发布的 zip 文件", "连同里面的 target")
        .endsWith("详见 " + home.resolve("target/first-build.log").toRealPath() + "\n");
    assertThat(home.resolve("target/.building")).doesNotExist();
  }

  /** The advice: a built folder that is packed and unpacked elsewhere runs without Maven. */
  @Test
  void aBuiltFolderRunsElsewhere() throws Exception {
    run(Map.of());
    Path elsewhere = folder.resolve("别处");
    Process copy =
        new ProcessBuilder("cp", "-Rp", home.toString(), elsewhere.toString()).inheritIO().start();
    assertThat(copy.waitFor()).isZero();
    Files.delete(tools.resolve("mvn"));
    Map<String, String> bare = Map.of("PATH", tools + ":" + bareTools());
    Ran ran = result(start(elsewhere.resolve("genreport"), bare));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(42);
  }

  @Test
  void aTerminalShowsThatTheBuildGoesOn() throws Exception {
    program("mvn", "sleep 3; mkdir -p target/lib; : >target/genreport.jar");
    Ran ran = inTerminal();
    assertThat(ran.out()).startsWith(BUILDING.replace("\n", "\r\n") + ".\r\n");
    assertThat(ran.code()).isEqualTo(42);
    assertThat(home.resolve("target/.building")).doesNotExist();
  }

  @Test
  void aFailureStandsOnALineOfItsOwnInATerminal() throws Exception {
    program("mvn", "sleep 3; exit 1");
    Ran ran = inTerminal();
    assertThat(ran.out()).contains(".\r\n错误：构建失败。\r\n").doesNotContain("Terminated");
    assertThat(ran.code()).isEqualTo(70);
  }

  private Ran inTerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "SKIPPED: no script");
    executable(tools.resolve("in-terminal"), "exec script -qec \"sh '$1'\" /dev/null");
    ProcessBuilder builder =
        new ProcessBuilder(
            tools.resolve("in-terminal").toString(), home.resolve("genreport").toString());
    builder.environment().keySet().removeIf(name -> name.matches("JAVA_.*|LC_.*|LANG|HOME"));
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return result(builder.directory(folder.toFile()).start());
  }

  /** Of the launcher for Windows: it says the same. */
  @Test
  void theOtherLauncherSaysTheSameOfABuild() throws IOException {
    String script = Files.readString(Path.of("genreport.cmd"));
    String shell = Files.readString(Path.of("genreport"));
    Matcher told = Pattern.compile("'((?:错误：构建|不能联网|  [一二]、|只能经代理)[^']*)'").matcher(shell);
    List<String> sentences = told.results().map(match -> match.group(1)).toList();
    assertThat(sentences).hasSize(6);
    assertThat(script).contains(sentences);
    Matcher word = Pattern.compile("-e '([^']+)'").matcher(shell);
    assertThat(word.results().map(match -> "/c:\"" + match.group(1) + "\"").toList())
        .hasSizeGreaterThan(5)
        .allMatch(script::contains);
  }

  @Test
  void argumentsFolderAndExitCodePassThrough() throws Exception {
    Ran ran = run(Map.of(), "a b", "", "*", "$HOME", "年\"报'.yaml", "-x");
    assertThat(ran.code()).isEqualTo(42);
    assertThat(ran.out().lines().toList())
        .contains("in <" + folder.toRealPath() + ">")
        .contains("<-Dgenreport.home=" + home.toRealPath() + ">")
        .contains("<-Dfile.encoding=UTF-8>")
        .endsWith("<a b>", "<>", "<*>", "<$HOME>", "<年\"报'.yaml>", "<-x>");
  }

  @Test
  void itIsFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("gr"), home.resolve("genreport"));
    Path second = Files.createSymbolicLink(tools.resolve("gr"), Path.of("../gr"));
    assertThat(link).exists();
    Ran ran = result(start(second, Map.of()));
    assertThat(ran.out()).contains("<-Dgenreport.home=" + home.toRealPath() + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "xx_XX.UTF-8"})
  void javaRunsInAnUtf8Locale(String locale) throws Exception {
    Ran ran = run(Map.of("LC_ALL", locale));
    assertThat(ran.out().lines().findFirst()).hasValue("UTF-8");
  }

  @Test
  void anOldJavaIsRefused() throws Exception {
    javaOfVersion("1.8.0_402");
    Ran ran = run(Map.of());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .startsWith("错误：Java 版本太低：8（" + tools.resolve("java") + "），需要 Java 17 或更高版本。\n");
  }

  @Test
  void aBetterJavaThanJavaHomeIsTaken() throws Exception {
    Path old = folder.resolve("jdk 11");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    executable(old.resolve("bin/java"), "exit 9");
    assertThat(run(Map.of("JAVA_HOME", old.toString())).code()).isEqualTo(42);
  }

  @Test
  void aMissingJavaIsNamed() throws Exception {
    Files.delete(tools.resolve("java"));
    Ran ran = run(Map.of("PATH", bareTools().toString()));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("错误：没有找到 Java，需要 Java 17 或更高版本。\n请安装 JDK 17");
  }

  @Test
  void aMissingMavenIsNamed() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Ran ran = run(Map.of("PATH", tools + ":" + bareTools()));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("错误：首次使用需要构建，但没有找到 Maven（mvn）。\n请安装 Maven");
  }

  @Test
  void classesAreKeptOnceAndThenUsed() throws Exception {
    handOut();
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("缓 存").toString());
    Ran first = run(cache, "年报.yaml");
    assertThat(first.err()).isEqualTo(PREPARING);
    Path kept = folder.resolve("缓 存/genreport" + home.toRealPath() + "/classes.jsa");
    assertThat(first.out())
        .contains("<-XX:SharedArchiveFile=" + kept + ">")
        .endsWith("<年报.yaml>\n");
    assertThat(first.code()).isEqualTo(42);
    Ran second = run(cache, "年报.yaml");
    assertThat(second).isEqualTo(new Ran(42, first.out(), ""));
    assertThat(kept.getParent()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void anotherJavaOrProgramKeepsItsOwnClasses() throws Exception {
    handOut();
    Map<String, String> cache = Map.of("HOME", folder.resolve("user").toString());
    assertThat(run(cache).err()).isEqualTo(PREPARING);
    javaOfVersion("17.0.2");
    assertThat(run(cache).err()).isEqualTo(PREPARING);
    assertThat(run(cache).err()).isEmpty();
    Files.setLastModifiedTime(
        home.resolve("app/genreport.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(cache).err()).isEqualTo(PREPARING);
    javaOfVersion("25.0.1");
    assertThat(run(cache).out())
        .contains("<-XX:AOTCache=" + folder.resolve("user/.cache/genreport"));
  }

  @Test
  void classesThatJavaRefusesAreNotUsed() throws Exception {
    handOut();
    Map<String, String> cache =
        Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "REFUSES", "-Xshare:on");
    Ran first = run(cache);
    assertThat(first.code()).isEqualTo(42);
    assertThat(first.out()).doesNotContain("SharedArchiveFile");
    assertThat(run(cache)).isEqualTo(new Ran(42, first.out(), ""));
  }

  @Test
  void theCacheIsForTheUserAlone() throws Exception {
    handOut();
    Path cache = folder.resolve("用户/缓存");
    run(Map.of("XDG_CACHE_HOME", cache.toString()));
    Path kept = Path.of(cache.toRealPath() + "/genreport" + home.toRealPath());
    assertThat(kept).isDirectory();
    for (Path made = kept;
        made != null && !made.equals(folder.toRealPath());
        made = made.getParent()) {
      assertThat(Files.getPosixFilePermissions(made))
          .as(made.toString())
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "甲, rwxrwx---",
    "甲, rwx---rwx",
    "甲/乙, rwxrwxr-x",
    "甲/乙/genreport, rwxr-x-w-",
    "甲/乙/genreport/KEPT, rwxrwxrwx"
  })
  void aCacheThatOthersMayWriteIsNotUsed(String open, String permissions) throws Exception {
    handOut();
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("甲/乙").toString());
    assertThat(run(cache).out()).contains("<-XX:SharedArchiveFile=");
    Path opened = folder.resolve(open.replace("/KEPT", home.toRealPath().toString()));
    Files.setPosixFilePermissions(opened, PosixFilePermissions.fromString(permissions));
    assertNotUsed(run(cache));
  }

  @Test
  void anEmptyCacheThatOthersMayWriteIsNotFilled() throws Exception {
    handOut();
    Path open = Files.createDirectories(folder.resolve("甲"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertNotUsed(run(Map.of("XDG_CACHE_HOME", open.resolve("乙").toString())));
    assertThat(open).isEmptyDirectory();
  }

  /** What another user has put there would be run. */
  @ParameterizedTest
  @ValueSource(strings = {"甲", "甲/乙", "甲/乙/genreport"})
  void aCacheOfAnotherUserIsNotUsed(String owned) throws Exception {
    handOut();
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("甲/乙").toString());
    run(cache);
    giveAway(folder.resolve(owned));
    assertNotUsed(run(cache));
  }

  /** As anybody may do in /tmp, for a cache folder that isn't there yet. */
  @Test
  void aLinkOfAnotherUsersIntoACacheOfHisIsNotUsed() throws Exception {
    handOut();
    Path his = Files.createDirectories(folder.resolve("他的"));
    giveAway(his);
    Path link = Files.createSymbolicLink(folder.resolve("链接"), his);
    assertNotUsed(run(Map.of("XDG_CACHE_HOME", link.toString())));
    assertThat(his).isEmptyDirectory();
  }

  @Test
  void copiedJarsThatOthersMayWriteAreNotUsed() throws Exception {
    handOut();
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Matcher named = Pattern.compile("<-cp>\n<(.*)/genreport.jar>").matcher(run(cache).out());
    assertThat(named.find()).isTrue();
    Path copy = Path.of(named.group(1));
    assertThat(copy.getParent())
        .isEqualTo(folder.toRealPath().resolve("cache/genreport"))
        .isDirectoryNotContaining("glob:**/*.[0-9]*");
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(run(cache).out()).doesNotContain(copy.toString());
  }

  @Test
  void aCacheBehindALinkIsUsed() throws Exception {
    handOut();
    Path real = Files.createDirectories(folder.resolve("真的"));
    Path link = Files.createSymbolicLink(folder.resolve("链接"), real);
    assertThat(run(Map.of("XDG_CACHE_HOME", link.toString())).out())
        .contains("<-XX:SharedArchiveFile=" + real.toRealPath() + "/genreport");
  }

  /** A relative one would be another in every folder, one that was received among them. */
  @Test
  void aRelativeCacheIsNone() throws Exception {
    handOut();
    assertNotUsed(run(Map.of("XDG_CACHE_HOME", "cache")));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  /** A full disk or another program: Java would crash on some such archives. */
  @ParameterizedTest
  @ValueSource(strings = {"17.0.1", "25.0.1"})
  void anArchiveThatWasChangedIsThrownAway(String version) throws Exception {
    handOut();
    javaOfVersion(version);
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Ran first = run(cache);
    Path kept = archive(first.out());
    Files.writeString(kept, "spoilt");
    assertNotUsed(run(cache));
    assertThat(kept).doesNotExist();
    assertThat(run(cache)).isEqualTo(first);
    assertThat(run(cache)).isEqualTo(new Ran(42, first.out(), ""));
  }

  private static Path archive(String out) {
    Matcher named = Pattern.compile("<-XX:(?:SharedArchiveFile|AOTCache)=(.*)>").matcher(out);
    assertThat(named.find()).isTrue();
    return Path.of(named.group(1));
  }

  private static void assertNotUsed(Ran ran) {
    assertThat(ran.code()).isEqualTo(42);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).doesNotContain("SharedArchiveFile", "AOTCache");
  }

  private static void giveAway(Path file) throws IOException {
    boolean root = Files.getOwner(Path.of("/")).equals(Files.getOwner(file));
    assumeTrue(root, "SKIPPED, not run as root: a file can't be given to another user");
    UserPrincipal nobody =
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(file, nobody);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲.yaml 乙.yml",
        "check 甲.yaml 乙.yaml",
        "--force 甲.yaml",
        "甲.yaml --jobs 2",
        "各单位",
        "各单位 -o 成品"
      })
  void severalReportsHaveAllCollectorThreads(String arguments) throws Exception {
    handOut();
    Files.createDirectories(folder.resolve("各单位"));
    assertThat(run(Map.of(), arguments.split(" ", -1)).out())
        .contains("<-XX:+UseParallelGC>")
        .contains("<-XX:TieredStopAtLevel=1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--list 清单.txt", "--list=清单.txt"})
  void manyReportsHaveTheSecondCompiler(String arguments) throws Exception {
    handOut();
    assertThat(run(Map.of(), arguments.split(" ", -1)).out())
        .contains("<-XX:+UseParallelGC>")
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void aThousandReportsAreMany() throws Exception {
    handOut();
    String[] files = new String[1000];
    Arrays.fill(files, "甲.yaml");
    assertThat(run(Map.of(), files).out()).doesNotContain("TieredStopAtLevel");
    files[0] = "check";
    assertThat(run(Map.of(), files).out()).contains("<-XX:TieredStopAtLevel=1>");
  }

  @Test
  void aFoldersReportsAreCountedTwoLevelsDeep() throws Exception {
    handOut();
    Path bodies = Files.createDirectories(folder.resolve("各单位/城东"));
    for (int i = 0; i < 500; i++) {
      Files.createFile(bodies.resolve(i + ".yaml"));
      Files.createFile(bodies.resolveSibling(i + ".yml"));
    }
    assertThat(run(Map.of(), "各单位").out()).doesNotContain("TieredStopAtLevel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"甲.yaml", "甲.yaml -o 各单位", "--fonts 各单位 甲.yaml", "verify 甲.yaml 甲.pdf", "-V"})
  void oneReportHasTheFirstCompilerAlone(String arguments) throws Exception {
    handOut();
    Files.createDirectories(folder.resolve("各单位"));
    assertThat(run(Map.of(), arguments.split(" ", -1)).out())
        .contains("<-XX:TieredStopAtLevel=1>")
        .doesNotContain("UseParallelGC");
  }

  /** The jar's manifest names the others. */
  @ParameterizedTest
  @ValueSource(strings = {"", "甲.yaml", "verify 甲.yaml", "甲.yaml 乙.yaml", "@甲.yaml", "-甲.yaml"})
  void everyCallHasTheSameClassPath(String arguments) throws Exception {
    handOut();
    assertThat(run(Map.of(), arguments.split(" ", -1)).out())
        .contains(
            "<-cp>\n<" + home.toRealPath().resolve("app/genreport.jar") + ">\n<genreport.Main>\n");
  }

  /**
   * Of the launcher for Windows, which can't run here: every label it goes to stands there once.
   */
  @Test
  void theOtherLaunchersLabelsAreThere() throws IOException {
    String script = Files.readString(Path.of("genreport.cmd"));
    List<String> labels = script.lines().filter(line -> line.matches(":\\w+")).toList();
    assertThat(labels).doesNotHaveDuplicates();
    Set<String> wanted =
        Pattern.compile("(?:call|goto) (:\\w+)")
            .matcher(script)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(labels).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** Nothing runs into a part that is called: before each such label the part before it ends. */
  @Test
  void theOtherLaunchersPartsEnd() throws IOException {
    String script = Files.readString(Path.of("genreport.cmd"));
    List<String> lines =
        script.lines().filter(line -> !line.isBlank() && !line.startsWith("rem ")).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (script.contains("call " + lines.get(i) + " ")
          || script.contains("call " + lines.get(i) + "\r")) {
        assertThat(lines.get(i - 1)).matches("exit /b 0|endlocal & exit /b %code%|.*goto :\\w+");
      }
    }
  }

  @Test
  void withoutPlaceForClassesItRunsAllTheSame() throws Exception {
    handOut();
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran = run(Map.of("XDG_CACHE_HOME", file.toString()));
    assertThat(ran.code()).isEqualTo(42);
    assertThat(ran.err()).isEmpty();
  }

  private void javaOfVersion(String version) throws IOException {
    program(
        "java",
        """
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2021-10-19' >&2
          exit 0
        fi
        for option; do
          case $option in
            -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) : >"${option#*=}"; exit 0 ;;
            "${REFUSES-nothing}") exit 1 ;;
            -Xshare:on | -XX:AOTMode=on) exit 0 ;;
          esac
        done
        locale charmap
        echo "in <$(pwd -P)>"
        printf '<%%s>\\n' "$@"
        exit 42\
        """
            .formatted(version));
  }

  private void program(String name, String script) throws IOException {
    executable(tools.resolve(name), script);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A folder with what the launcher calls, and neither Java nor Maven. */
  private Path bareTools() throws IOException {
    Path bare = Files.createDirectories(folder.resolve("bare"));
    List<String> names =
        List.of("cat", "dirname", "find", "head", "locale", "mkdir", "readlink", "sed", "uname");
    for (String name : names) {
      executable(bare.resolve(name), "PATH=/usr/bin:/bin exec " + name + " \"$@\"");
    }
    return bare;
  }

  private Ran run(Map<String, String> environment, String... arguments) throws Exception {
    return result(start(environment, arguments));
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    return start(home.resolve("genreport"), environment, arguments);
  }

  private Process start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("JAVA_.*|LC_.*|LANG|HOME|XDG_CACHE_HOME"));
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ran result(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }
}
