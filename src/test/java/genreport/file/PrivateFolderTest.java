package genreport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own folder lies in one for all, which is sticky. */
@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {

  @TempDir Path root;

  private Path folder;

  @BeforeEach
  void real() throws IOException {
    root = root.toRealPath();
    folder = root.resolve("state/genreport");
  }

  private static void allow(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aNewFolderIsTheUsersAlone() throws IOException {
    assertThat(PrivateFolder.open(folder)).contains(folder);
    for (Path made : new Path[] {folder, folder.getParent()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whereOthersMayWriteThereIsNone() throws IOException {
    assertThat(PrivateFolder.open(folder)).isPresent();
    for (Path open : new Path[] {folder, folder.getParent(), root}) {
      allow(open, "rwxrwx---");
      assertThat(PrivateFolder.open(folder)).isEmpty();
      allow(open, "rwx---rwx");
      assertThat(PrivateFolder.open(folder)).isEmpty();
      allow(open, "rwxr-xr-x");
      assertThat(PrivateFolder.open(folder)).contains(folder);
    }
  }

  @Test
  void aLinkIsFollowedToWhatItNames() throws IOException {
    Path shared = Files.createDirectory(root.resolve("shared"));
    Path link = Files.createSymbolicLink(root.resolve("link"), shared);
    assertThat(PrivateFolder.open(link.resolve("genreport"))).contains(shared.resolve("genreport"));
    allow(shared, "rwxrwxrwx");
    assertThat(PrivateFolder.open(link.resolve("genreport"))).isEmpty();
  }

  @Test
  void noFolderIsNone() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    assertThat(PrivateFolder.open(file)).isEmpty();
    assertThat(PrivateFolder.open(file.resolve("below"))).isEmpty();
    assertThat(PrivateFolder.open(Path.of("relative"))).isEmpty();
    assertThat(Path.of("relative")).doesNotExist();
  }
}
