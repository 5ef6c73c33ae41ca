package genreport.check;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.font.MissingGlyph;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds characters of a source that no face contains (rule id C1), and characters that are printed
 * in another form than their variation selector requests (C2).
 */
final class CharacterChecker {

  private static final int MOST_PLACES = 3;

  /** The greatest number of code points of a combination that are quoted. */
  private static final int MOST_QUOTED = 8;

  /**
   * The end of planes 0 to 3, which contain letters, symbols and ideographs (Unicode Standard,
   * 2.8).
   */
  private static final int LAST_OF_TEXT = 0x40000;

  private final Function<String, List<MissingGlyph>> missingGlyphs;
  private final Map<Problem, List<Span>> problems = new LinkedHashMap<>();

  /** A problem that is reported once for all its places. */
  private record Problem(MissingGlyph.Kind kind, String text) {}

  private CharacterChecker(Function<String, List<MissingGlyph>> missingGlyphs) {
    this.missingGlyphs = missingGlyphs;
  }

  static List<Diagnostic> check(Node source, Function<String, List<MissingGlyph>> missingGlyphs) {
    CharacterChecker checker = new CharacterChecker(missingGlyphs);
    checker.checkAll(source);
    List<Diagnostic> findings = new ArrayList<>();
    for (Map.Entry<Problem, List<Span>> problem : checker.problems.entrySet()) {
      findings.add(finding(problem.getKey(), problem.getValue()));
    }
    return findings;
  }

  /** Checks the values of a tree in the order of the file. Keys are not printed. */
  private void checkAll(Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        checkAll(entry.value());
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        checkAll(item);
      }
    } else if (node instanceof Scalar scalar) {
      check(scalar);
    }
  }

  private void check(Scalar scalar) {
    for (MissingGlyph missing : missingGlyphs.apply(scalar.text())) {
      problems
          .computeIfAbsent(new Problem(missing.kind(), missing.text()), key -> new ArrayList<>())
          .add(scalar.span(missing.start(), missing.end()));
    }
  }

  private static Diagnostic finding(Problem problem, List<Span> places) {
    String count = places.size() > 1 ? "，共 " + places.size() + " 处" : "";
    Diagnostic finding =
        switch (problem.kind()) {
          case CHARACTER -> missing(problem.text().codePointAt(0), count);
          case COMBINATION ->
              Diagnostic.error(
                      "C1", "字库印不出“" + quoted(problem) + "”（" + codes(problem) + "）" + count)
                  .advice("核对是否写错；确需使用的，换成一个字符的写法，或者不带附加符号");
          case BASE ->
              Diagnostic.error("C1", "附加在别的字上的符号 " + codes(problem) + " 前面没有字" + count)
                  .advice("删去这个符号，重新键入它两边的文字");
          case FORM -> otherForm(problem.text(), codes(problem), count);
        };
    return finding.at(places.subList(0, Math.min(MOST_PLACES, places.size())));
  }

  private static String quoted(Problem problem) {
    return problem
        .text()
        .codePoints()
        .limit(MOST_QUOTED)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String codes(Problem problem) {
    String text = problem.text();
    int count = text.codePointCount(0, text.length());
    String codes =
        text.codePoints()
            .limit(MOST_QUOTED)
            .mapToObj(CharacterCode::of)
            .collect(Collectors.joining(" "));
    return count > MOST_QUOTED ? codes + " 等 " + count + " 个字符" : codes;
  }

  private static Diagnostic otherForm(String letter, String codes, String count) {
    String usual = Character.toString(letter.codePointAt(0));
    return Diagnostic.warning(
            "C2", "“" + usual + "”后面的异体选择符不起作用（" + codes + "），将印成字库中通常的“" + usual + "”" + count)
        .advice("核对 PDF 中的字形：可以的，删去“" + usual + "”，重新键入；必须用这个异体的（如人名），用 --fonts 指定有它的字库");
  }

  private static Diagnostic missing(int codePoint, String count) {
    String code = CharacterCode.of(codePoint);
    int type = Character.getType(codePoint);
    // an unassigned code point of planes 0 to 3 may be newer than this Java's Unicode, so check it
    boolean isNew = type == Character.UNASSIGNED && codePoint < LAST_OF_TEXT;
    boolean visible = Character.isLetterOrDigit(codePoint) || type > 20 || isNew;
    if (visible) {
      return Diagnostic.error(
              "C1", "字库中没有“" + Character.toString(codePoint) + "”（" + code + "）这个字" + count)
          .advice("核对是否写错；确需使用的，换成字库中有的写法");
    }
    if (isMark(codePoint)) {
      return Diagnostic.error("C1", "字库中没有附加符号 " + code + count).advice("删去这个符号，换一种写法");
    }
    return Character.getType(codePoint) == Character.PRIVATE_USE
        ? Diagnostic.error("C1", "有自造字 " + code + count + "，在别的电脑上显示不出")
            .advice("换成这个字的标准编码（用新的输入法键入）；标准里没有的字，换一种写法")
        : Diagnostic.error("C1", "有看不见的字符 " + code + count).advice("删去这个字符，重新键入它两边的文字");
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
