package genreport.cli;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.pipeline.Forms;
import genreport.pipeline.UsedFaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/**
 * The text of {@code --version}: the program, its commit, Java, forms and fonts, which a person who
 * reports a bug is asked for.
 */
record VersionText(CommandContext context) implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Forms forms = new Forms(List.of(context.home().resolve("templates")));
    List<String> lines = new ArrayList<>();
    lines.add("genreport " + CommandContext.version() + "（" + commit() + "）");
    lines.add(
        "Java "
            + System.getProperty("java.version")
            + "（"
            + System.getProperty("java.vendor")
            + "，"
            + System.getProperty("java.home")
            + "）");
    lines.add("表式：");
    lines.addAll(
        lines(
            forms
                .summaries()
                .then(
                    all ->
                        Outcome.of(Forms.listed(all, form -> form.name() + "  " + form.years()))),
            line -> line));
    lines.add("字库：");
    lines.addAll(lines(forms.faces(context.fonts()), VersionText::line));
    return lines.toArray(String[]::new);
  }

  private static String line(UsedFaces.Role role) {
    String version = role.version().map(number -> " " + number).orElse("");
    return role.label() + "：" + role.face() + version + "（" + role.file() + "）";
  }

  /** Returns an indented line for each item, or the error messages if the items can't be read. */
  private static <T> List<String> lines(Outcome<List<T>> things, Function<T, String> line) {
    return Stream.concat(
            things.value().stream().flatMap(List::stream).map(line),
            things.diagnostics().stream().map(Diagnostic::message))
        .map(text -> "  " + text)
        .toList();
  }

  /** Returns the commit that the program was built from, which the build stores in a resource. */
  private static String commit() {
    Properties noted = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("commit.properties")) {
      if (in != null) {
        noted.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(noted.getProperty("commit"))
        .map(commit -> "提交 " + commit + "，" + noted.getProperty("day") + changed(noted))
        .orElse("提交未知");
  }

  private static String changed(Properties noted) {
    return Boolean.parseBoolean(noted.getProperty("changed")) ? "，有未提交的改动" : "";
  }
}
