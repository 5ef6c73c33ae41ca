package genreport.handout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** The zip for machines that have Java. */
class PlainZipIT extends HandedOut {

  PlainZipIT() {
    super("genreport.zip");
  }

  @BeforeAll
  void linkJava() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path wrapper = unpacked().programs().resolve("java");
    Files.writeString(wrapper, "#!/bin/sh\nexec '" + java + "' \"$@\"\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Override
  List<String> more() {
    return List.of();
  }
}
