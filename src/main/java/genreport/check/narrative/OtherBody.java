package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the body that writes the report with the body of the report. Rule id X27. Checked are
 * the signature, the body that the opening names as the writer, and the words by which the text
 * refers to its writer (我局 in the report of a 委员会). Other bodies may be named anywhere else.
 */
final class OtherBody implements NarrativeRule {

  private static final String AGENCY = "机关";

  /** The last word of the name of a body. */
  private static final String LAST_WORD = "(?:局|委|委员会|厅|办|办公室|人民政府|办事处|中心)";

  /** The name of a body. An office for disclosure belongs to the body, whatever its name. */
  private static final String BODY =
      "(?<body>(?![我本该])(?:(?!公开|关于)[\\p{IsHan}（）]){2,40}?"
          + LAST_WORD
          + "(?:（[\\p{IsHan}]{2,30}）)?)";

  private static final List<Pattern> WRITERS =
      List.of(
          Pattern.compile("报告由" + BODY + "(?:负责|组织|牵头|汇总)?(?:编制|编写|撰写)"),
          Pattern.compile(
              "(?:公布|发布|编制)(?:\\d{4}年度?)?" + BODY + "(?:\\d{4}年度?)?政府信息公开(?:工作)?(?:年度)?报告"));

  /** What a body calls itself, without the start or end of longer words: 本办法, 我委托, 基本办结, 样本局部. */
  private static final Pattern SELF =
      Pattern.compile(
          "(?=[我本])(?:(?<![自他你])我|(?<![\\p{IsHan}&&[^由向对在是为与和经年月日即以将把]])本)"
              + "(?<word>局(?![部域长限势])|委(?![托派员任])|厅|办(?![法理公案学结成完好])|镇|乡(?![村土镇亲])|街道)");

  /** A unit inside the body, such as 镇党政综合办公室 or 局信息中心. */
  private static final Pattern INNER_UNIT =
      Pattern.compile("(?:局|委|厅|镇|乡|街道|机关|综合|党政|信息|行政)\\p{IsHan}*(?:办|办公室|中心)|.*政务(?:服务|公开).*");

  /** Quotes and titles; longer ones are not closed, and the bound keeps the time linear. */
  private static final Pattern QUOTED = Pattern.compile("“[^”]{0,300}”|《[^》]{0,300}》");

  /** The body names that allow each word, by the word. */
  private static final Map<String, Pattern> OWN_WORDS =
      new TreeMap<>(
          Map.of(
              "局", Pattern.compile("局"),
              "委", Pattern.compile("委"),
              "厅", Pattern.compile("厅"),
              "办", Pattern.compile("办|政府"),
              "镇", Pattern.compile("镇"),
              "乡", Pattern.compile("乡"),
              "街道", Pattern.compile("街道")));

  @Override
  public List<Diagnostic> check(RuleContext context) {
    String agency = context.report().entry(AGENCY).orElse("").strip();
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      if (context.isNamed("opening", section)) {
        section.sentences().forEach(text -> findings.addAll(writers(context, agency, text)));
      }
    }
    findings.addAll(selves(context, agency));
    findings.addAll(signature(context, agency));
    return findings;
  }

  /** Compares the signature; of several bodies one must be the body of the report. */
  private static List<Diagnostic> signature(RuleContext context, String agency) {
    List<Scalar> names = context.report().entries().getOrDefault(FormPack.SIGNATURE, List.of());
    BodyName own = BodyName.of(agency);
    if (names.isEmpty() || names.stream().anyMatch(name -> own.canBe(BodyName.of(name.text())))) {
      return List.of();
    }
    String all = names.stream().map(Scalar::text).collect(Collectors.joining("、"));
    Diagnostic finding = context.finding("署名是“" + all + "”，机关是“" + agency + "”，不像同一个机关");
    for (Scalar name : names) {
      finding = finding.at(name.span());
    }
    return List.of(
        finding.advice(
            names.size() == 1
                ? "改正署名或“机关”；确由这个机关署名的，写入“已核实”"
                : "联合署名的机关里要有编制报告的机关：改正署名或“机关”；确由这些机关署名的，写入“已核实”"));
  }

  private static List<Diagnostic> writers(RuleContext context, String agency, Passage sentence) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Pattern pattern : WRITERS) {
      Matcher writer = pattern.matcher(sentence.text());
      while (writer.find()) {
        String body = writer.group("body");
        boolean inner = INNER_UNIT.matcher(body).matches();
        if (!inner && !BodyName.of(agency).canBe(BodyName.of(body))) {
          findings.add(
              context
                  .finding(
                      sentence.quote(writer.start("body"), writer.end("body"))
                          + "：写报告的是“"
                          + body
                          + "”，机关是“"
                          + agency
                          + "”，不像同一个机关")
                  .at(sentence.place(writer.start("body"), writer.end("body")))
                  .advice("改为本机关的名称，写成 ${机关} 就不会错；确由这个机关编写的，写入“已核实”"));
        }
      }
    }
    return findings;
  }

  /** Returns one finding for each word that isn't the body's own, with all of its places. */
  private static List<Diagnostic> selves(RuleContext context, String agency) {
    List<String> own = new ArrayList<>();
    OWN_WORDS.forEach(
        (word, names) -> {
          if (names.matcher(agency).find()) {
            own.add(word);
          }
        });
    Map<String, List<Span>> found = new TreeMap<>();
    for (Section section : context.sections()) {
      for (Passage paragraph : section.paragraphs()) {
        Matcher self = SELF.matcher(withoutQuotes(paragraph.text()));
        while (!own.isEmpty() && self.find()) {
          if (!own.contains(self.group("word"))) {
            found
                .computeIfAbsent(self.group(), word -> new ArrayList<>())
                .add(paragraph.place(self.start(), self.end()));
          }
        }
      }
    }
    return found.entrySet().stream()
        .map(word -> self(context, agency, word.getKey(), word.getValue()))
        .toList();
  }

  private static Diagnostic self(
      RuleContext context, String agency, String word, List<Span> places) {
    Diagnostic finding = context.finding("文中自称“" + word + "”，机关是“" + agency + "”");
    for (Span place : places) {
      finding = finding.at(place);
    }
    return finding.advice("是从别处抄来的，改为本机关的自称，如“本机关”；确是本机关的自称，写入“已核实”");
  }

  /** Replaces each quoted character by another, so that indexes stay valid. */
  private static String withoutQuotes(String text) {
    return QUOTED.matcher(text).replaceAll(quote -> "　".repeat(quote.group().length()));
  }
}
