package genreport.output.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of an agency's own look, built part by part as Word and WPS write them. */
final class LookFile {

  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private String mainType = "document.main+xml";
  private int ids;

  LookFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  LookFile part(String name, String xml) {
    return part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  LookFile mainType(String type) {
    mainType = type;
    return this;
  }

  /** A part of the document's own, with its content type and its relationship {@code rId1…}. */
  LookFile related(String kind, String name, String xml) {
    String type =
        kind.equals("theme")
            ? "application/vnd.openxmlformats-officedocument.theme+xml"
            : WORD_TYPE + kind + "+xml";
    types.append("<Override PartName=\"/word/%s\" ContentType=\"%s\"/>".formatted(name, type));
    ids++;
    relationships.append(relationship("rId" + ids, kind, name));
    return part("word/" + name, xml);
  }

  /** Another content type for a part that has one. */
  LookFile type(String name, String type) {
    types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
    return this;
  }

  static String relationship(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE + kind, target);
  }

  static String relationships(String list) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + list
        + "</Relationships>";
  }

  LookFile document(String body) {
    return part(
        "word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, body));
  }

  static String root(String name, String content) {
    return "<w:%s %s>%s</w:%s>".formatted(name, W, content, name);
  }

  byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    String list =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"PNG\" ContentType=\"image/png\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + (mainType.startsWith("application/") ? mainType : WORD_TYPE + mainType)
            + "\"/>"
            + types
            + "</Types>";
    all.put("[Content_Types].xml", list.getBytes(StandardCharsets.UTF_8));
    all.put(
        "_rels/.rels",
        relationships(relationship("rId1", "officeDocument", "word/document.xml"))
            .getBytes(StandardCharsets.UTF_8));
    all.put(
        "word/_rels/document.xml.rels",
        relationships(relationships.toString()).getBytes(StandardCharsets.UTF_8));
    all.putAll(parts);
    return zip(all);
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * As a Chinese Word writes it: ids are numbers and letters, faces by theme; first-page header, a
   * header with a picture, even footers, a narrow page, a numbered heading.
   */
  static LookFile word() {
    return new LookFile()
        .document(
            "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId7\"/>"
                + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:pPr>"
                + "</w:p><w:p><w:r><w:t>样本的正文</w:t></w:r></w:p>"
                + "<w:sectPr w:rsidR=\"00A1\"><w:headerReference w:type=\"default\" r:id=\"rId6\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId8\"/>"
                + "<w:footnotePr><w:pos w:val=\"pageBottom\"/></w:footnotePr>"
                + "<w:pgSz w:w=\"10319\" w:h=\"14571\"/>"
                + "<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\""
                + " w:header=\"851\" w:footer=\"850\" w:gutter=\"284\"/>"
                + "<w:cols w:num=\"2\" w:space=\"425\"/><w:titlePg/>"
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>")
        .related("styles", "styles.xml", root("styles", WORD_STYLES))
        .related("settings", "settings.xml", root("settings", WORD_SETTINGS))
        .related("fontTable", "fontTable.xml", root("fonts", FONTS))
        .related("numbering", "numbering.xml", root("numbering", NUMBERING))
        .related("comments", "comments.xml", root("comments", ""))
        .related("header", "header1.xml", root("hdr", PICTURE))
        .related("header", "header2.xml", root("hdr", text("首页页眉")))
        .related("footer", "footer1.xml", root("ftr", text("样本页脚")))
        .related("header", "header3.xml", root("hdr", text("没有用的页眉")))
        .related("theme", "theme/theme1.xml", THEME)
        .part(
            "word/_rels/header1.xml.rels",
            relationships(relationship("rId1", "image", "media/logo.PNG")))
        .part("word/media/logo.PNG", PNG)
        .part("docProps/custom.xml", "<Properties/>");
  }

  /** As WPS writes it: its own names for built-in styles, no theme, no settings, no footer. */
  static LookFile wps() {
    return new LookFile()
        .document(
            "<w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1440\" w:right=\"1000\" w:bottom=\"1440\" w:left=\"1000\""
                + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>")
        .related(
            "styles",
            "styles.xml",
            root(
                "styles",
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"1\">"
                    + "<w:name w:val=\"正文\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Table\">"
                    + "<w:name w:val=\"标题 2\"/><w:basedOn w:val=\"1\"/></w:style>"
                    + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"3\">"
                    + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"4\">"
                    + "<w:name w:val=\"表格\"/></w:style>"));
  }

  /** The styles of {@link #word}, to be changed. */
  static String wordStyles() {
    return WORD_STYLES;
  }

  static String text(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static final String PICTURE =
      "<w:p><w:r><w:t>示例区民政局</w:t></w:r><w:r><w:drawing><wp:inline"
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"360000\""
          + " cy=\"360000\"/><wp:docPr id=\"1\" name=\"徽标\"/><a:graphic"
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
          + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr"
          + " id=\"1\" name=\"徽标\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
          + " r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off"
          + " x=\"0\" y=\"0\"/><a:ext cx=\"360000\" cy=\"360000\"/></a:xfrm><a:prstGeom"
          + " prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
          + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

  private static final String WORD_STYLES =
      """
      <w:docDefaults>
        <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"/><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr></w:pPrDefault>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="560"/></w:pPr><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋"/><w:sz w:val="28"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/></w:rPr></w:style>
      <w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
      <w:style w:type="numbering" w:default="1" w:styleId="a2"><w:name w:val="No List"/></w:style>
      <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:aliases w:val="公文标题,题目"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="C00000"/><w:sz w:val="44"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="table"><w:name w:val="别的样式"/><w:basedOn w:val="a"/></w:style>
      """;

  private static final String WORD_SETTINGS =
      """
      <w:zoom w:percent="100"/>
      <w:attachedTemplate r:id="rId1"/>
      <w:trackRevisions/>
      <w:documentProtection w:edit="readOnly" w:enforcement="1"/>
      <w:evenAndOddHeaders/>
      <w:updateFields w:val="true"/>
      <w:footnotePr><w:footnote w:id="-1"/></w:footnotePr>
      <w:rsids><w:rsidRoot w:val="00A10001"/></w:rsids>
      <w:decimalSymbol w:val="."/>
      """;

  private static final String THEME =
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " name=\"Office\"/>";

  private static final String FONTS = "<w:font w:name=\"仿宋\"><w:charset w:val=\"86\"/></w:font>";

  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
          + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
}
