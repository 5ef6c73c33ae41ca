package genreport.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads markup that is plainly sound XML in one pass, without the JDK's parser, which takes longer
 * to come than the markup to read: elements, attributes in double quotes, text and XML's five
 * entities. At anything else it gives up, be it wrong, such as a tag that is not closed, or only
 * rare, such as a comment.
 */
final class SoundMarkup {

  private final String source;
  private final char[] markup;
  private final MarkupPlaces places;
  private final Deque<Element> open = new ArrayDeque<>();
  private int at;

  private SoundMarkup(String markup, MarkupPlaces places) {
    this.source = markup;
    this.markup = markup.toCharArray();
    this.places = places;
  }

  /** The root, as {@link ElementReader} gives it; empty if this reader gives up. */
  static Optional<Element> read(String markup, MarkupPlaces places) {
    return new SoundMarkup(markup, places).root();
  }

  private Optional<Element> root() {
    Element holder = new Element("", "", Map.of(), "", new ArrayList<>());
    open.push(holder);
    while (at < markup.length) {
      boolean sound = markup[at] == '<' ? tag() : open.size() > 1 ? text() : space();
      if (!sound) {
        return Optional.empty();
      }
    }
    boolean closed = open.size() == 1 && !holder.children().isEmpty();
    return closed ? Optional.of(holder.children().get(0)) : Optional.empty();
  }

  private boolean tag() {
    at++;
    return take('/') ? endTag() : startTag();
  }

  private boolean endTag() {
    String name = open.pop().name();
    for (int i = 0; i < name.length(); i++) {
      if (!take(name.charAt(i))) {
        return false;
      }
    }
    return take('>') && !open.isEmpty();
  }

  private boolean startTag() {
    String name = name();
    if (name.isEmpty() || (open.size() == 1 && !open.element().children().isEmpty())) {
      return false;
    }
    Map<String, String> attributes = Map.of();
    while (take(' ')) {
      attributes = attributes.isEmpty() ? new LinkedHashMap<>() : attributes;
      String attribute = name();
      Optional<String> value = take('=') && take('"') ? upTo('"') : Optional.empty();
      if (attribute.isEmpty()
          || attribute.equals("xmlns")
          || value.isEmpty()
          || attributes.put(attribute, value.get()) != null
          || !take('"')) {
        return false;
      }
    }
    String place = attributes.getOrDefault(places.attribute(), "");
    if (attributes.containsKey(places.attribute())) {
      attributes.remove(places.attribute());
    }
    Element element = new Element(name, "", attributes, place, new ArrayList<>());
    open.element().children().add(element);
    if (take('/')) {
      return take('>');
    }
    open.push(element);
    return take('>');
  }

  private boolean text() {
    if (isLayout()) {
      return true;
    }
    Optional<String> text = upTo('<');
    if (text.isPresent()) {
      ElementReader.addText(open.element(), text.get());
    }
    return text.isPresent();
  }

  /** Passes line ends and indents, if there is nothing else before the next tag. */
  private boolean isLayout() {
    boolean lines = false;
    int end = at;
    while (end < markup.length
        && (markup[end] == ' ' || markup[end] == '\n' || markup[end] == '\t')) {
      lines |= markup[end] == '\n';
      end++;
    }
    boolean layout = lines && end < markup.length && markup[end] == '<';
    at = layout ? end : at;
    return layout;
  }

  /** Outside the root. */
  private boolean space() {
    return take(' ') || take('\n') || take('\t');
  }

  /** What stands before a sign. */
  private Optional<String> upTo(char sign) {
    boolean entities = false;
    int start = at;
    while (at < markup.length && markup[at] != sign) {
      char c = markup[at];
      if (isPlain(c) || (sign == '<' && (c == '\n' || c == '\t'))) {
        entities |= c == '&';
        at++;
      } else if (at + 1 < markup.length && Character.isSurrogatePair(c, markup[at + 1])) {
        at += 2;
      } else {
        return Optional.empty();
      }
    }
    String written = source.substring(start, at);
    return entities ? unescaped(written) : Optional.of(written);
  }

  /** A whole character that is no sign of markup, and that XML can hold. */
  private static boolean isPlain(char c) {
    return (c > '>' && c < Character.MIN_SURROGATE)
        || (c >= ' ' && c < '<')
        || c == '='
        || (c > Character.MAX_SURROGATE && c < '\uFFFE');
  }

  private static Optional<String> unescaped(String written) {
    StringBuilder text = new StringBuilder(written.length());
    int from = 0;
    for (int sign = written.indexOf('&'); sign >= 0; sign = written.indexOf('&', from)) {
      text.append(written, from, sign);
      int end = written.indexOf(';', sign);
      if (end < 0) {
        return Optional.empty();
      }
      switch (written.substring(sign + 1, end)) {
        case "amp" -> text.append('&');
        case "lt" -> text.append('<');
        case "gt" -> text.append('>');
        case "quot" -> text.append('"');
        case "apos" -> text.append('\'');
        default -> {
          return Optional.empty();
        }
      }
      from = end + 1;
    }
    return Optional.of(text.append(written, from, written.length()).toString());
  }

  /** A name of ASCII letters, and digits after the first; empty if none stands here. */
  private String name() {
    int start = at;
    while (at < markup.length && isOfName(markup[at], at > start)) {
      at++;
    }
    return new String(markup, start, at - start);
  }

  private static boolean isOfName(char c, boolean digits) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (digits && c >= '0' && c <= '9');
  }

  private boolean take(char sign) {
    boolean taken = at < markup.length && markup[at] == sign;
    if (taken) {
      at++;
    }
    return taken;
  }
}
