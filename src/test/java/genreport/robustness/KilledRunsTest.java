package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.SmallReport;
import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is killed, or whose system calls fail, leaves each file as it was or as it should be,
 * and no other file touched. The next run ends well and takes away what was left.
 */
class KilledRunsTest {

  /** More of them for a search by hand: {@code -Dgenreport.kills=1000}. */
  private static final int KILLS = Integer.getInteger("genreport.kills", 200);

  private static final int KILLED = 137;
  private static final int OTHER_USER = 12_345;
  private static final String OLD = SmallReport.TEXT;
  private static final String NEW = OLD.replace("人手不足", "人员不足");
  private static final String UNMENDED = OLD.replace("机关: ", "机关：");

  @TempDir Path folder;

  private Path source = Path.of("");
  private Path out = Path.of("");
  private Map<String, byte[]> before = Map.of();
  private Map<String, byte[]> after = Map.of();

  @BeforeEach
  void needStrace() throws IOException {
    TracedRun.assumeStrace();
    out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("foreign.txt"), "not ours");
  }

  /** The old outputs are in place; the source is a new one. */
  private Object[] report() throws IOException {
    source = Files.writeString(folder.resolve("a.yaml"), OLD);
    run(source, "-o", out);
    before = contents();
    Files.writeString(source, NEW);
    run(source, "-o", out);
    after = contents();
    return new Object[] {source, "-o", out};
  }

  /** A source that can be mended lies in the folder. */
  private Object[] fix() throws IOException {
    source = Files.writeString(out.resolve("a.yaml"), UNMENDED);
    before = contents();
    run("check", "--fix", source);
    after = contents();
    return new Object[] {"check", "--fix", source};
  }

  /** Runs the program in this process; it must end well. */
  private static void run(Object... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        new CommandRunner(Path.of(""), writer, writer, Terminal.NONE)
            .run(Stream.of(words).map(Object::toString).toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private void putBack() throws IOException {
    for (String name : contents().keySet()) {
      Files.delete(out.resolve(name));
    }
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      Files.write(out.resolve(file.getKey()), file.getValue());
    }
  }

  /** How a run left the files: of each that changes, in the order of their names, old or new. */
  private List<String> left(String fault) throws IOException {
    Map<String, byte[]> now = contents();
    assertThat(now.keySet()).as(fault).containsAll(before.keySet());
    List<String> states = new ArrayList<>();
    for (String name : before.keySet()) {
      boolean old = Arrays.equals(now.get(name), before.get(name));
      boolean fresh = Arrays.equals(now.get(name), after.get(name));
      assertThat(old || fresh).as(fault + ": " + name).isTrue();
      if (!Arrays.equals(before.get(name), after.get(name))) {
        states.add(old ? "old" : "new");
      }
    }
    now.keySet().removeAll(before.keySet());
    assertThat(now.keySet()).as(fault).allMatch(name -> name.matches("\\.genreport-.{32}\\.tmp"));
    if (!now.isEmpty()) {
      states.add("leftover");
    }
    return states;
  }

  private List<String> killed(String fault, Object... words) throws Exception {
    putBack();
    TracedRun run = TracedRun.with(fault, folder.resolve("state"), words);
    assertThat(run.code()).as(run.said()).isIn(0, KILLED);
    List<String> states = left(fault);
    run(words);
    assertThat(left(fault)).as(fault).doesNotContain("old", "leftover");
    return states;
  }

  @Test
  void aRunKilledBeforeAndBetweenItsMoves() throws Exception {
    Object[] words = report();
    assertThat(killed(TracedRun.RENAME + ":signal=KILL:when=1", words))
        .containsExactly("old", "old", "leftover");
    // a.docx stands before a.pdf, which is moved first
    assertThat(killed(TracedRun.RENAME + ":signal=KILL:when=2", words))
        .containsExactly("old", "new", "leftover");
  }

  @Tag("long")
  @Test
  void aRunKilledAtAnyCall() throws Exception {
    assertThat(killedAtEach(KILLS * 3 / 4, report()))
        .contains(List.of("old", "old", "leftover"), List.of("old", "new", "leftover"))
        .isSubsetOf(
            List.of("old", "old"),
            List.of("old", "old", "leftover"),
            List.of("old", "new", "leftover"),
            List.of("new", "new", "leftover"),
            List.of("new", "new"));
  }

  @Tag("long")
  @Test
  void aMendingKilledAtAnyCall() throws Exception {
    assertThat(killedAtEach(KILLS / 4, fix()))
        .contains(List.of("old", "leftover"))
        .isSubsetOf(
            List.of("old"), List.of("old", "leftover"), List.of("new", "leftover"), List.of("new"));
  }

  private Set<List<String>> killedAtEach(int kills, Object... words) throws Exception {
    putBack();
    Path trace = folder.resolve("trace.txt");
    List<TracedRun.Call> calls = TracedRun.calls(trace, folder.resolve("state"), words);
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < kills; i++) {
      // spread over all of them, however few the kills
      TracedRun.Call call = calls.get((int) ((long) i * calls.size() / kills));
      seen.add(killed(call.fault("signal=KILL"), words));
    }
    return seen;
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "write:error=ENOSPC:when=1",
        "write:error=EIO:when=2",
        "write:error=EDQUOT:when=2",
        "fsync:error=EIO:when=1",
        "fsync:error=ENOSPC:when=2",
        "fsync:error=EIO:when=3",
        "chmod,fchmod,fchmodat:error=EPERM:when=1",
        "?rename,?renameat,?renameat2:error=EACCES:when=1",
        "?rename,?renameat,?renameat2:error=EIO:when=2",
        "?rename,?renameat,?renameat2:error=ENOSPC:when=2"
      })
  void aCallThatFails(String fault) throws Exception {
    Object[] words = report();
    putBack();
    TracedRun run = TracedRun.with(fault, folder.resolve("state"), words);
    assertThat(run.said()).contains("错误[F10] 不能写入文件夹 " + out).contains("建议");
    assertThat(run.code()).isEqualTo(3);
    assertThat(left(fault)).containsExactly("old", "old");
    Object[] fixResult = fix();
    putBack();
    TracedRun mended = TracedRun.with(fault, folder.resolve("state"), fixResult);
    if (!fault.matches(".*when=[23]")) {
      assertThat(mended.said()).contains("错误[F10] 不能写入文件“" + source + "”");
      assertThat(mended.code()).isEqualTo(3);
      assertThat(left(fault)).containsExactly("old");
    }
  }

  /** Another user's file stays that user's; a user who can't see to that changes nothing. */
  @Test
  void aMendingOfAnotherUsersFile() throws Exception {
    Assumptions.assumeTrue(
        Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid")),
        "SKIPPED: only root can give a file to another user");
    Object[] words = fix();
    putBack();
    Files.setAttribute(source, "unix:uid", OTHER_USER);
    TracedRun run =
        TracedRun.with(
            "?chown,?lchown,fchown,fchownat:error=EPERM", folder.resolve("state"), words);
    assertThat(run.code()).as(run.said()).isEqualTo(3);
    assertThat(run.said()).contains("错误[F10] ").contains("属于别的用户或用户组").contains("建议");
    assertThat(left("another user's file")).containsExactly("old");
    assertThat(Files.getAttribute(source, "unix:uid")).isEqualTo(OTHER_USER);
    run(words);
    assertThat(left("another user's file")).containsExactly("new");
    assertThat(Files.getAttribute(source, "unix:uid")).isEqualTo(OTHER_USER);
  }
}
