package genreport.readback.word;

import java.util.Map;
import java.util.Set;

/** The elements of each level of a body (ECMA-376-1, annex A.1) whose text can be read. */
@SuppressWarnings("ImmutableEnumChecker") // every set is made by Set.of
enum Elements {
  BLOCKS(Set.of("p", "tbl"), Set.of("sdt", "customXml"), Set.of()),
  ROWS(Set.of("tr"), Set.of("sdt", "customXml"), Set.of()),
  CELLS(Set.of("tc"), Set.of("sdt", "customXml"), Set.of()),
  RUNS(
      Set.of("r"),
      Set.of("sdt", "customXml", "smartTag", "hyperlink", "fldSimple", "ins", "moveTo"),
      Set.of("del", "moveFrom"));

  /** Markers without visible content. */
  private static final Set<String> MARKS =
      Set.of(
          "bookmarkStart",
          "bookmarkEnd",
          "commentRangeStart",
          "commentRangeEnd",
          "proofErr",
          "permStart",
          "permEnd",
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd");

  /** The elements in a run that are read with it or show only white space. */
  private static final Set<String> OF_A_RUN =
      Set.of(
          "t",
          "tab",
          "ptab",
          "br",
          "cr",
          "noBreakHyphen",
          "softHyphen",
          "lastRenderedPageBreak",
          "commentReference",
          "annotationRef",
          "fldChar",
          "instrText");

  /** Chinese descriptions of elements that are not read. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("bdo", "改变了文字方向"),
          Map.entry("dir", "改变了文字方向"),
          Map.entry("m:oMath", "有公式"),
          Map.entry("m:oMathPara", "有公式"),
          Map.entry("altChunk", "有插入的另一份文档"),
          Map.entry("subDoc", "有插入的另一份文档"),
          Map.entry("mc:AlternateContent", "有因软件而显示不同的内容，例如文本框、图形"),
          Map.entry("drawing", "有图片、图形或者文本框"),
          Map.entry("pict", "有图片、图形或者文本框"),
          Map.entry("object", "有嵌入的对象"),
          Map.entry("contentPart", "有墨迹或者图形"),
          Map.entry("sym", "有符号字体的字符"),
          Map.entry("ruby", "有拼音指南"),
          Map.entry("footnoteReference", "有脚注"),
          Map.entry("endnoteReference", "有尾注"),
          Map.entry("pgNum", "有自动页码"),
          Map.entry("delText", "有删去的文字，但没有标成修订"));

  private final Set<String> own;
  private final Set<String> wrappers;
  private final Set<String> dropped;

  Elements(Set<String> own, Set<String> wrappers, Set<String> dropped) {
    this.own = own;
    this.wrappers = wrappers;
    this.dropped = dropped;
  }

  boolean have(String name) {
    return own.contains(name);
  }

  /** Returns whether an element may contain the same elements as its parent. */
  boolean areWrappedBy(String name) {
    return wrappers.contains(name);
  }

  /**
   * Returns whether an element shows nothing: a marker, or content that a tracked change deletes.
   */
  boolean pass(String name) {
    return MARKS.contains(name) || dropped.contains(name);
  }

  static boolean isOfARun(String name) {
    return OF_A_RUN.contains(name);
  }

  /** Returns the Chinese description of an element that is not read. */
  static String named(String name) {
    return SHOWN.getOrDefault(name, "有读不懂的内容 " + name);
  }
}
