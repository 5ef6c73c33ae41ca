package genreport.style;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleReaderTest {

  private static Outcome<StyleSheet> readWith(String own) {
    return StyleReader.read(List.of(Bundled.baseStyle(), Bundled.tree(own)));
  }

  /** GB/T 9704—2012, 5.2: A4, margins 37, 26, 35, 28 mm, type area 156 by 225 mm. */
  @Test
  void theBaseStyleIsTheStandards() {
    PageStyle page = readWith("{}").value().orElseThrow().page();
    assertThat(page.typeWidth().mm()).isCloseTo(156, Offset.offset(1e-9));
    assertThat(page.typeHeight().mm()).isCloseTo(225, Offset.offset(1e-9));
    assertThat(page.lines() * page.linePitch().pt()).isLessThanOrEqualTo(page.typeHeight().pt());
    assertThat(page.characters()).isEqualTo(28);
    TextStyle body = readWith("{}").value().orElseThrow().style("body");
    assertThat(body.size().pt()).isEqualTo(16);
    double line = 28 * body.size().pt() + 27 * body.tracking().pt();
    assertThat(line).isCloseTo(page.typeWidth().pt(), Offset.offset(0.1));
  }

  @Test
  void aFormsOwnKeyTakesThePlaceOfTheBases() {
    StyleSheet sheet = readWith("styles: {body: {size: 15pt}}").value().orElseThrow();
    assertThat(sheet.style("body").size().pt()).isEqualTo(15);
    assertThat(sheet.style("body").pitch().pt()).isEqualTo(28.95);
    assertThat(sheet.style("heading-1").size().pt()).isEqualTo(15);
  }

  @Test
  void theOrderIsThatOfTheFile() {
    StyleSheet sheet =
        readWith("styles: {zz: {extends: body}, aa: {extends: zz}}").value().orElseThrow();
    assertThat(sheet.styles().keySet()).startsWith("title", "body").endsWith("zz", "aa");
    assertThat(sheet.faces().keySet()).startsWith("title", "body", "strong");
  }

  @Test
  void aSheetWithoutBodyTextIsNone() {
    Outcome<StyleSheet> read = StyleReader.read(List.of(Bundled.tree("styles: {}")));
    assertThat(read.diagnostics()).extracting(Diagnostic::message).contains("样式文件缺少样式“body”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colours: {}                            | 样式文件没有“colours”这一项
          styles: {body: {colour: red}}          | 样式没有“colour”这一项
          styles: {body: {size: 16}}             | “size”应为带 mm 或 pt 的长度，如 37mm
          styles: {body: {align: middle}}        | align 应为 left、center、right 或 justify
          styles: {body: {indent: two}}          | “indent”应为数字
          styles: {strong: {extends: nothing}}   | 不能继承样式“nothing”
          styles: {body: {extends: strong}}      | 不能继承样式“strong”
          styles: {body: {keep-with-next: yes}}  | keep-with-next 应为 true 或 false
          styles: {body: [1]}                    | 这里应是“键: 值”
          styles: {body: {size: 0pt}}            | “size”应大于 0
          styles: {body: {pitch: -1pt}}          | “pitch”应大于 0
          styles: {body: {indent: NaN}}          | “indent”应为数字
          page: {widht: 210mm}                   | 样式没有“widht”这一项
          page: {line-pitch: 0mm}                | “line-pitch”应大于 0
          page: {lines: 22.5}                    | “lines”应为正整数
          page: {left: 200mm}                    | 页边距太大，版心没有了
          faces: {body: {files: a.ttf}}          | 样式没有“files”这一项
          fallback: [[body]]                     | 这里应是一个值
          """)
  void whatIsWrongIsSaidAtItsPlace(String own, String message) {
    Outcome<StyleSheet> read = readWith(own);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).extracting(Diagnostic::message).contains(message);
    assertThat(read.diagnostics()).allSatisfy(d -> assertThat(d.places()).isNotEmpty());
  }
}
