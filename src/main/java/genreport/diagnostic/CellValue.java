package genreport.diagnostic;

/**
 * A cell of the form's tables and its value.
 *
 * @param path the keys from the root, joined by dots, such as {@code 依申请公开.新收.自然人}
 * @param label the label that the form prints, such as 一、本年新收政府信息公开申请数量 自然人
 * @param value the value as written or computed; not always a number
 */
public record CellValue(String path, String label, String value) {}
