package genreport.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record of the inputs that a report's files were made from. It is stored as lines of text; an
 * incomplete one is ignored.
 *
 * @param fingerprint the hash of the program, the resources and the options; see {@link
 *     Fingerprint}
 * @param source the hash of the source file
 * @param alsoRead the hashes of the other files that the findings depend on, by path relative to
 *     the source's folder; {@link #ABSENT} for a file that can't be read
 * @param written the hashes of the files written, by name
 * @param warnings the number of warnings
 * @param silenced the number of silenced warnings
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

  /** Returns whether making the report again would show warnings or silenced warnings. */
  boolean hasFindings() {
    return warnings + silenced > 0;
  }

  /** Returns whether the record lists at least one file, and no missing one. */
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
