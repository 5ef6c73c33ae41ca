package genreport.handout;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip that is handed out, unpacked into a folder with a space and Chinese characters in its path,
 * and run there with nothing in the environment but a PATH.
 */
final class UnpackedZip {

  /** What every system has and a launcher may call: no Java, no Maven. */
  private static final String PROGRAMS =
      "basename cat chmod cksum cp cut date dirname env find grep head id locale ls mkdir mktemp mv"
          + " ps pwd readlink rm rmdir sed sh sleep sort stat tail touch tr uname wc";

  /** What a run left behind. */
  record Ran(int code, String out, String err) {}

  private final Path zip;
  private final Path folder;
  private final Path programs;

  private UnpackedZip(Path zip, Path folder) throws IOException {
    this.zip = zip;
    this.folder = Files.createDirectories(folder.resolve("信息公开 年报/新 文件夹"));
    this.programs = Files.createDirectories(folder.resolve("programs"));
    unpack();
    wrapPrograms();
  }

  static UnpackedZip of(Path zip, Path folder) throws IOException {
    return new UnpackedZip(zip, folder);
  }

  /** The folder in which the zip was unpacked, and in which it is run. */
  Path folder() {
    return folder;
  }

  /** The zip's one folder. */
  Path home() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file.resolve("genreport")))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The only folder on the PATH. */
  Path programs() {
    return programs;
  }

  private void unpack() throws IOException {
    for (ZipArchiveEntry entry : entries()) {
      Path target = folder.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.resolveSibling("."));
        copy(entry, target);
        Files.setPosixFilePermissions(target, permissions(entry.getUnixMode()));
      }
    }
  }

  private void copy(ZipArchiveEntry entry, Path target) throws IOException {
    try (ZipFile file = open();
        InputStream in = file.getInputStream(entry)) {
      Files.copy(in, target);
    }
  }

  List<ZipArchiveEntry> entries() throws IOException {
    try (ZipFile file = open()) {
      return Collections.list(file.getEntriesInPhysicalOrder());
    }
  }

  private ZipFile open() throws IOException {
    return ZipFile.builder().setPath(zip).get();
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] all = PosixFilePermission.values();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < all.length; i++) {
      if ((mode >> (all.length - 1 - i) & 1) == 1) {
        permissions.add(all[i]);
      }
    }
    return permissions;
  }

  private void wrapPrograms() throws IOException {
    for (String name : PROGRAMS.split(" ", -1)) {
      Path wrapper = programs.resolve(name);
      Files.writeString(wrapper, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + name + " \"$@\"\n");
      Files.setPosixFilePermissions(wrapper, permissions(0755));
    }
  }

  Ran run(Object... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  /**
   * @param environment besides PATH and HOME
   */
  Ran run(Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home().resolve("genreport").toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(environment);
    File err = folder.resolveSibling("err.txt").toFile();
    Process process = builder.redirectError(err).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, Files.readString(err.toPath()));
  }
}
