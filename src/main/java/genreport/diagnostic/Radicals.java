package genreport.diagnostic;

import java.text.Normalizer;

/**
 * Radicals (U+2E80 to U+2FDF), which look like ideographs but are other characters. Text copied
 * from a PDF can contain them instead of the ideographs; nobody types them.
 */
public final class Radicals {

  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2FDF;

  /**
   * The radicals without a decomposition, each followed by its ideograph (Unicode code chart 2E80).
   */
  private static final String PAIRS =
      "⺀冫⺅亻⺊卜⺋㔾⺌小⺎兀⺏尣⺒巳⺓幺⺖忄⺗心⺘扌⺝月⺠民⺡氵⺢氺⺣灬⺥爫⺨犭⺩王⺬示⺭礻⺮竹⺰纟⺱罓⺳罒⺹耂"
          + "⺺肀⺻聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻏阝⻐钅⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页"
          + "⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀";

  private Radicals() {}

  /** Returns whether a character is a radical. */
  public static boolean isRadical(int c) {
    return c >= FIRST && c <= LAST;
  }

  /** Returns the ideograph of a radical; any other character unchanged. */
  public static int plain(int c) {
    if (!isRadical(c)) {
      return c;
    }
    int at = PAIRS.indexOf(c);
    return at >= 0
        ? PAIRS.charAt(at + 1)
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0);
  }
}
