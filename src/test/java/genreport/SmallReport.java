package genreport;

/** The text of the smallest report that has nothing wrong. */
public final class SmallReport {

  public static final String TEXT =
      """
      年度: 2021
      机关: 示例区人民政府办公室
      总体情况: 主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。
      主动公开: {}
      依申请公开: {新收: {自然人: 1}, 予以公开: {自然人: 1}}
      复议诉讼: {}
      问题和改进: 人手不足，已经充实。
      其他事项: 没有收取信息处理费。
      """;

  private SmallReport() {}
}
