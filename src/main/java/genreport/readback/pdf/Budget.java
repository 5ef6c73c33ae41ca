package genreport.readback.pdf;

/** Counts the use of {@link ReadingLimits} by a file. */
final class Budget {

  private long decodedBytes;
  private int operators;
  private int pages;
  private int glyphs;
  private int shapes;

  void addPage() {
    glyphs = 0;
    shapes = 0;
    requirePages(++pages);
  }

  static void requirePages(int count) {
    require(count <= ReadingLimits.PAGES, "超过 " + ReadingLimits.PAGES + " 页");
  }

  void addDecodedBytes(long count) {
    decodedBytes += count;
    require(
        decodedBytes <= ReadingLimits.DECODED_BYTES,
        "解压以后超过 " + (ReadingLimits.DECODED_BYTES >> 20) + " MB");
  }

  void addOperator() {
    require(++operators <= ReadingLimits.OPERATORS, "绘图指令超过 " + ReadingLimits.OPERATORS + " 条");
  }

  void addGlyph() {
    require(
        ++glyphs <= ReadingLimits.GLYPHS_OF_PAGE, "一页上的字超过 " + ReadingLimits.GLYPHS_OF_PAGE + " 个");
  }

  void addShape() {
    require(
        ++shapes <= ReadingLimits.SHAPES_OF_PAGE,
        "一页上的线条和图形超过 " + ReadingLimits.SHAPES_OF_PAGE + " 个");
  }

  static void requireObjects(int count) {
    require(count <= ReadingLimits.OBJECTS, "对象超过 " + ReadingLimits.OBJECTS + " 个");
  }

  static void requireDepth(int forms) {
    require(forms <= ReadingLimits.FORM_DEPTH, "图形嵌套超过 " + ReadingLimits.FORM_DEPTH + " 层");
  }

  static void requirePoints(int count) {
    require(
        count <= ReadingLimits.POINTS_OF_PATH, "一个图形的点超过 " + ReadingLimits.POINTS_OF_PATH + " 个");
  }

  static void requireGrid(long work) {
    require(work <= ReadingLimits.GRID_WORK, "一页上的表格线太密");
  }

  private static void require(boolean within, String reason) {
    if (!within) {
      throw new ReadingLimitException(reason);
    }
  }
}
