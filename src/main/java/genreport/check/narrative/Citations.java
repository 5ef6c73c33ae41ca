package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks what the narrative cites: the number of the act that the report is made by, the document
 * that set its form, and the articles of the act. Rule id X23. The act, the documents and the
 * number of articles are words of the rule.
 */
final class Citations implements NarrativeRule {

  /** A sentence about the time before the act's present text may cite its former number. */
  private static final Pattern HISTORY = Pattern.compile("原|旧|修[订改]|废止|曾|(?<!\\d)200\\d年");

  private static final String BRACKETS = "〔〔［\\[（(【";
  private static final String CLOSING = "〕］\\]）)】";

  private static final String ARTICLE = "第\\s*([一二三四五六七八九十百零〇\\d]{1,6})\\s*条";

  private static final Pattern NEXT_ARTICLE =
      Pattern.compile("(?:第[^条，。；、]{1,4}款)?(?:第[^条，。；、]{1,5}项)?(?:[、，和及与至到]|以及)" + ARTICLE);

  @Override
  public Set<String> words() {
    return Set.of("act", "issued", "former", "articles", "form", "other-form");
  }

  @Override
  public List<Diagnostic> check(RuleContext context) {
    Cited cited = new Cited(context);
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        cited.number(sentence).ifPresent(findings::add);
        cited.form(sentence).ifPresent(findings::add);
        findings.addAll(cited.articles(sentence));
      }
    }
    return findings;
  }

  /** The patterns of one form's rule. */
  private static final class Cited {

    private final RuleContext context;
    private final Pattern issued;
    private final Pattern former;
    private final Pattern numbered;
    private final Pattern form;
    private final Pattern otherForm;
    private final Pattern article;
    private final int articles;

    Cited(RuleContext context) {
      this.context = context;
      String act = "《(?:" + alternatives(context.words("act")) + ")》";
      this.issued = anyOf(context.words("issued"));
      this.former = anyOf(context.words("former"));
      this.numbered =
          Pattern.compile(
              act + "(?:[（(]以下简称[^）)]{1,12}[）)])?\\s*[（(，,]?\\s*(国务院令?第?\\s*\\d{2,4}\\s*号令?)");
      this.form = anyOf(context.words("form"));
      this.otherForm = anyOf(context.words("other-form"));
      this.article = Pattern.compile(act + "[^。；《》第]{0,12}" + ARTICLE);
      this.articles = ChineseNumber.value(context.words("articles").get(0));
    }

    Optional<Diagnostic> number(Passage sentence) {
      String right = context.words("issued").get(0);
      Matcher old = former.matcher(sentence.text());
      Matcher other = numbered.matcher(sentence.text());
      if (issued.matcher(sentence.text()).find()) {
        return Optional.empty();
      }
      if (old.find()) {
        return HISTORY.matcher(sentence.text()).find()
            ? Optional.empty()
            : Optional.of(wrong(sentence, old.start(), old.end(), right));
      }
      return other.find()
          ? Optional.of(wrong(sentence, other.start(1), other.end(1), right))
          : Optional.empty();
    }

    private Diagnostic wrong(Passage sentence, int start, int end, String right) {
      String act = "《" + context.words("act").get(0) + "》";
      return context
          .finding(
              sentence.quote(start, end)
                  + "："
                  + act
                  + "的文号是"
                  + right
                  + "，这里写的是“"
                  + sentence.text().substring(start, end)
                  + "”")
          .at(sentence.place(start, end))
          .advice("改为“" + right + "”");
    }

    Optional<Diagnostic> form(Passage sentence) {
      Matcher other = otherForm.matcher(sentence.text());
      if (!other.find() || form.matcher(sentence.text()).find()) {
        return Optional.empty();
      }
      String right = context.words("form").get(0);
      return Optional.of(
          context
              .finding(
                  sentence.quote(other.start(), other.end())
                      + "：“"
                      + other.group()
                      + "”规定的是另一种表式，本报告的表式是"
                      + right
                      + "规定的")
              .at(sentence.place(other.start(), other.end()))
              .advice("改为“" + right + "”"));
    }

    List<Diagnostic> articles(Passage sentence) {
      List<Diagnostic> findings = new ArrayList<>();
      Matcher first = article.matcher(sentence.text());
      Matcher next = NEXT_ARTICLE.matcher(sentence.text());
      while (first.find()) {
        article(sentence, first).ifPresent(findings::add);
        int end = first.end();
        while (next.region(end, sentence.text().length()).lookingAt()) {
          article(sentence, next).ifPresent(findings::add);
          end = next.end();
        }
      }
      return findings;
    }

    private Optional<Diagnostic> article(Passage sentence, Matcher found) {
      int number = ChineseNumber.value(found.group(1));
      if (number >= 1 && number <= articles) {
        return Optional.empty();
      }
      int start = found.start(1) - 1;
      int end = found.end(1) + 1;
      return Optional.of(
          context
              .finding(
                  sentence.quote(start, end)
                      + "：《"
                      + context.words("act").get(0)
                      + "》共 "
                      + articles
                      + " 条，没有第"
                      + found.group(1)
                      + "条")
              .at(sentence.place(start, end))
              .advice("核对条文，改正条数"));
    }
  }

  private static Pattern anyOf(List<String> texts) {
    return Pattern.compile(alternatives(texts));
  }

  /** Returns a pattern of texts in which white space and other brackets make no difference. */
  private static String alternatives(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                text.chars().mapToObj(c -> character((char) c)).collect(Collectors.joining("\\s*")))
        .collect(Collectors.joining("|"));
  }

  private static String character(char c) {
    if (c == '〔') {
      return "[" + BRACKETS + "]";
    }
    return c == '〕' ? "[" + CLOSING + "]" : Pattern.quote(String.valueOf(c));
  }
}
