package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class UserFoldersTest {

  private static String state(String system, Map<String, String> variables) {
    return new UserFolders(variables, system).state().map(Path::toString).orElse("");
  }

  @Test
  void eachSystemHasItsPlace() {
    Map<String, String> all =
        Map.of("XDG_STATE_HOME", "/s", "HOME", "/home/u", "LOCALAPPDATA", "/local");
    assertThat(state("Linux", all)).isEqualTo("/s/genreport");
    assertThat(state("Linux", Map.of("HOME", "/home/u")))
        .isEqualTo("/home/u/.local/state/genreport");
    assertThat(state("Mac OS X", all)).isEqualTo("/home/u/Library/Application Support/genreport");
    assertThat(state("Windows 11", all)).isEqualTo("/local/genreport");
  }

  @Test
  void whatIsRelativeOrMissingIsNone() {
    assertThat(state("Linux", Map.of("XDG_STATE_HOME", "s", "HOME", "/home/u")))
        .isEqualTo("/home/u/.local/state/genreport");
    assertThat(state("Linux", Map.of("HOME", ""))).isEmpty();
    assertThat(state("Windows 11", Map.of("HOME", "/home/u"))).isEmpty();
  }
}
