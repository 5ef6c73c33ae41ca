package genreport.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web or e-mail address in a text.
 *
 * @param start index of its first UTF-16 code unit, from 0
 * @param end index after its last code unit
 * @param uri what a link to it opens, in ASCII (RFC 3986)
 */
public record WebAddress(int start, int end, String uri) {

  /** Every quantifier is bounded, so that the time is proportional to the length of the text. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+@/-])(?:(?<web>https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]{1,2000}+)"
              + "|(?<host>www\\.[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,2000}+)"
              + "|(?<mail>[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,8}))");

  /** Marks at the end of an address that belong to the sentence. */
  private static final String SENTENCE_MARKS = ".,;:!?'";

  /** Returns the addresses of a text, in order. */
  public static List<WebAddress> in(String text) {
    if (!text.contains("://") && !text.contains("www.") && text.indexOf('@') < 0) {
      return List.of();
    }
    List<WebAddress> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      int end = end(text, matcher.start(), matcher.end());
      String address = text.substring(matcher.start(), end);
      String scheme =
          matcher.group("mail") != null
              ? "mailto:"
              : matcher.group("host") != null ? "http://" : "";
      found.add(new WebAddress(matcher.start(), end, scheme + address));
    }
    return found;
  }

  /** Leaves out the marks of the sentence, and a bracket that closes one before the address. */
  private static int end(String text, int start, int longest) {
    int end = longest;
    while (end > start + 1 && isOfSentence(text.substring(start, end))) {
      end--;
    }
    return end;
  }

  private static boolean isOfSentence(String address) {
    char last = address.charAt(address.length() - 1);
    return SENTENCE_MARKS.indexOf(last) >= 0
        || (last == ')' && address.indexOf('(') < 0)
        || (last == ']' && address.indexOf('[') < 0);
  }
}
