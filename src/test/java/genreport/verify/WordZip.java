package genreport.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word file, to be changed as text.
 *
 * @param parts XML by name
 */
record WordZip(Map<String, String> parts) {

  static final String DOCUMENT = "word/document.xml";
  static final String STYLES = "word/styles.xml";

  static WordZip of(Path word) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(word)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordZip(parts);
  }

  /** Returns the XML of a part; empty if there is none. */
  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  WordZip with(String part, String xml) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, xml);
    return new WordZip(changed);
  }

  /** With the first occurrence of a text in a part replaced. */
  WordZip replaced(String part, String from, String to) {
    String xml = part(part);
    int at = xml.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("no " + from + " in " + part);
    }
    return with(part, xml.substring(0, at) + to + xml.substring(at + from.length()));
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
