package genreport.readback.word;

import genreport.ooxml.Archive;
import genreport.ooxml.ContentTypes;
import genreport.ooxml.Relationship;
import genreport.ooxml.UnsoundPackageException;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import genreport.ooxml.XmlReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a Word file that determine what its body shows. They are found by relationships, as
 * in Word. No other part is read.
 *
 * @param document the root of the main part
 */
record WordParts(
    XmlElement document,
    Optional<XmlElement> styles,
    Optional<XmlElement> numbering,
    Optional<XmlElement> settings,
    Optional<XmlElement> theme,
    Optional<XmlElement> fonts) {

  /** Finds parts. */
  private record Finder(Archive archive, ContentTypes types) {

    private Optional<XmlElement> root(String part) throws UnsoundPackageException {
      Optional<byte[]> xml = archive.part(part);
      return xml.isEmpty() ? Optional.empty() : Optional.of(XmlReader.read(xml.get(), part));
    }

    /** Returns the target of the only relationship of a kind; empty if there is none. */
    private Optional<String> related(String source, String kind) throws UnsoundPackageException {
      Optional<XmlElement> list = root(Relationship.partOf(source));
      List<Relationship> found =
          list.stream()
              .flatMap(XmlElement::children)
              .map(Relationship::of)
              .filter(relationship -> relationship.type().toLowerCase(Locale.ROOT).equals(kind))
              .filter(relationship -> !relationship.isDangling())
              .toList();
      if (found.size() > 1) {
        throw UnsoundPackageException.damaged("里面有两个 " + kind);
      }
      if (found.stream().anyMatch(Relationship::isExternal)) {
        throw UnsoundPackageException.damaged(kind + " 在文件以外");
      }
      return found.stream().map(relationship -> relationship.part(source)).findFirst();
    }

    private Optional<XmlElement> relatedRoot(String source, String kind)
        throws UnsoundPackageException {
      Optional<String> name = related(source, kind.toLowerCase(Locale.ROOT));
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Optional<XmlElement> root = root(name.get());
      if (root.isEmpty()) {
        throw UnsoundPackageException.damaged("缺少 " + name.get());
      }
      return root;
    }
  }

  /**
   * Opens a file.
   *
   * @throws UnsoundPackageException if it is damaged, or if programs may read different parts of it
   */
  static WordParts of(byte[] content) throws UnsoundPackageException {
    Archive archive = Archive.of(content);
    Optional<byte[]> list = archive.part(ContentTypes.PART);
    if (list.isEmpty()) {
      throw UnsoundPackageException.damaged("缺少 " + ContentTypes.PART);
    }
    ContentTypes types = ContentTypes.of(XmlReader.read(list.get(), ContentTypes.PART));
    Finder finder = new Finder(archive, types);
    String main =
        finder
            .related("", "officedocument")
            .orElseThrow(() -> UnsoundPackageException.damaged("缺少正文（document.xml）"));
    XmlElement document =
        finder.root(main).orElseThrow(() -> UnsoundPackageException.damaged("缺少正文（document.xml）"));
    requireDocument(document, finder.types().of(main).orElse(""));
    return new WordParts(
        document,
        finder.relatedRoot(main, "styles"),
        finder.relatedRoot(main, "numbering"),
        finder.relatedRoot(main, "settings"),
        finder.relatedRoot(main, "theme"),
        finder.relatedRoot(main, "fontTable"));
  }

  private static void requireDocument(XmlElement root, String type) throws UnsoundPackageException {
    if (!type.equals(ContentTypes.DOCUMENT) && !type.equals(ContentTypes.TEMPLATE)) {
      throw UnsoundPackageException.damaged("正文（document.xml）标成了别的类型");
    }
    if (!root.is("document") || root.children("body").count() != 1) {
      throw UnsoundPackageException.damaged(
          root.name().namespace().equals(XmlName.W)
              ? "正文（document.xml）里没有内容"
              : "正文（document.xml）不是 Word 通常的格式，可能是“严格 Open XML”");
    }
  }
}
