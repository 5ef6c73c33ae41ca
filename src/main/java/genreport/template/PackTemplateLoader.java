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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loads templates from the template folders, and marks their elements with their places. */
final class PackTemplateLoader implements TemplateLoader {

  /** A comment, or the start of an element's tag. */
  private static final Pattern COMMENT_OR_TAG =
      Pattern.compile("<#--.*?-->|<([a-z][a-z0-9]*)(?=[\\s/>])", Pattern.DOTALL);

  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final PackFolders folders;
  private final boolean markPlaces;

  PackTemplateLoader(PackFolders folders, boolean markPlaces) {
    this.folders = folders;
    this.markPlaces = markPlaces;
  }

  /** A template of this name in these folders. */
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
    return new StringReader(markPlaces ? mark(file) : file.text());
  }

  /** A template as text in UTF-8; a byte order mark is no part of it. */
  static SourceFile read(String name, Path path) throws IOException {
    byte[] bytes = RegularFile.read(path, MAX_BYTES);
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  @Override
  public void closeTemplateSource(Object source) {}

  private static String mark(SourceFile file) {
    return COMMENT_OR_TAG
        .matcher(file.text())
        .replaceAll(tag -> Matcher.quoteReplacement(marked(file, tag)));
  }

  private static String marked(SourceFile file, MatchResult tag) {
    if (tag.group(1) == null) {
      return tag.group();
    }
    int line = file.line(tag.start());
    int column = tag.start() - file.lineStart(line) + 1;
    return tag.group() + " at=\"" + file.name() + ":" + line + ":" + column + "\"";
  }
}
