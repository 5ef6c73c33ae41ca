package genreport.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From what a report's files were made. It is kept as lines of text; what is not read as one whole
 * is no receipt.
 *
 * @param fingerprint of all that reports are made with, and how
 * @param source hash of the source
 * @param alsoRead hashes of the other files that findings came from, by their path from the
 *     source's folder; {@link #ABSENT} for one that can't be read
 * @param written hashes of the files that were written, by their names
 * @param warnings how many the report has
 * @param silenced how many more it would have
 */
record BuildRecord(
    String fingerprint,
    String source,
    Map<String, String> alsoRead,
    Map<String, String> written,
    int warnings,
    int silenced) {

  static final String ABSENT = "-";

  private static final String FIRST = "genreport 1";
  private static final String LAST = "end";
  private static final int COUNTS_AT = 3;

  BuildRecord {
    alsoRead = new TreeMap<>(alsoRead);
    written = new TreeMap<>(written);
  }

  /** Whether findings would be said if the report were made again. */
  boolean hasFindings() {
    return warnings + silenced > 0;
  }

  /** Whether it is of files that were there. */
  boolean isOfFiles() {
    return !written.isEmpty() && !written.containsValue(ABSENT);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add(fingerprint);
    lines.add(source);
    lines.add(warnings + " " + silenced);
    alsoRead.forEach((name, hash) -> lines.add("read " + hash + " " + name));
    written.forEach((name, hash) -> lines.add("wrote " + hash + " " + name));
    lines.add(LAST);
    return lines;
  }

  static Optional<BuildRecord> of(List<String> lines) {
    int size = lines.size();
    boolean whole =
        size > COUNTS_AT + 1
            && lines.get(0).equals(FIRST)
            && lines.get(size - 1).equals(LAST)
            && lines.get(COUNTS_AT).matches("[0-9]{1,6} [0-9]{1,6}");
    if (!whole) {
      return Optional.empty();
    }
    Map<String, String> alsoRead = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    for (String line : lines.subList(COUNTS_AT + 1, size - 1)) {
      String[] parts = line.split(" ", 3);
      if (parts.length < 3) {
        return Optional.empty();
      }
      (parts[0].equals("read") ? alsoRead : written).put(parts[2], parts[1]);
    }
    String[] counts = lines.get(COUNTS_AT).split(" ", -1);
    return Optional.of(
        new BuildRecord(
            lines.get(1),
            lines.get(2),
            alsoRead,
            written,
            Integer.parseInt(counts[0]),
            Integer.parseInt(counts[1])));
  }
}
