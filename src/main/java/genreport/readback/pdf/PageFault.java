package genreport.readback.pdf;

/** A reason why a page may look different from the text that was read from it. */
enum PageFault {
  ANNOTATION("有批注、图章、签名或者填写的文字框，会盖住或者添上内容", "删去这些内容，或者把不带它们的那一份拿来核对"),
  COVERED("有文字被后画的图形盖住", Advice.AGAIN),
  FAINT("有文字的颜色与底色相同或者相近，看不清", Advice.AGAIN),
  INVISIBLE("有不显示的文字", Advice.AGAIN),
  TINY("有小得看不清、大得离奇、压扁或者反转的文字", Advice.AGAIN),
  CLIPPED("有文字在页面之外，或者被裁掉", Advice.AGAIN),
  OVERPRINTED("有不同的字印在同一个位置", Advice.AGAIN),
  OPTIONAL("有可以显示、也可以隐藏的图层", Advice.AGAIN),
  IMAGE("有图像，图像里的内容不能核对", "把不带图像（电子印章、页眉图案等）的那一份拿来核对；图像里的文字改成可以复制的文字"),
  DRAWING("有不是表格线的图形，里面可能画有文字", "把不带图形的那一份拿来核对；画出的文字改成可以复制的文字"),
  PATTERN("有用图案或者渐变色画的内容", Advice.AGAIN),
  BLENDED("有透明、混合或者遮罩的内容", Advice.AGAIN),
  DRAWN_FONT("有用图形拼成的字（Type 3 字体），不能核对它的字形", Advice.AGAIN),
  SHAPELESS("有字没有字形，或者空白处画有字形", Advice.AGAIN),
  OTHER_SHAPE("有字的字形与复制出来的文字不符", Advice.AGAIN);

  private static final class Advice {
    private static final String AGAIN = "打开文件看这一页；重新生成，或者由 Word 文件重新导出 PDF，再核对";
  }

  private final String text;
  private final String advice;

  PageFault(String text, String advice) {
    this.text = text;
    this.advice = advice;
  }

  /** Returns a Chinese clause to follow the page number. */
  String text() {
    return text;
  }

  String advice() {
    return advice;
  }
}
