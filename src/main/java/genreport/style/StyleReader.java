package genreport.style;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a style sheet from a base style file and files that override it.
 *
 * <p>A later file overrides an earlier one key by key. A style may extend one other style. Unknown
 * keys, missing keys and wrong values are errors at their positions (rule id T2).
 */
public final class StyleReader {

  private static final Set<String> STYLE_KEYS =
      Set.of(
          "extends",
          "word",
          "face",
          "size",
          "pitch",
          "tracking",
          "align",
          "indent",
          "padding",
          "padding-block",
          "lines-before",
          "lines-after",
          "keep-with-next",
          "note");
  private static final Set<String> PAGE_KEYS =
      Set.of(
          "width",
          "height",
          "top",
          "right",
          "bottom",
          "left",
          "line-pitch",
          "lines",
          "characters",
          "footer-style",
          "footer-gap");
  private static final Set<String> FACE_KEYS = Set.of("for", "file", "word", "word-latin");

  /** A number with at most 4 digits and 6 decimals. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}(?:\\.[0-9]{1,6})?");

  /** Maximum number of digits of a count. */
  private static final int MOST_DIGITS = 4;

  /** The one key of a face whose value is a list. */
  private static final String NAMES = "names";

  /** The style of body text, from which the writers derive the others. */
  private static final String BODY = "body";

  private final Map<String, Scalar> page = new LinkedHashMap<>();
  private final Map<String, Map<String, Scalar>> faces = new LinkedHashMap<>();
  private final Map<String, List<Scalar>> faceNames = new LinkedHashMap<>();
  private final Map<String, Map<String, Scalar>> styles = new LinkedHashMap<>();

  private List<Scalar> fallback = List.of();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Span place;

  private StyleReader(Span place) {
    this.place = place;
  }

  /**
   * Reads a style sheet.
   *
   * @param files the trees of the style files, the base file first; at least one
   */
  public static Outcome<StyleSheet> read(List<Node> files) {
    StyleReader reader = new StyleReader(files.get(0).span());
    for (Node file : files) {
      reader.merge(file);
    }
    StyleSheet sheet = reader.sheet();
    return reader.findings.isEmpty() ? Outcome.of(sheet) : Outcome.none(reader.findings);
  }

  private void merge(Node file) {
    for (Mapping.Entry section : mapping(file)) {
      switch (section.key().text()) {
        case "page" -> mergeInto(page, mapping(section.value()), PAGE_KEYS);
        case "faces" -> mergeFaces(section.value());
        case "styles" -> mergeStyles(section.value());
        case "fallback" -> fallback = scalars(section.value());
        default -> error("样式文件没有“" + section.key().text() + "”这一项", section.key().span());
      }
    }
  }

  private void mergeFaces(Node node) {
    for (Mapping.Entry face : mapping(node)) {
      String role = face.key().text();
      List<Mapping.Entry> others = new ArrayList<>();
      for (Mapping.Entry entry : mapping(face.value())) {
        if (entry.key().text().equals(NAMES)) {
          faceNames.put(role, scalars(entry.value()));
        } else {
          others.add(entry);
        }
      }
      mergeInto(faces.computeIfAbsent(role, key -> new LinkedHashMap<>()), others, FACE_KEYS);
    }
  }

  private void mergeStyles(Node node) {
    for (Mapping.Entry style : mapping(node)) {
      Map<String, Scalar> keys =
          styles.computeIfAbsent(style.key().text(), key -> new LinkedHashMap<>());
      mergeInto(keys, mapping(style.value()), STYLE_KEYS);
    }
  }

  private void mergeInto(
      Map<String, Scalar> target, List<Mapping.Entry> entries, Set<String> known) {
    for (Mapping.Entry entry : entries) {
      if (!known.contains(entry.key().text())) {
        error("样式没有“" + entry.key().text() + "”这一项", entry.key().span());
      } else if (entry.value() instanceof Scalar scalar) {
        target.put(entry.key().text(), scalar);
      } else {
        error("这里应是一个值", entry.value().span());
      }
    }
  }

  private List<Mapping.Entry> mapping(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries();
    }
    error("这里应是“键: 值”", node.span());
    return List.of();
  }

  private List<Scalar> scalars(Node node) {
    List<Scalar> found = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          found.add(scalar);
        } else {
          error("这里应是一个值", item.span());
        }
      }
    } else {
      error("这里应是列表", node.span());
    }
    return found;
  }

  private StyleSheet sheet() {
    Map<String, StyleSheet.FaceChoice> choices = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, Scalar>> face : faces.entrySet()) {
      choices.put(face.getKey(), choice(face.getKey(), face.getValue()));
    }
    List<String> roles = new ArrayList<>();
    for (Scalar role : fallback) {
      roles.add(known(role, choices.keySet()));
    }
    Map<String, TextStyle> resolved = new LinkedHashMap<>();
    for (String name : styles.keySet()) {
      resolved.put(name, style(name, choices.keySet()));
    }
    if (!resolved.containsKey(BODY)) {
      error("样式文件缺少样式“" + BODY + "”", place);
    }
    return new StyleSheet(page(resolved.keySet()), choices, roles, resolved);
  }

  private StyleSheet.FaceChoice choice(String role, Map<String, Scalar> keys) {
    List<String> names = new ArrayList<>();
    for (Scalar name : faceNames.getOrDefault(role, List.of())) {
      names.add(name.text());
    }
    return new StyleSheet.FaceChoice(
        keys.containsKey("for") ? text(keys, "for") : role,
        text(keys, "file"),
        text(keys, "word"),
        text(keys, "word-latin"),
        names);
  }

  private PageStyle page(Set<String> styleNames) {
    Scalar footer = page.get("footer-style");
    PageStyle read =
        new PageStyle(
            length(page, "width"),
            length(page, "height"),
            length(page, "top"),
            length(page, "right"),
            length(page, "bottom"),
            length(page, "left"),
            extent(page, "line-pitch"),
            count(page, "lines"),
            count(page, "characters"),
            footer == null ? text(page, "footer-style") : known(footer, styleNames),
            length(page, "footer-gap"));
    if (findings.isEmpty() && (read.typeWidth().pt() <= 0 || read.typeHeight().pt() <= 0)) {
      error("页边距太大，版心没有了", place);
    }
    return read;
  }

  private TextStyle style(String name, Set<String> roles) {
    Map<String, Scalar> keys = inherited(name, new HashSet<>());
    Scalar face = keys.get("face");
    return new TextStyle(
        name,
        text(keys, "word"),
        face == null ? text(keys, "face") : known(face, roles),
        extent(keys, "size"),
        extent(keys, "pitch"),
        lengthOrZero(keys, "tracking"),
        align(keys),
        keys.containsKey("indent") ? number(keys, "indent") : 0,
        lengthOrZero(keys, "padding"),
        lengthOrZero(keys, "padding-block"),
        lines(keys, "lines-before"),
        lines(keys, "lines-after"),
        flag(keys, "keep-with-next"),
        flag(keys, "note"));
  }

  /**
   * Returns the keys of a style with those that it inherits.
   *
   * @param seen the styles that inherit from this one; it must not inherit from them
   */
  private Map<String, Scalar> inherited(String name, Set<String> seen) {
    Map<String, Scalar> own = styles.getOrDefault(name, Map.of());
    Scalar parent = own.get("extends");
    if (parent == null) {
      return own;
    }
    if (!styles.containsKey(parent.text()) || !seen.add(name)) {
      error("不能继承样式“" + parent.text() + "”", parent.span());
      return own;
    }
    Map<String, Scalar> all = new LinkedHashMap<>(inherited(parent.text(), seen));
    all.putAll(own);
    return all;
  }

  private TextStyle.Align align(Map<String, Scalar> keys) {
    Scalar written = keys.get("align");
    if (written == null) {
      return TextStyle.Align.LEFT;
    }
    return switch (written.text()) {
      case "left" -> TextStyle.Align.LEFT;
      case "center" -> TextStyle.Align.CENTER;
      case "right" -> TextStyle.Align.RIGHT;
      case "justify" -> TextStyle.Align.JUSTIFY;
      default -> {
        error("align 应为 left、center、right 或 justify", written.span());
        yield TextStyle.Align.LEFT;
      }
    };
  }

  private boolean flag(Map<String, Scalar> keys, String key) {
    Scalar written = keys.get(key);
    if (written != null && !Set.of("true", "false").contains(written.text())) {
      error(key + " 应为 true 或 false", written.span());
    }
    return written != null && written.text().equals("true");
  }

  private String text(Map<String, Scalar> keys, String key) {
    Scalar written = keys.get(key);
    if (written == null) {
      error("样式文件缺少“" + key + "”", place);
      return "";
    }
    return written.text();
  }

  private String known(Scalar name, Set<String> names) {
    if (!names.contains(name.text())) {
      error("没有“" + name.text() + "”，可用的有：" + String.join("、", names), name.span());
    }
    return name.text();
  }

  private double number(Map<String, Scalar> keys, String key) {
    Scalar scalar = keys.get(key);
    String written = text(keys, key);
    if (NUMBER.matcher(written).matches()) {
      return Double.parseDouble(written);
    }
    if (scalar != null) {
      error("“" + key + "”应为数字", scalar.span());
    }
    return 0;
  }

  /** Reads a number of blank lines; 0 if there is none. */
  private int lines(Map<String, Scalar> keys, String key) {
    Scalar written = keys.get(key);
    if (written == null) {
      return 0;
    }
    if (!written.isDigits(1)) {
      error("“" + key + "”应为 0 至 9 的整数", written.span());
      return 0;
    }
    return Integer.parseInt(written.text());
  }

  private int count(Map<String, Scalar> keys, String key) {
    Scalar scalar = keys.get(key);
    String written = text(keys, key);
    if (scalar != null && scalar.isDigits(MOST_DIGITS) && !written.startsWith("0")) {
      return Integer.parseInt(written);
    }
    if (scalar != null) {
      error("“" + key + "”应为正整数", scalar.span());
    }
    return 1;
  }

  private Length lengthOrZero(Map<String, Scalar> keys, String key) {
    return keys.containsKey(key) ? length(keys, key) : Length.ZERO;
  }

  /** Reads a length that must be greater than zero. */
  private Length extent(Map<String, Scalar> keys, String key) {
    Length extent = length(keys, key);
    Scalar scalar = keys.get(key);
    if (extent.pt() <= 0 && scalar != null && Length.parse(scalar.text()).isPresent()) {
      error("“" + key + "”应大于 0", scalar.span());
    }
    return extent;
  }

  private Length length(Map<String, Scalar> keys, String key) {
    Scalar scalar = keys.get(key);
    String written = text(keys, key);
    Optional<Length> length = Length.parse(written);
    if (length.isEmpty() && scalar != null) {
      error("“" + key + "”应为带 mm 或 pt 的长度，如 37mm", scalar.span());
    }
    return length.orElse(Length.ZERO);
  }

  private void error(String message, Span span) {
    findings.add(Diagnostic.error("T2", message).at(span));
  }
}
