package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The warnings that the clerk has confirmed to be unfounded, with the reason: the list {@code 已核实}
 * of the source. Only warnings can be silenced. A silence without effect is a warning itself (S8).
 */
public final class Silences {

  /** The key of the list. */
  public static final String KEY = "已核实";

  private static final String RULE_KEY = "规则";
  private static final String REASON_KEY = "说明";
  private static final String OPENING_KEY = "句首";
  private static final int OPENING_LENGTH = 12;
  private static final String RULE = "S8";
  private static final String SENTENCE_ENDS = "。！？；\n";

  private final List<Silence> silences;
  private final Map<String, List<Silence>> byRule;

  private Silences(List<Silence> silences) {
    this.silences = silences;
    this.byRule = silences.stream().collect(Collectors.groupingBy(Silence::rule));
  }

  /**
   * An item of the list.
   *
   * @param opening the first words of the sentence that is meant; empty for all findings of the
   *     rule
   * @param place the place to show
   */
  private record Silence(String rule, String reason, String opening, Span place) {

    /** Returns whether it silences a finding of its rule. */
    boolean covers(Diagnostic finding) {
      return finding.isWarning() && (opening.isEmpty() || quotes(finding));
    }

    private boolean quotes(Diagnostic finding) {
      return squeezed(finding.message()).contains("“" + opening)
          || finding.places().stream().anyMatch(span -> startsAt(span));
    }

    /** Returns whether a place, or the sentence that contains it, starts with the opening words. */
    private boolean startsAt(Span span) {
      String text = span.file().text();
      int start = sentenceStart(span);
      int lineEnd = text.indexOf('\n', span.end());
      String sentence = text.substring(start, lineEnd < 0 ? text.length() : lineEnd);
      return squeezed(span.text()).startsWith(opening) || squeezed(sentence).startsWith(opening);
    }
  }

  /** Returns the silences of a source. An item that the schema refuses is left out. */
  public static Silences of(Mapping source) {
    List<Silence> silences = new ArrayList<>();
    if (source.get(KEY).orElse(source) instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping silence) {
          read(silence).ifPresent(silences::add);
        }
      }
    }
    return new Silences(silences);
  }

  /**
   * Returns the item that silences a warning, by key.
   *
   * @param opening the first words of the sentence that is meant; empty for all findings of the
   *     rule
   */
  public static Map<String, String> item(String rule, String reason, Optional<String> opening) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put(RULE_KEY, rule);
    item.put(REASON_KEY, reason);
    opening.ifPresent(words -> item.put(OPENING_KEY, words));
    return item;
  }

  /** Returns the first words of the sentence that contains a place; empty if there are none. */
  public static Optional<String> opening(Span span) {
    String text = span.file().text();
    int start = sentenceStart(span);
    while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && text.codePointCount(start, end) < OPENING_LENGTH
        && "\r\n。！？；".indexOf(text.charAt(end)) < 0) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Optional.of(text.substring(start, end).strip()).filter(words -> !words.isEmpty());
  }

  private static int sentenceStart(Span span) {
    int start = span.start();
    while (start > 0 && SENTENCE_ENDS.indexOf(span.file().text().charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static Optional<Silence> read(Mapping item) {
    Optional<String> rule = text(item, RULE_KEY);
    Optional<String> reason = text(item, REASON_KEY);
    if (rule.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    Scalar first = item.entries().get(0).key();
    Span place = item.entry(RULE_KEY).map(entry -> entry.value().span()).orElse(first.span());
    String opening = squeezed(text(item, OPENING_KEY).orElse(""));
    return Optional.of(
        new Silence(rule.get().toUpperCase(Locale.ROOT), reason.get(), opening, place));
  }

  private static Optional<String> text(Mapping item, String key) {
    return item.get(key)
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text().strip())
        .filter(text -> !text.isEmpty());
  }

  /**
   * The result of silencing.
   *
   * @param findings the findings that remain, and those about silences without effect
   */
  public record Verdict(List<Diagnostic> findings, List<Silenced> silenced) {

    public Verdict {
      findings = List.copyOf(findings);
      silenced = List.copyOf(silenced);
    }
  }

  /**
   * Silences findings.
   *
   * @param findings the findings of all checks. If one is an error, a check may not have run; then
   *     a silence is not reported as without effect
   */
  public Verdict apply(List<Diagnostic> findings) {
    List<Diagnostic> left = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Optional<Silence> by = first(finding);
      if (by.isPresent()) {
        silenced.add(new Silenced(finding, by.get().reason(), by.get().place()));
      } else {
        left.add(finding);
      }
    }
    boolean complete = findings.stream().noneMatch(Diagnostic::isBlocking);
    Map<String, List<Diagnostic>> found =
        findings.stream().collect(Collectors.groupingBy(Diagnostic::rule));
    for (Silence silence : silences) {
      List<Diagnostic> ofRule = found.getOrDefault(silence.rule(), List.of());
      boolean idle = ofRule.stream().noneMatch(silence::covers);
      boolean error = ofRule.stream().anyMatch(Diagnostic::isBlocking);
      if (idle && (complete || error)) {
        left.add(idle(silence, error));
      }
    }
    return new Verdict(left, silenced);
  }

  private Optional<Silence> first(Diagnostic finding) {
    return byRule.getOrDefault(finding.rule(), List.of()).stream()
        .filter(silence -> silence.covers(finding))
        .findFirst();
  }

  private static Diagnostic idle(Silence silence, boolean error) {
    if (error) {
      return Diagnostic.warning(RULE, silence.rule() + " 是错误，不能用“已核实”消除")
          .at(silence.place())
          .advice("改正错误，并删去这一项；“已核实”只对警告有效");
    }
    String what = silence.opening().isEmpty() ? "" : "以“" + silence.opening() + "”开头的句子，";
    return Diagnostic.warning(RULE, "“已核实”里的这一项没有用处：" + what + "没有 " + silence.rule() + " 的警告")
        .at(silence.place())
        .advice("警告已经没有了的，删去这一项；仍有的，核对规则的编号和句首的文字");
  }

  /** Returns a text without white space: line breaks and indentation don't count. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u3000]+", "");
  }
}
