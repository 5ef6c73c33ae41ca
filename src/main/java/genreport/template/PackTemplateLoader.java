package genreport.template;

import freemarker.cache.TemplateLoader;
import genreport.diagnostic.SourceFile;
import genreport.file.RegularFile;
import genreport.form.PackFolders;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads templates from the template folders, and adds their positions to the elements. */
final class PackTemplateLoader implements TemplateLoader {

  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final PackFolders folders;

  PackTemplateLoader(PackFolders folders) {
    this.folders = folders;
  }

  /** A template file and its name. */
  private record Source(String name, Path path) {}

  @Override
  public @Nullable Source findTemplateSource(String name) {
    return folders.find(name).map(path -> new Source(name, path)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    Source template = (Source) source;
    SourceFile file = read(template.name(), template.path());
    return new StringReader(PlaceMarker.mark(file));
  }

  /** Reads a template in UTF-8, without its byte order mark. */
  static SourceFile read(String name, Path path) throws IOException {
    byte[] bytes = RegularFile.read(path, MAX_BYTES);
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
