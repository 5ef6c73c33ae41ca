package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under which names a style goes. */
final class StyleNames {

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private StyleNames() {}

  /**
   * The names of one of our styles, the best first: programs other than Word store a built-in style
   * under its Chinese name too, and the report's title may be set in Word's own title style.
   */
  static List<String> ofOurs(XmlElement style) {
    String name = style.valueOf("name");
    List<String> names = new ArrayList<>(List.of(name));
    switch (name) {
      case "Normal" -> names.add("正文");
      case "题目" -> names.add("Title");
      default -> {
        if (HEADING.matcher(name).matches()) {
          names.add(HEADING.matcher(name).replaceFirst("标题 $1"));
        }
      }
    }
    return names.stream().map(StyleNames::plain).toList();
  }

  /** The names of a style of the file, with its aliases (ECMA-376-1, 17.7.4.1 and 17.7.4.9). */
  static List<String> of(XmlElement style) {
    return Stream.of(style.valueOf("name"), style.valueOf("aliases"))
        .flatMap(names -> Stream.of(names.split(",", -1)))
        .map(StyleNames::plain)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The style of this type that goes by the best of the names. */
  static Optional<XmlElement> find(List<XmlElement> styles, String type, List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                styles.stream()
                    .filter(style -> typeOf(style).equals(type) && of(style).contains(name)))
        .findFirst();
  }

  /** Without a type it is a paragraph style. */
  static String typeOf(XmlElement style) {
    String type = style.word("type");
    return type.isEmpty() ? "paragraph" : type;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
