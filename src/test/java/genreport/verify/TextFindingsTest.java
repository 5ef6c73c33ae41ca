package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

final class TextFindingsTest {

  @Test
  void aDifferenceWithoutAPlaceIsAFindingThatBlocks() {
    TextFindings findings = new TextFindings("a.pdf");
    findings.unlocated();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.isBlocking()).isTrue())
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactly("V4", "a.pdf：文字与源文件不同，但认不出是哪一段，不能判断是否一致");
  }
}
