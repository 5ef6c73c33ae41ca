package genreport.output.word.look;

import genreport.file.RegularFile;
import genreport.file.UnfitFileException;
import genreport.ooxml.Archive;
import genreport.ooxml.ContentTypes;
import genreport.ooxml.PackageLimits;
import genreport.ooxml.Relationship;
import genreport.ooxml.UnsoundPackageException;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The parts of the agency's file.
 *
 * @param parts by name, without regard to case
 * @param document the name of the main part
 */
record LookPackage(SortedMap<String, byte[]> parts, ContentTypes types, String document) {

  private static final Pattern MACROS =
      Pattern.compile("(?i).*vba(Project|Data).*|.*macroEnabled.*");
  private static final Pattern STRICT = Pattern.compile("http://purl\\.oclc\\.org/ooxml/.*");

  /**
   * Opens a file.
   *
   * @throws UnusableException if it is no Word file or has macros
   */
  static LookPackage open(Path file) throws IOException, UnusableException {
    SortedMap<String, byte[]> parts = unpack(file);
    if (!parts.containsKey(ContentTypes.PART)) {
      throw UnusableException.notWord("是压缩包或别的文件");
    }
    ContentTypes types = ContentTypes.of(read(parts, ContentTypes.PART));
    List<String> kinds = new ArrayList<>(types.byPart().values());
    kinds.addAll(types.byExtension().values());
    kinds.addAll(parts.keySet());
    if (kinds.stream().anyMatch(MACROS.asMatchPredicate())) {
      throw UnusableException.active("宏");
    }
    return new LookPackage(parts, types, document(parts, types));
  }

  private static SortedMap<String, byte[]> unpack(Path file) throws IOException, UnusableException {
    byte[] content = content(file);
    OtherFile.requireZip(content);
    try {
      return Archive.of(content).all();
    } catch (UnsoundPackageException e) {
      throw UnusableException.of(e);
    }
  }

  private static byte[] content(Path file) throws IOException, UnusableException {
    try {
      return RegularFile.read(file, PackageLimits.SAMPLE_BYTES);
    } catch (UnfitFileException e) {
      if (e.reason() == UnfitFileException.Reason.TOO_LARGE) {
        throw UnusableException.tooLarge("文件超过 20 MB");
      }
      throw e;
    }
  }

  private static String document(SortedMap<String, byte[]> parts, ContentTypes types)
      throws UnusableException {
    XmlElement relationships = read(parts, Relationship.partOf(""));
    Optional<String> main =
        relationships
            .children()
            .map(Relationship::of)
            .filter(relationship -> relationship.type().equals("officeDocument"))
            .map(relationship -> relationship.part(""))
            .findFirst();
    if (main.isEmpty() || !parts.containsKey(main.get())) {
      throw UnusableException.damaged("缺少正文（document.xml）");
    }
    String type = types.of(main.get()).orElse("");
    if (!type.equals(ContentTypes.DOCUMENT) && !type.equals(ContentTypes.TEMPLATE)) {
      throw UnusableException.notWord("是 Excel、PowerPoint 或别的办公文件");
    }
    XmlElement root = read(parts, main.get());
    if (STRICT.matcher(root.name().namespace()).matches()) {
      throw UnusableException.notWord("是“严格 Open XML”格式的 Word 文档");
    }
    if (!root.is("document") || root.child("body").isEmpty()) {
      throw UnusableException.damaged("正文（document.xml）里没有内容");
    }
    return main.get();
  }

  /** Returns the root element of a part. */
  XmlElement read(String part) throws UnusableException {
    return read(parts, part);
  }

  private static XmlElement read(SortedMap<String, byte[]> parts, String part)
      throws UnusableException {
    byte[] xml = parts.get(part);
    if (xml == null) {
      throw UnusableException.damaged("缺少 " + part);
    }
    try {
      return XmlReader.read(xml, part);
    } catch (UnsoundPackageException e) {
      throw UnusableException.of(e);
    }
  }

  /** Returns a part's relationships; an empty list if it has no relationship part. */
  List<Relationship> relationships(String part) throws UnusableException {
    String list = Relationship.partOf(part);
    return parts.containsKey(list)
        ? read(list).children().map(Relationship::of).toList()
        : List.of();
  }

  /** Returns whether the target of a relationship of the main part is in the file. */
  boolean has(Relationship relationship) {
    return !relationship.isExternal() && parts.containsKey(relationship.part(document));
  }

  /** Returns the name of the target of the main part's relationship of a type. */
  Optional<String> related(String type) throws UnusableException {
    return relationships(document).stream()
        .filter(relationship -> relationship.type().equals(type) && has(relationship))
        .map(relationship -> relationship.part(document))
        .findFirst();
  }
}
