package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes fonts whose glyphs are not those of the characters. */
final class SymbolFaces {

  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)\\s*(symbol.*|wingdings.*|webdings.*|marlett.*|mt extra.*|.*dingbats.*"
              + "|bookshelf symbol.*|ms outlook.*|ms reference specialty.*|opensymbol.*"
              + "|starsymbol.*|.*barcode.*|code ?(39|128).*)");

  /** The character set of symbols (ECMA-376-1, 17.8.3.2). */
  private static final String SYMBOL_CHARSET = "02";

  private final Set<String> declared = new HashSet<>();
  private final boolean inTheme;

  SymbolFaces(Optional<XmlElement> table, ThemeValues theme) {
    table.stream()
        .flatMap(fonts -> fonts.children("font"))
        .filter(font -> font.valueOf("charset").equalsIgnoreCase(SYMBOL_CHARSET))
        .forEach(font -> declared.add(font.word("name")));
    this.inTheme = theme.hasSymbols();
  }

  static boolean isSymbol(String face) {
    return KNOWN.matcher(face).matches();
  }

  /**
   * Returns whether one of the fonts is a symbol font.
   *
   * @param faces an {@code rFonts}
   */
  boolean use(XmlElement faces) {
    return faces.attributes().entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey().local().endsWith("Theme")
                    ? inTheme
                    : isSymbol(entry.getValue()) || declared.contains(entry.getValue()));
  }
}
