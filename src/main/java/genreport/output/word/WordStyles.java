package genreport.output.word;

import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the styles of the Word file from the style sheet.
 *
 * <p>A style has only the properties that differ from its parent, so that a change of the parent in
 * Word changes its children. The parent is the style whose name is a prefix of the style's name
 * ({@code table} for {@code table-head}), else body text. A style with the paragraph properties of
 * body text is a character style.
 */
final class WordStyles {

  /** Suffix of the style id of page numbers on even pages. */
  static final String EVEN = "Even";

  private static final String EVEN_NAME = " 双页";
  private static final String TABLE_NAME = "框线";
  private static final String TEXT_NAME = " 字符";

  /** The Chinese name of Word's built-in heading styles, before the level. */
  private static final String HEADING = "标题 ";

  private static final String BUILT_IN_HEADING = "heading ";

  /** The usual name of the title, which Word's own Chinese name would confuse with a heading. */
  private static final String TITLE = "题目";

  /** Other built-in styles: the stored name by the Chinese name. */
  private static final Map<String, String> BUILT_IN = Map.of("正文", "Normal", TITLE, "Title");

  private final StyleSheet sheet;
  private final StyleUse use;
  private final StyleProperties properties;
  private final SortedSet<String> paragraphs = new TreeSet<>();
  private final SortedSet<String> texts = new TreeSet<>();

  WordStyles(StyleSheet sheet, StyleUse use) {
    this.sheet = sheet;
    this.use = use;
    this.properties = new StyleProperties(sheet, use);
    for (TextStyle style : sheet.styles().values()) {
      (isText(style) ? texts : paragraphs).add(style.name());
    }
    for (String name : use.texts()) {
      texts.add(sheet.style(name).name());
    }
    for (String name : use.paragraphs()) {
      paragraphs.add(sheet.style(name).name());
    }
    for (String name : paragraphs) {
      if (!use.texts().contains(name)) {
        texts.remove(name);
      }
    }
  }

  /** Returns the official names of the faces of all styles, sorted. */
  List<String> fonts() {
    SortedSet<String> names = new TreeSet<>();
    for (TextStyle style : sheet.styles().values()) {
      StyleSheet.FaceChoice face = properties.face(style);
      names.add(face.wordName());
      names.add(face.wordLatinName());
    }
    return List.copyOf(names);
  }

  /** Returns the model of the styles for the template, body text first. */
  List<Map<String, Object>> model() {
    List<Map<String, Object>> model = new ArrayList<>();
    model.add(paragraph(sheet.style(StyleIds.BODY)));
    for (String name : paragraphs) {
      if (!name.equals(StyleIds.BODY)) {
        model.add(paragraph(sheet.style(name)));
      }
    }
    model.add(evenFooter());
    for (String name : texts) {
      model.add(text(sheet.style(name)));
    }
    for (String name : use.tables()) {
      model.add(table(sheet.style(name)));
    }
    return model;
  }

  private boolean isText(TextStyle style) {
    TextStyle body = sheet.style(StyleIds.BODY);
    return !style.name().equals(body.name())
        && style.padding().pt() == 0
        && properties.paragraph(style).equals(properties.paragraph(body));
  }

  private Map<String, Object> paragraph(TextStyle style) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", StyleIds.paragraph(style.name()));
    entry.put("name", builtInName(style.wordName()));
    entry.put("isCustom", builtInName(style.wordName()).equals(style.wordName()));
    if (style.wordName().equals(TITLE)) {
      entry.put("alias", TITLE);
    }
    if (texts.contains(style.name())) {
      entry.put("link", StyleIds.text(style.name()));
    }
    if (style.name().equals(StyleIds.BODY)) {
      entry.put("lines", properties.paragraph(style));
      entry.put("letters", properties.characters(style));
      return entry;
    }
    TextStyle parent = parent(style);
    entry.put("parent", StyleIds.paragraph(parent.name()));
    entry.put("lines", difference(properties.paragraph(style), properties.paragraph(parent)));
    entry.put("letters", difference(properties.characters(style), properties.characters(parent)));
    int level = headingLevel(style);
    if (level > 0) {
      entry.put("outline", level - 1);
    }
    return entry;
  }

  /** Returns the level of a heading style from 1, even if it is not used; 0 for other styles. */
  private int headingLevel(TextStyle style) {
    String wordName = style.wordName();
    return isHeading(wordName)
        ? wordName.charAt(HEADING.length()) - '0'
        : use.headingLevels().getOrDefault(style.name(), 0);
  }

  private static boolean isHeading(String wordName) {
    return wordName.length() == HEADING.length() + 1
        && wordName.startsWith(HEADING)
        && wordName.charAt(HEADING.length()) >= '1'
        && wordName.charAt(HEADING.length()) <= '9';
  }

  private Map<String, Object> text(TextStyle style) {
    boolean alsoParagraph = paragraphs.contains(style.name());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", StyleIds.text(style.name()));
    entry.put("name", style.wordName() + (alsoParagraph ? TEXT_NAME : ""));
    if (alsoParagraph) {
      entry.put("link", StyleIds.paragraph(style.name()));
    }
    Map<String, Object> letters = properties.characters(style);
    Map<String, Object> body = properties.characters(sheet.style(StyleIds.BODY));
    // text in a heading's style stands in a heading of another style
    entry.put("letters", headingLevel(style) > 0 ? letters : difference(letters, body));
    return entry;
  }

  private static Map<String, Object> table(TextStyle style) {
    return Map.of(
        "id", StyleIds.table(style.name()),
        "name", style.wordName() + TABLE_NAME,
        "padding", style.padding().twips(),
        "paddingBlock", style.paddingBlock().twips());
  }

  /** Returns the style of page numbers on even pages: the odd one, mirrored. */
  private Map<String, Object> evenFooter() {
    TextStyle odd = sheet.style(sheet.page().footerStyle());
    return Map.of(
        "id",
        StyleIds.paragraph(odd.name()) + EVEN,
        "name",
        odd.wordName() + EVEN_NAME,
        "isCustom",
        true,
        "parent",
        StyleIds.paragraph(odd.name()),
        "lines",
        difference(properties.mirroredParagraph(odd), properties.paragraph(odd)),
        "letters",
        Map.of());
  }

  private TextStyle parent(TextStyle style) {
    String name = style.name();
    for (int end = name.lastIndexOf('-'); end > 0; end = name.lastIndexOf('-', end - 1)) {
      if (paragraphs.contains(name.substring(0, end))) {
        return sheet.style(name.substring(0, end));
      }
    }
    return sheet.style(StyleIds.BODY);
  }

  /** Returns the stored name: Word stores its built-in styles under their English names. */
  private static String builtInName(String wordName) {
    if (isHeading(wordName)) {
      return BUILT_IN_HEADING + wordName.substring(HEADING.length());
    }
    return BUILT_IN.getOrDefault(wordName, wordName);
  }

  private static Map<String, Object> difference(
      Map<String, Object> own, Map<String, Object> parents) {
    Map<String, Object> difference = new LinkedHashMap<>();
    for (Map.Entry<String, Object> property : own.entrySet()) {
      if (!property.getValue().equals(parents.get(property.getKey()))) {
        difference.put(property.getKey(), property.getValue());
      }
    }
    return difference;
  }
}
