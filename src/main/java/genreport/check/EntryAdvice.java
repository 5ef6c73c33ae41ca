package genreport.check;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Creates the wording for an entry that must be a short text but is no text or has the wrong
 * notation.
 */
final class EntryAdvice {

  private static final Pattern LIMIT = Pattern.compile("([0-9]+)\\D*$");
  private static final int MOST_SHOWN = 40;

  private EntryAdvice() {}

  /** Returns what was written instead of a text, as the end of a sentence; empty for a text. */
  static String insteadOfText(Node node) {
    if (node instanceof Sequence) {
      return "，现在写成了几项的列表";
    }
    return node instanceof Mapping ? "，现在写成了一组“键: 值”" : "";
  }

  /** Returns advice that writes the items of a list as one text. */
  static Optional<String> joined(String key, Node node) {
    if (!(node instanceof Sequence list)
        || !list.items().stream().allMatch(Scalar.class::isInstance)) {
      return Optional.empty();
    }
    String text =
        list.items().stream().map(item -> ((Scalar) item).text()).collect(Collectors.joining());
    return text.isBlank() || text.length() > MOST_SHOWN || text.contains("\n")
        ? Optional.empty()
        : Optional.of("只写文字，不用方括号和逗号，也不分行：" + key + ": " + text);
  }

  /** Returns advice about the notation of the text of a field; empty if the form says nothing. */
  static Optional<String> about(Optional<Field> field, String path, String written) {
    if (path.equals(IssueDate.KEY)) {
      Optional<String> date = IssueDate.advice(written);
      if (date.isPresent()) {
        return date;
      }
    }
    if (path.equals(DocumentNumber.KEY)) {
      Optional<String> number = DocumentNumber.advice(written);
      if (number.isPresent()) {
        return number;
      }
    }
    if (path.equals(FormPack.LAST_YEAR)) {
      return Optional.of("写出上年报告的文件名，例如 上年报告: 2020.yaml；没有上年的文件，删去这一行");
    }
    String text =
        field.orElse(null) instanceof Field.Entry entry
            ? entry.description()
            : field.orElse(null) instanceof Field.Listing listing ? listing.description() : "";
    return Optional.of(text).filter(description -> !description.isEmpty());
  }

  /**
   * Returns the error of a number or a list that exceeds a limit, as the end of a sentence.
   *
   * @param keyword the keyword of JSON Schema
   * @param message the message of the validator, which ends with the limit
   */
  static Optional<String> beyond(String keyword, String message, Node node) {
    Matcher limit = LIMIT.matcher(message);
    if (!limit.find()) {
      return Optional.empty();
    }
    return switch (keyword) {
      case "maximum" -> Optional.of("不应晚于 " + limit.group(1));
      case "maxItems" ->
          Optional.of("最多 " + limit.group(1) + " 行，现有 " + ((Sequence) node).items().size() + " 行");
      case "minItems" -> Optional.of("里没有内容，至少 " + limit.group(1) + " 行");
      default -> Optional.empty();
    };
  }
}
