package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the entry of the issue date inside a text, where it would be printed as a paragraph: a line
 * that is nothing but the key, a colon and a date. Rule id Y12. {@link IndentationChecker} finds
 * such a line at the end of a text if its colon is a plain one.
 */
final class DateInText {

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[\\s\\u3000]*" + IssueDate.KEY + "[\\s\\u3000]*[:：](?<value>.*)$");

  private final List<Diagnostic> findings = new ArrayList<>();
  private final boolean isGiven;

  private DateInText(boolean isGiven) {
    this.isGiven = isGiven;
  }

  static List<Diagnostic> check(Mapping source, FormPack form) {
    DateInText checker = new DateInText(source.entry(IssueDate.KEY).isPresent());
    if (form.fields().below().stream().anyMatch(field -> field.key().equals(IssueDate.KEY))) {
      NarrativeEntry.of(source, form).forEach(checker::check);
    }
    return checker.findings;
  }

  private void check(NarrativeEntry entry) {
    Matcher line = ENTRY.matcher(entry.text().text());
    while (line.find()) {
      Optional<IssueDate> date = IssueDate.of(line.group("value"));
      if (date.isPresent()) {
        String right = IssueDate.KEY + ": " + date.get();
        findings.add(
            Diagnostic.error(
                    "Y12", "“" + IssueDate.KEY + "”写在“" + entry.key().text() + "”的文字里，会印成一段正文")
                .at(entry.text().span(line.start(), line.end()))
                .advice(
                    isGiven
                        ? "删去这一行，文件里已经另有“" + IssueDate.KEY + "”"
                        : "删去这一行，在文件末尾另起一行，顶格写 " + right));
      }
    }
  }
}
