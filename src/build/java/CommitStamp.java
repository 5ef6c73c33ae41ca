import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notes of which commit a build is, for {@code genreport --version}.
 *
 * <p>{@code java CommitStamp.java FILE} writes the commit, its day in UTC and whether a file
 * differs from it; without git or a repository it writes that nothing is known. No time of the
 * build: two builds of one commit are equal.
 */
final class CommitStamp {

  private CommitStamp() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    Optional<String> commit =
        git("log", "-1", "--abbrev=12", "--date=format-local:%F", "--format=%h %cd");
    if (commit.isPresent() && Files.exists(Path.of(".git"))) {
      String[] words = commit.get().split(" ", -1);
      boolean changed = git("status", "--porcelain", "-uno").filter(String::isEmpty).isEmpty();
      text.append("commit=").append(words[0]).append("\n");
      text.append("day=").append(words[1]).append("\n");
      text.append("changed=").append(changed).append("\n");
    }
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file) || !Files.readString(file).contentEquals(text)) {
      Files.writeString(file, text);
    }
  }

  /** What git says; nothing where it is missing or fails. */
  private static Optional<String> git(String... arguments) throws InterruptedException {
    try {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("TZ", "UTC");
      Process git = builder.start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
