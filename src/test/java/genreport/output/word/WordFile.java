package genreport.output.word;

import genreport.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A written Word file, unpacked.
 *
 * @param parts XML by path, in the order of the file
 */
record WordFile(Map<String, String> parts) {

  static WordFile of(Document document) {
    return of(SampleReport.write(document));
  }

  static WordFile of(byte[] bytes) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordFile(parts);
  }

  String part(String path) {
    String xml = parts.get(path);
    if (xml == null) {
      throw new IllegalArgumentException("no part " + path + " in " + parts.keySet());
    }
    return xml;
  }
}
