package genreport.readback.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.readback.PublishedPart;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A line that is on every page is left out if it says what the report's title says, and named if it
 * says anything else outside the type area.
 */
class RunningLinesTest {

  private static final String TITLE = "2021年政府信息公开工作年度报告";

  private static List<PageItem> page(String head, String foot, String... body) {
    Stream<PageItem> text =
        Stream.iterate(0, i -> i + 1)
            .limit(body.length)
            .map(i -> new PageItem.TextLine(100 + 30.0 * i, body[i]));
    return Stream.concat(
            Stream.concat(Stream.of(new PageItem.TextLine(40, head)), text),
            Stream.of(new PageItem.TextLine(780, foot)))
        .toList();
  }

  private static RunningLines.Separated read(String head, String foot) {
    return separate(
        page(head, foot + "1", "示例区民政局", TITLE, "正文。", "又一段。"),
        page(head, foot + "2", "第二页的正文。", "最后一段"));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array only becomes a list
  private static RunningLines.Separated separate(List<PageItem>... pages) {
    return RunningLines.separate(List.of(pages), ("又一段。最后一段" + TITLE)::contains);
  }

  private static List<String> text(RunningLines.Separated separated) {
    return separated.bodies().stream()
        .flatMap(List::stream)
        .map(item -> ((PageItem.TextLine) item).text())
        .toList();
  }

  private static PublishedPart.RunningLine line(PublishedPart.Edge edge, String text) {
    return new PublishedPart.RunningLine(edge, text);
  }

  private static List<PageItem> with(double top, String text, List<PageItem> page) {
    return Stream.concat(page.stream(), Stream.of(new PageItem.TextLine(top, text)))
        .sorted(Comparator.comparingDouble(PageItem::top))
        .toList();
  }

  @Test
  void headsThatRepeatTheTitleAndPageNumbersAreLeftOut() {
    assertThat(text(read("示例区民政局", "— ")))
        .containsExactly("示例区民政局", TITLE, "正文。", "又一段。", "第二页的正文。", "最后一段");
    assertThat(text(read(TITLE, "第"))).doesNotContain("第1").hasSize(6);
    assertThat(read(TITLE, "第").unchecked()).isEmpty();
  }

  @Test
  void headsAndFeetThatSayAnythingElseAreNamed() {
    RunningLines.Separated read = read("民政为民 民政爱民", "地址：示例路15号　第");
    assertThat(read.unchecked())
        .containsExactly(
            line(PublishedPart.Edge.HEAD, "民政为民 民政爱民"),
            line(PublishedPart.Edge.FOOT, "地址：示例路15号　第1"));
    assertThat(text(read)).containsExactly("示例区民政局", TITLE, "正文。", "又一段。", "第二页的正文。", "最后一段");
  }

  @Test
  void headOfTheFirstPageAlone() {
    List<PageItem> first = page(TITLE, "— 1 —", "示例区民政局", TITLE, "正文。");
    List<PageItem> plain = first.subList(1, first.size());
    List<PageItem> second = page("", "— 2 —", "第二页的正文。", "又一段。");
    List<PageItem> other = second.subList(1, second.size());
    assertThat(separate(with(40, "内部资料", plain), other).unchecked())
        .containsExactly(line(PublishedPart.Edge.HEAD, "内部资料"));
    assertThat(separate(with(95, "内部资料", plain), other).unchecked()).isEmpty();
    assertThat(text(separate(with(40, "最后一段", plain), other))).contains("最后一段");
    assertThat(text(separate(with(740, "内部资料", plain), other))).contains("内部资料");
    List<PageItem> third = page("", "— 3 —", "第三页。", "还有一段。");
    List<PageItem> last = third.subList(1, third.size());
    assertThat(separate(with(740, "内部资料", plain), other, last).unchecked())
        .containsExactly(line(PublishedPart.Edge.FOOT, "内部资料"));
  }

  @Test
  void anyOtherRepeatedLineIsText() {
    assertThat(text(read("本报告作废。", "更正：收到申请15件。页")))
        .contains("本报告作废。", "更正：收到申请15件。页1", "更正：收到申请15件。页2");
    assertThat(text(read("最后一段", "— "))).filteredOn("最后一段"::equals).hasSize(3);
    List<PageItem> first = page("收到申请15件", "— 1 —", TITLE, "正文。");
    List<PageItem> second = page("收到申请17件", "— 2 —", "正文。");
    assertThat(text(separate(first, second))).contains("收到申请15件", "收到申请17件");
    List<PageItem> third = page("", "— 3 —", "同一行", "正文。");
    assertThat(text(separate(first, third, page("", "— 4 —", "同一行", "正文。"))))
        .filteredOn("同一行"::equals)
        .hasSize(2);
  }
}
