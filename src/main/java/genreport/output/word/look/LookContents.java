package genreport.output.word.look;

import genreport.ooxml.ContentTypes;
import genreport.ooxml.Relationship;
import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of the agency's file that is used, checked.
 *
 * @param name the name of the main part
 * @param types the content types of all parts
 * @param document the root of the main part
 * @param styles the styles part
 * @param kept the relationships of the main part that are kept
 * @param copies the parts to copy, including unchanged versions of the parts above
 */
record LookContents(
    String name,
    ContentTypes types,
    XmlElement document,
    Named styles,
    Optional<Named> settings,
    Optional<Named> fonts,
    List<Relationship> kept,
    CopiedParts copies) {

  /** A part's root and its name. */
  record Named(String name, XmlElement root) {}

  /** Parts that a document uses without a reference in its body. */
  private static final Set<String> IMPLICIT =
      Set.of("styles", "settings", "fontTable", "theme", "numbering");

  static LookContents of(LookPackage file) throws UnusableException {
    XmlElement document = file.read(file.document());
    Named styles =
        find(file, "styles").orElseThrow(() -> UnusableException.damaged("缺少样式（styles.xml）"));
    if (!styles.root().is("styles")) {
      throw UnusableException.damaged("样式（styles.xml）里不是样式");
    }
    List<Relationship> kept = kept(file, document);
    CopiedParts copies = new CopiedParts(file);
    for (XmlElement background : document.children("background").toList()) {
      CopiedParts.requireUsable(background, file.document());
    }
    List<Relationship> copied = new ArrayList<>();
    for (Relationship relationship : kept) {
      copied.add(copies.follow(file.document(), relationship));
    }
    return new LookContents(
        file.document(),
        file.types(),
        document,
        styles,
        find(file, "settings"),
        find(file, "fontTable"),
        copied,
        copies);
  }

  private static Optional<Named> find(LookPackage file, String type) throws UnusableException {
    Optional<String> name = file.related(type);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Named(name.get(), file.read(name.get())));
  }

  private static List<Relationship> kept(LookPackage file, XmlElement document)
      throws UnusableException {
    PageSetup page = PageSetup.of(document, XmlElement.of("sectPr", List.of()));
    Set<String> referred =
        Stream.concat(
                page.relationshipIds(),
                document.children("background").flatMap(PageSetup::relationshipIds))
            .collect(Collectors.toSet());
    List<Relationship> kept = new ArrayList<>();
    for (Relationship relationship : file.relationships(file.document())) {
      boolean isUsed =
          IMPLICIT.contains(relationship.type())
              ? file.has(relationship)
              : referred.remove(relationship.id());
      if (isUsed) {
        kept.add(relationship);
      }
    }
    if (!referred.isEmpty()) {
      throw UnusableException.damaged("找不到它的页眉或页脚");
    }
    return kept;
  }
}
