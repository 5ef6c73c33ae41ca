package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What editing in Word leaves in a file without changing what it shows, and what changes it. */
class EditedWordTest {

  private static final Printed EXAMPLE = Printed.of("2021-district-office");

  @TempDir Path folder;

  private List<Diagnostic> differences(WordEdit edit) throws Exception {
    return Printed.differences(EXAMPLE.source(), edit.save(folder.resolve("a.docx")));
  }

  private static WordEdit edit() throws Exception {
    return new WordEdit(EXAMPLE.word());
  }

  private static Element run(WordEdit edit) {
    Element paragraph =
        edit.paragraphs().stream()
            .filter(p -> WordEdit.text(p).length() > 40)
            .findFirst()
            .orElseThrow();
    return WordEdit.children(paragraph, "r").get(0);
  }

  private static void wrap(Element wrapper, Element inner, Element part) {
    part.getParentNode().replaceChild(wrapper, part);
    if (wrapper != inner) {
      wrapper.appendChild(inner);
    }
    inner.appendChild(part);
  }

  private static Element copyBefore(Element run, String text) {
    Element copy = (Element) run.cloneNode(true);
    WordEdit.setText(copy, text);
    run.getParentNode().insertBefore(copy, run);
    return copy;
  }

  @Test
  void trackedChangesAreTakenAsMade() throws Exception {
    WordEdit wrapped = edit();
    Element own = run(wrapped);
    Element added = wrapped.element("ins");
    wrap(added, added, own);
    assertThat(differences(wrapped)).isEmpty();

    WordEdit deleted = edit();
    Element kept = run(deleted);
    Element former = copyBefore(kept, "删去的");
    Element del = deleted.element("del");
    wrap(del, del, former);
    Element text = WordEdit.children(former, "t").get(0);
    Element deletedText = deleted.element("delText");
    deletedText.setTextContent(text.getTextContent());
    former.replaceChild(deletedText, text);
    assertThat(differences(deleted)).isEmpty();
  }

  @Test
  void aDeletionIsMissing() throws Exception {
    WordEdit edit = edit();
    Element del = edit.element("del");
    wrap(del, del, run(edit));
    assertThat(differences(edit)).extracting(Diagnostic::rule).containsOnly("V1");
  }

  @Test
  void anAdditionIsFound() throws Exception {
    WordEdit edit = edit();
    Element ins = edit.element("ins");
    wrap(ins, ins, copyBefore(run(edit), "添上的"));
    assertThat(differences(edit))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("添上的"));
  }

  @Test
  void linksControlsAndFieldsShowTheirText() throws Exception {
    for (String wrapper : List.of("hyperlink", "fldSimple", "smartTag")) {
      WordEdit edit = edit();
      Element link = edit.element(wrapper);
      wrap(link, link, run(edit));
      assertThat(differences(edit)).as(wrapper).isEmpty();
    }
    WordEdit inline = edit();
    wrap(inline.element("sdt"), inline.element("sdtContent"), run(inline));
    assertThat(differences(inline)).isEmpty();
    WordEdit block = edit();
    wrap(block.element("sdt"), block.element("sdtContent"), block.paragraphs().get(3));
    assertThat(differences(block)).isEmpty();
    WordEdit row = edit();
    wrap(row.element("sdt"), row.element("sdtContent"), row.rows(1).get(8));
    assertThat(differences(row)).isEmpty();
  }

  @Test
  void breaksTabsAndSoftHyphensAreNothing() throws Exception {
    WordEdit edit = edit();
    Element run = run(edit);
    for (String mark : List.of("br", "tab", "softHyphen", "lastRenderedPageBreak")) {
      run.appendChild(edit.element(mark));
    }
    WordEdit.children(run, "t").get(0).setTextContent(spaced(WordEdit.text(run)));
    WordEdit.addAfter(edit.paragraphs().get(2), "");
    assertThat(differences(edit)).isEmpty();
  }

  private static String spaced(String text) {
    return text.substring(0, 3) + " \u3000\u00AD" + text.substring(3);
  }

  /** Pressing Enter within a paragraph, or taking its end away. */
  @Test
  void cutOrJoinedParagraphsSayTheSame() throws Exception {
    WordEdit edit = edit();
    Element run = run(edit);
    Node paragraph = run.getParentNode();
    Element rest = (Element) paragraph.cloneNode(true);
    String text = WordEdit.text((Element) paragraph);
    WordEdit.setText((Element) paragraph, text.substring(0, 20));
    WordEdit.setText(rest, text.substring(20));
    paragraph.getParentNode().insertBefore(rest, paragraph.getNextSibling());
    assertThat(differences(edit)).isEmpty();
  }

  @Test
  void hiddenTextIsNotShown() throws Exception {
    WordEdit edit = edit();
    Element hidden = copyBefore(run(edit), "看不见的");
    Element properties =
        WordEdit.children(hidden, "rPr").stream()
            .findFirst()
            .orElseGet(
                () -> (Element) hidden.insertBefore(edit.element("rPr"), hidden.getFirstChild()));
    properties.appendChild(edit.element("vanish"));
    assertThat(differences(edit)).isEmpty();
  }

  @Test
  void aTableMoreOrLess() throws Exception {
    WordEdit less = edit();
    WordEdit.delete((Element) less.rows(2).get(0).getParentNode());
    assertThat(differences(less))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("V3");
              assertThat(finding.message()).endsWith("缺少表四");
            });
    WordEdit more = edit();
    Node table = more.rows(0).get(0).getParentNode();
    table.getParentNode().appendChild(table.cloneNode(true));
    assertThat(differences(more))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("多出源文件没有的表格"));
  }
}
