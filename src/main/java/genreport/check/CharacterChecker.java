package genreport.check;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Finds the characters that no face can print, wherever the clerk wrote them. Rule id C1. */
final class CharacterChecker {

  private static final int MOST_PLACES = 3;

  /** The values of a tree, in the order of the file; keys are not printed. */
  private static final Node.Visitor<Stream<Scalar>> VALUES =
      new Node.Visitor<>() {
        @Override
        public Stream<Scalar> visit(Mapping mapping) {
          return mapping.entries().stream().flatMap(entry -> entry.value().accept(this));
        }

        @Override
        public Stream<Scalar> visit(Sequence sequence) {
          return sequence.items().stream().flatMap(item -> item.accept(this));
        }

        @Override
        public Stream<Scalar> visit(Scalar scalar) {
          return Stream.of(scalar);
        }

        @Override
        public Stream<Scalar> visit(Unread unread) {
          return Stream.empty();
        }
      };

  private final IntPredicate printable;
  private final Map<Integer, List<Span>> missing = new LinkedHashMap<>();

  private CharacterChecker(IntPredicate printable) {
    this.printable = printable;
  }

  static List<Diagnostic> check(Node source, IntPredicate printable) {
    CharacterChecker checker = new CharacterChecker(printable);
    source.accept(VALUES).forEach(checker::check);
    List<Diagnostic> findings = new ArrayList<>();
    checker.missing.forEach((codePoint, places) -> findings.add(finding(codePoint, places)));
    return findings;
  }

  private void check(Scalar scalar) {
    String text = scalar.text();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (codePoint != '\n' && codePoint != '\t' && !printable.test(codePoint)) {
        missing.computeIfAbsent(codePoint, c -> new ArrayList<>()).add(scalar.span(i, i + length));
      }
      i += length;
    }
  }

  private static Diagnostic finding(int codePoint, List<Span> places) {
    String code = CharacterCode.of(codePoint);
    boolean visible = Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) > 20;
    boolean madeByUser = Character.getType(codePoint) == Character.PRIVATE_USE;
    String count = places.size() > 1 ? "，共 " + places.size() + " 处" : "";
    Diagnostic finding =
        visible
            ? Diagnostic.error(
                    "C1", "字库中没有“" + Character.toString(codePoint) + "”（" + code + "）这个字" + count)
                .advice("核对是否写错；确需使用的，换成字库中有的写法")
            : madeByUser
                ? Diagnostic.error("C1", "有自造字 " + code + count + "，在别的电脑上显示不出")
                    .advice("换成这个字的标准编码（用新的输入法键入）；标准里没有的字，换一种写法")
                : Diagnostic.error("C1", "有看不见的字符 " + code + count).advice("删去这个字符，重新键入它两边的文字");
    for (Span place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      finding = finding.at(place);
    }
    return finding;
  }
}
