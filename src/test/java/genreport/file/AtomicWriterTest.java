package genreport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens, a target is the old file or the new one, and no other file is touched. */
@DisabledOnOs(OS.WINDOWS)
class AtomicWriterTest {

  private static final String LEFT = ".genreport-0123456789abcdef0123456789abcdef.tmp";
  private static final int ROUNDS = 50;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> pair(String pdf, String word) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("a.pdf", bytes(pdf));
    contents.put("a.docx", bytes(word));
    return contents;
  }

  private void replace(String pdf, String word) throws IOException {
    AtomicWriter.forcing().replace(folder, pair(pdf, word));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aTemporaryFileHasARandomNameAndIsItsOwnersAlone() throws IOException {
    try (TemporaryFile one = TemporaryFile.create(folder);
        TemporaryFile other = TemporaryFile.create(folder)) {
      assertThat(names())
          .hasSize(2)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("\\.genreport-[0-9a-f]{32}\\.tmp"));
      assertThat(permissions(one.path())).isEqualTo("rw-------");
      assertThat(other.path()).isNotEqualTo(one.path());
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void filesTakeTheirPlaces() throws IOException {
    String longName = "x".repeat(255);
    AtomicWriter.forcing().replace(folder, Map.of(longName, bytes("new")));
    assertThat(folder.resolve(longName)).hasContent("new");
    replace("pdf 1", "word 1");
    replace("pdf 2", "word 2");
    assertThat(folder.resolve("a.pdf")).hasContent("pdf 2");
    assertThat(folder.resolve("a.docx")).hasContent("word 2");
    assertThat(names()).containsExactly("a.docx", "a.pdf", longName);
  }

  @Test
  void permissionsAreThoseOfTheFormerFileOrOfAnyNewFile() throws IOException {
    Path former = file("a.pdf", "old");
    Files.setPosixFilePermissions(former, PosixFilePermissions.fromString("r--r-----"));
    replace("pdf", "word");
    assertThat(permissions(former)).isEqualTo("r--r-----");
    assertThat(permissions(folder.resolve("a.docx"))).isEqualTo(permissions(file("b", "plain")));
  }

  @Test
  void aLinkIsReplacedAndNotFollowed() throws IOException {
    Path other = file("other", "another file");
    Files.createSymbolicLink(folder.resolve("a.pdf"), other);
    Files.createSymbolicLink(folder.resolve("a.docx"), folder.resolve("nowhere"));
    replace("pdf", "word");
    assertThat(other).hasContent("another file");
    assertThat(folder.resolve("a.pdf")).isRegularFile().hasContent("pdf");
    assertThat(names()).containsExactly("a.docx", "a.pdf", "other");
    assertThat(Files.isSymbolicLink(folder.resolve("a.pdf"))).isFalse();
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    file("a.pdf", "old");
    Files.createDirectory(folder.resolve("a.docx"));
    assertThatExceptionOfType(UnfitFileException.class)
        .isThrownBy(() -> replace("pdf", "word"))
        .matches(e -> e.reason() == UnfitFileException.Reason.FOLDER);
    assertThat(folder.resolve("a.pdf")).hasContent("old");
    assertThat(names()).containsExactly("a.docx", "a.pdf");
  }

  /** A set whose second move fails, since a folder has come to its place. */
  private FileSet failing() throws IOException {
    FileSet set = new FileSet(folder, true);
    set.add(folder.resolve("a.pdf")).write(bytes("new"));
    set.add(folder.resolve("a.docx")).write(bytes("new"));
    Files.createDirectories(folder.resolve("a.docx/in it"));
    assertThatExceptionOfType(FileSystemException.class).isThrownBy(set::moveAll);
    assertThat(folder.resolve("a.pdf")).hasContent("new");
    return set;
  }

  @Test
  void theFirstFileIsPutBackWhenTheSecondMoveFails() throws IOException {
    Path former = file("a.pdf", "old");
    Files.setPosixFilePermissions(former, PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(former, FileTime.fromMillis(1_000_000));
    failing().close();
    assertThat(former).hasContent("old");
    assertThat(permissions(former)).isEqualTo("rw-r-----");
    assertThat(Files.getLastModifiedTime(former)).isEqualTo(FileTime.fromMillis(1_000_000));
    assertThat(names()).containsExactly("a.docx", "a.pdf");
  }

  @Test
  void aLinkIsPutBackAsALinkAndNothingAsNothing() throws IOException {
    Path former = Files.createSymbolicLink(folder.resolve("a.pdf"), Path.of("nowhere"));
    failing().close();
    assertThat(Files.readSymbolicLink(former)).isEqualTo(Path.of("nowhere"));
    Files.delete(former);
    Files.delete(folder.resolve("a.docx/in it"));
    Files.delete(folder.resolve("a.docx"));
    failing().close();
    assertThat(names()).containsExactly("a.docx");
  }

  @Test
  void whatAnotherRunHasPutThereSinceIsLeftAlone() throws IOException {
    file("a.pdf", "old");
    FileSet set = failing();
    Files.move(
        file("b", "of another run"), folder.resolve("a.pdf"), StandardCopyOption.REPLACE_EXISTING);
    set.close();
    assertThat(folder.resolve("a.pdf")).hasContent("of another run");
  }

  @Test
  void whatADeadRunLeftIsDeletedAndNothingElse() throws IOException {
    file(LEFT, "half");
    Path other = file("other", "kept");
    String link = LEFT.replace("0123", "aaaa");
    Files.createSymbolicLink(folder.resolve(link), other);
    String unlike = file(".genreport-1.tmp", "kept").getFileName().toString();
    try (TemporaryFile used = TemporaryFile.create(folder)) {
      replace("pdf", "word");
      assertThat(names())
          .containsExactlyInAnyOrder(
              "a.docx", "a.pdf", "other", link, unlike, used.path().getFileName().toString());
      // looking at it has not ended its lock
      assertThat(TemporaryFile.isNamedAsLeftover(used.path())).isFalse();
    }
  }

  @Test
  void aNewFileReplacesNothing() throws IOException {
    Path target = file("a.yaml", "mine");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> AtomicWriter.forcing().create(target, bytes("new")));
    Path link = Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("nowhere"));
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> AtomicWriter.forcing().create(link, bytes("new")));
    assertThat(target).hasContent("mine");
    AtomicWriter.forcing().create(folder.resolve("c.yaml"), bytes("new"));
    assertThat(folder.resolve("c.yaml")).hasContent("new");
    assertThat(permissions(folder.resolve("c.yaml"))).isEqualTo(permissions(target));
    assertThat(names()).containsExactly("a.yaml", "b.yaml", "c.yaml");
  }

  @Test
  void ofManyWhoMakeOneFileOneDoes() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> made =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            start.await();
                            try {
                              AtomicWriter.cached()
                                  .create(folder.resolve("a.yaml"), bytes("of " + i));
                              return true;
                            } catch (FileAlreadyExistsException e) {
                              return false;
                            }
                          }))
              .toList();
      start.countDown();
      int winners = 0;
      for (Future<Boolean> one : made) {
        winners += one.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
      assertThat(names()).containsExactly("a.yaml");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aRewrittenFileKeepsItsPermissionsAndItsLink() throws IOException {
    Path file = file("a.yaml", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("a.yaml"));
    AtomicWriter.forcing().rewrite(link, bytes("new"));
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("a.yaml"));
    assertThat(file).hasContent("new");
    assertThat(permissions(file)).isEqualTo("rw-rw-r--");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void aFileWithTwoNamesIsNotRewritten() throws IOException {
    Path file = file("a.yaml", "old");
    Path other = Files.createLink(folder.resolve("b.yaml"), file);
    assertThatExceptionOfType(NotRewritableException.class)
        .isThrownBy(() -> AtomicWriter.forcing().rewrite(file, bytes("new")))
        .matches(e -> e.reason() == NotRewritableException.Reason.HARD_LINKS);
    assertThat(file).hasContent("old");
    assertThat(other).hasContent("old");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  /** Whoever reads while the pair is written again and again finds both files, and whole. */
  @Test
  void aReaderNeverMissesAFile() throws Exception {
    String large = "x".repeat(300_000);
    replace("0" + large + "0", "0" + large + "0");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          pool.submit(
              () -> {
                for (int i = 0; i < ROUNDS; i++) {
                  String text = i % 10 + large + i % 10;
                  AtomicWriter.cached().replace(folder, pair(text, text));
                }
                return null;
              });
      int reads = 0;
      do {
        for (String name : List.of("a.pdf", "a.docx")) {
          String read = Files.readString(folder.resolve(name));
          assertThat(read.length()).isEqualTo(large.length() + 2);
          assertThat(read.charAt(0)).isEqualTo(read.charAt(read.length() - 1));
          reads++;
        }
      } while (!writing.isDone());
      writing.get();
      assertThat(reads).isGreaterThan(ROUNDS);
      assertThat(names()).containsExactly("a.docx", "a.pdf");
    } finally {
      pool.shutdownNow();
    }
  }
}
