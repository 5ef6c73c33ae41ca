package genreport.font;

import java.io.IOException;

/** A font file or face can't be used. */
final class UnusableFontException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The reason. Its text follows the file name in a message. */
  enum Reason {
    NOT_A_FONT("已损坏，或者不是 TrueType 字库", Advice.AGAIN),
    DAMAGED("已损坏", Advice.AGAIN),
    NO_METRICS("缺少 OS/2 表（里面是字的高度和嵌入的许可）", Advice.AGAIN),
    POSTSCRIPT_OUTLINES("是 PostScript 轮廓的 OpenType 字库（CFF），不能嵌入", Advice.TRUETYPE),
    TOO_LARGE("超过 128 MB，或者表太多", Advice.AGAIN),
    BITMAPS_ONLY("只有点阵，没有轮廓", Advice.TRUETYPE),
    NO_UNICODE("没有 Unicode 编码表", Advice.TRUETYPE),
    EMBEDDING_FORBIDDEN("的许可标记不允许嵌入文件", Advice.LICENCE),
    SUBSETTING_FORBIDDEN("的许可标记不允许只嵌入用到的字", Advice.LICENCE);

    private final String text;
    private final String advice;

    Reason(String text, String advice) {
      this.text = text;
      this.advice = advice;
    }

    String text() {
      return text;
    }

    String advice() {
      return advice;
    }
  }

  private static final class Advice {
    private static final String AGAIN = "重新取得这个文件；不是字库的文件移到别处";
    private static final String TRUETYPE = "换用同名的 TrueType 字库（扩展名通常是 .ttf 或 .ttc）";
    private static final String LICENCE = "向字库厂商取得允许嵌入的版本，或者从文件夹里移走这个文件";
  }

  private final Reason reason;

  UnusableFontException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
