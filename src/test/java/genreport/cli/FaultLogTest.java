package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

final class FaultLogTest {

  /** What a clerk is told of a bug, and what the maintainers get. */
  @Test
  void aFaultIsAFindingAndItsTraceIsInTheLog() throws IOException {
    FaultLog faults = new FaultLog();
    Diagnostic first = faults.finding("甲.yaml", new IllegalStateException("first"));
    faults.finding("乙.yaml", new StackOverflowError("second"));
    Path log = faults.add("丙.yaml", new AssertionError("third")).orElseThrow();
    try {
      assertThat(first.rule()).isEqualTo("F16");
      assertThat(first.message()).isEqualTo("程序内部出错，这一份没有做（IllegalStateException）");
      assertThat(first.isBlocking()).isTrue();
      assertThat(first.hints())
          .extracting(Hint::text)
          .containsExactly("把 " + log + " 和这一份的源文件一起反馈给维护人员");
      assertThat(Files.readString(log))
          .contains("甲.yaml\njava.lang.IllegalStateException: first\n\tat ")
          .contains("乙.yaml\njava.lang.StackOverflowError: second\n\tat ")
          .contains("丙.yaml\njava.lang.AssertionError: third\n\tat ");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
          .isEqualTo("rw-------");
    } finally {
      Files.delete(log);
    }
  }
}
