package genreport.output.word.look;

import genreport.ooxml.ContentTypes;
import genreport.ooxml.Relationship;
import genreport.ooxml.UnsoundPackageException;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlReader;
import genreport.ooxml.XmlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Combines one report's Word file with an agency's look. */
final class LookMerge {

  private static final String PACKAGE_RELATIONSHIPS = Relationship.partOf("");
  private static final List<String> PROPERTIES = List.of("docProps/app.xml", "docProps/core.xml");

  private final LookContents look;
  private final Map<String, byte[]> ordinary;
  private final List<Relationship> relationships;
  private final SortedMap<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SortedMap<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private LookMerge(LookContents look, Map<String, byte[]> ordinary) {
    this.look = look;
    this.ordinary = ordinary;
    this.relationships = new ArrayList<>(look.kept());
    parts.putAll(look.copies().parts());
    types.putAll(look.copies().types());
  }

  /**
   * Returns the parts of the combined file by name, content types first.
   *
   * @param ordinary the parts of the ordinary Word file by name
   */
  static Map<String, byte[]> fill(LookContents look, Map<String, byte[]> ordinary)
      throws UnusableException {
    return new LookMerge(look, ordinary).parts();
  }

  private Map<String, byte[]> parts() throws UnusableException {
    XmlElement body = own("word/document.xml").child("body").orElseThrow();
    XmlElement section = body.child("sectPr").orElseThrow();
    PageSetup page = PageSetup.of(look.document(), section);
    StyleMerger.Merged styles =
        StyleMerger.merge(
            look.styles().root(),
            IndentFitter.fit(own("word/styles.xml"), new PageSetup(section), page),
            BodyFitter.usedStyles(body));
    parts.put(look.styles().name(), XmlWriter.write(styles.part()));
    put(look.name(), document(body, styles, page), ContentTypes.DOCUMENT);
    settings();
    fonts(styles.added());
    links();
    ContentTypes ownTypes = ContentTypes.of(own(ContentTypes.PART));
    for (String name : PROPERTIES) {
      put(name, own(name), ownTypes.of(name).orElseThrow());
    }
    parts.put(
        Relationship.partOf(look.name()),
        Relationship.write(relationships.stream().map(Relationship::element).toList()));
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(ContentTypes.PART, look.types().write(types));
    all.put(PACKAGE_RELATIONSHIPS, packageRelationships());
    all.putAll(parts);
    return all;
  }

  private XmlElement own(String name) throws UnusableException {
    try {
      return XmlReader.read(ordinary.getOrDefault(name, new byte[0]), name);
    } catch (UnsoundPackageException e) {
      throw UnusableException.of(e);
    }
  }

  private void put(String name, XmlElement root, String type) {
    parts.put(name, XmlWriter.write(root));
    types.put(name, type);
  }

  private XmlElement document(XmlElement ownBody, StyleMerger.Merged styles, PageSetup page) {
    BodyFitter fitter = new BodyFitter(styles, page.textWidth());
    List<XmlElement> blocks = new ArrayList<>();
    ownBody.children().filter(block -> !block.is("sectPr")).map(fitter::fit).forEach(blocks::add);
    blocks.add(page.properties());
    List<XmlElement> children = new ArrayList<>(look.document().children("background").toList());
    look.document().children("body").map(body -> body.with(blocks)).forEach(children::add);
    return look.document().with(children);
  }

  private void settings() throws UnusableException {
    if (look.settings().isPresent()) {
      LookContents.Named theirs = look.settings().get();
      parts.put(
          theirs.name(),
          XmlWriter.write(SettingsCleaner.clean(theirs.root(), own("word/settings.xml"))));
      parts.remove(Relationship.partOf(theirs.name()));
    } else {
      add("settings", SettingsCleaner.withoutEvenPages(own("word/settings.xml")));
    }
  }

  /** Adds the targets of the report's links. */
  private void links() throws UnusableException {
    own(Relationship.partOf("word/document.xml"))
        .children()
        .map(Relationship::of)
        .filter(Relationship::isExternal)
        .forEach(relationships::add);
  }

  private void fonts(List<XmlElement> addedStyles) throws UnusableException {
    XmlElement own = own("word/fontTable.xml");
    if (look.fonts().isPresent()) {
      LookContents.Named theirs = look.fonts().get();
      parts.put(theirs.name(), XmlWriter.write(joinFonts(theirs.root(), own, addedStyles)));
    } else {
      add("fontTable", own);
    }
  }

  /**
   * Returns a font table with the missing entries added.
   *
   * @param used elements whose fonts the table must contain
   */
  private static XmlElement joinFonts(XmlElement table, XmlElement ours, List<XmlElement> used) {
    Set<String> known =
        table.children("font").map(font -> font.word("name")).collect(Collectors.toSet());
    Set<String> wanted = new HashSet<>();
    used.stream()
        .flatMap(XmlElement::all)
        .filter(element -> element.is("rFonts"))
        .forEach(faces -> wanted.addAll(faces.attributes().values()));
    wanted.removeAll(known);
    return table.and(
        ours.children("font").filter(font -> wanted.contains(font.word("name"))).toList());
  }

  /** Adds a part that the agency's file lacks, next to its main part. */
  private void add(String type, XmlElement root) throws UnusableException {
    String target = "genreport-" + type + ".xml";
    String own = "word/" + type + ".xml";
    put(
        look.name().substring(0, look.name().lastIndexOf('/') + 1) + target,
        root,
        ContentTypes.of(own(ContentTypes.PART)).of(own).orElseThrow());
    relationships.add(
        new Relationship("genreport-" + type, Relationship.OFFICE + type, target, false));
  }

  private byte[] packageRelationships() throws UnusableException {
    List<XmlElement> own = new ArrayList<>();
    for (XmlElement element : own(PACKAGE_RELATIONSHIPS).children().toList()) {
      Relationship relationship = Relationship.of(element);
      own.add(
          relationship.type().equals("officeDocument")
              ? new Relationship(relationship.id(), relationship.uri(), look.name(), false)
                  .element()
              : relationship.element());
    }
    return Relationship.write(own);
  }
}
