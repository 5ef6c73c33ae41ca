package genreport.form;

import genreport.source.Scalar;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Compiles the patterns of a {@code claims.yaml}, in which {@code {NAME}} stands for a pattern of
 * that name and {@code {name}} for the names of rows or columns.
 */
final class WordPatterns {

  private static final Pattern REFERENCE = Pattern.compile("\\{([A-Z_]+|name)\\}");

  /** No sensible pattern is longer; it bounds the time to compile a faulty one. */
  private static final int LONGEST = 20_000;

  private final Map<String, Scalar> words;
  private final PackEntries entries;
  private final Map<String, String> resolved = new HashMap<>();
  private final Map<String, Pattern> compiled = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param words the named patterns
   */
  WordPatterns(Map<String, Scalar> words, PackEntries entries) {
    this.words = words;
    this.entries = entries;
  }

  /** Compiles a pattern without names of rows. */
  Pattern compile(Scalar written) {
    return compile(written, "", List.of());
  }

  /**
   * Compiles a pattern.
   *
   * @param end a pattern that is added at its end
   * @param names what {@code {name}} stands for
   */
  Pattern compile(Scalar written, String end, Collection<String> names) {
    String pattern = resolve(written, written.text());
    String name = names.isEmpty() ? "(?!)" : "(?<" + Claim.NAME + ">" + anyOf(names) + ")";
    pattern = pattern.replace("{name}", name);
    try {
      return compiled.computeIfAbsent("(?:" + pattern + ")" + end, Pattern::compile);
    } catch (PatternSyntaxException e) {
      entries.error("“" + written.text() + "”不是正则表达式", written.span());
      return Pattern.compile("");
    }
  }

  /** Compiles a pattern that may be absent. */
  Optional<Pattern> compile(Optional<Scalar> written) {
    return written.map(this::compile);
  }

  /** Returns a pattern of several texts, the longer ones first. */
  private static String anyOf(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private String resolve(Scalar place, String pattern) {
    Matcher reference = REFERENCE.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (reference.find()) {
      String name = reference.group(1);
      String meant = name.equals(Claim.NAME) ? reference.group() : named(place, name);
      reference.appendReplacement(text, Matcher.quoteReplacement(meant));
      if (text.length() > LONGEST) {
        entries.error("正则表达式太长", place.span());
        return "";
      }
    }
    return reference.appendTail(text).toString();
  }

  private String named(Scalar place, String name) {
    Scalar written = words.get(name);
    if (written == null || open.contains(name)) {
      entries.error("words 里没有“" + name + "”，或它用到了自己", place.span());
      return "";
    }
    String known = resolved.get(name);
    if (known == null) {
      open.push(name);
      known = resolve(written, written.text());
      open.pop();
      resolved.put(name, known);
    }
    return known;
  }
}
