package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds styles by their names. */
final class StyleNames {

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private StyleNames() {}

  /**
   * Returns the names of one of the report's styles, in order of preference: an alias is preferred
   * to the name of a built-in style. Programs other than Word also store built-in styles under
   * Chinese names.
   */
  static List<String> ofOurs(XmlElement style) {
    String name = style.valueOf("name");
    List<String> names = new ArrayList<>(divided(style.valueOf("aliases")).toList());
    names.add(name);
    if (name.equals("Normal")) {
      names.add("正文");
    } else if (HEADING.matcher(name).matches()) {
      names.add(HEADING.matcher(name).replaceFirst("标题 $1"));
    }
    return names.stream().map(StyleNames::plain).distinct().toList();
  }

  /** Returns the name and aliases of a style of the file (ECMA-376-1, 17.7.4.1 and 17.7.4.9). */
  static List<String> of(XmlElement style) {
    return Stream.of(style.valueOf("name"), style.valueOf("aliases"))
        .flatMap(StyleNames::divided)
        .toList();
  }

  private static Stream<String> divided(String names) {
    return Stream.of(names.split(",", -1)).map(StyleNames::plain).filter(name -> !name.isEmpty());
  }

  /** Returns the style of a type that has the first possible of the names. */
  static Optional<XmlElement> find(List<XmlElement> styles, String type, List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                styles.stream()
                    .filter(style -> typeOf(style).equals(type) && of(style).contains(name)))
        .findFirst();
  }

  /** Returns the type of a style; the default is a paragraph style. */
  static String typeOf(XmlElement style) {
    String type = style.word("type");
    return type.isEmpty() ? "paragraph" : type;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
