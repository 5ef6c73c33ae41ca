package genreport.batch;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.SourceLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells reports from the other YAML files of a folder. */
final class Likeness {

  /** So many of the form's keys make a report, however spoilt it is. */
  private static final int ENOUGH = 2;

  private final Set<String> keys;
  private final Pattern key;

  /**
   * @param keys that reports have at their root; without any, every file may be a report
   */
  Likeness(Set<String> keys) {
    this.keys = Set.copyOf(keys);
    String all = keys.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.key = Pattern.compile("^[\"'“]?(" + all + ")[\"'”]?\\h*[:：]", Pattern.MULTILINE);
  }

  /** Whether a file may be a report; one that can't be read is not hidden. */
  boolean isReport(Path file) {
    if (keys.isEmpty()) {
      return true;
    }
    Outcome<SourceFile> text = SourceLoader.load(file, file.toString());
    return text.value()
        .map(
            source ->
                key.matcher(source.text()).results().map(found -> found.group(1)).distinct().count()
                    >= ENOUGH)
        .orElse(true);
  }
}
