package genreport.check;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that is typed into the cell of a figure.
 *
 * @param figure the figure to write; empty if the text is refused
 * @param refusal the reason in Chinese; empty if the text is accepted
 */
public record CellInput(Optional<String> figure, String refusal) {

  private static final String USUAL = "只写半角的阿拉伯数字，不写别的字";

  /**
   * Reads a text. 无, dashes and blanks are 0, and full-width digits become half-width. Any other
   * text that is no figure is refused.
   *
   * @param kind name of the figure's definition in the schema
   * @param pattern other texts that the schema allows, as a regular expression
   */
  public static CellInput of(String written, String kind, Optional<String> pattern) {
    String plain = FigureAdvice.plain(written);
    if (FigureAdvice.isNone(plain)) {
      return new CellInput(Optional.of("0"), "");
    }
    boolean isFigure =
        FigureAdvice.fits(plain, kind)
            || pattern.filter(regex -> Pattern.matches(regex, plain)).isPresent();
    return isFigure
        ? new CellInput(Optional.of(plain), "")
        : new CellInput(Optional.empty(), FigureAdvice.about(written, kind, false).orElse(USUAL));
  }
}
