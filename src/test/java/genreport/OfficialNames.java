package genreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The names by which a Word file asks for faces, and the bundled ones that stand for them. */
public final class OfficialNames {

  private static final Map<String, String> FAMILIES =
      Map.of(
          "方正小标宋简体", "Noto Serif SC",
          "仿宋_GB2312", "Noto Serif SC",
          "宋体", "Noto Serif SC",
          "黑体", "Noto Sans SC",
          "楷体_GB2312", "LXGW WenKai");

  private OfficialNames() {}

  /** A copy of a Word file that asks for the families of the bundled faces. */
  public static byte[] withBundledFaces(byte[] word) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
          part = part.replace('"' + family.getKey() + '"', '"' + family.getValue() + '"');
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
