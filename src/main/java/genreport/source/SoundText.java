package genreport.source;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;

/**
 * A text that is being read as long as it is sound, and how far it has been read. Once something
 * odd is met nothing of it counts: the place is then the end of the text, so that whatever reads on
 * comes to its end.
 */
final class SoundText {

  /** A key of the forms is never longer; a longer stretch before a colon is prose. */
  private static final int MAX_KEY = 30;

  private static final Unread ODD = new Unread(new SourceFile("", "").span(0, 0));

  final SourceFile file;
  final String text;
  private final int length;

  /** The offset that is read next. */
  int at;

  private boolean odd;

  SoundText(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.length = text.length();
    if (!file.isSound() && !CharacterCheck.isSound(text)) {
      odd();
    }
  }

  /** Gives up; returns what stands for a node until that is noticed. */
  Node odd() {
    odd = true;
    at = length;
    return ODD;
  }

  boolean isOdd() {
    return odd;
  }

  /** The character that is read next; a line feed at the end of the text. */
  char next() {
    return at < length ? text.charAt(at) : '\n';
  }

  /** Whether this is the next character, which then is passed. */
  boolean pass(char c) {
    boolean is = at < length && text.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }

  /** Whether the rest of the line has been read. */
  boolean isAtLineEnd() {
    char next = next();
    return next == '\n' || next == '\r';
  }

  /** The number of spaces at an offset. */
  int spaces(int offset) {
    int end = offset;
    while (end < length && text.charAt(end) == ' ') {
      end++;
    }
    return end - offset;
  }

  /** Whether a figure may start here. */
  boolean startsFigure() {
    int first = next() == '-' || next() == '+' ? at + 1 : at;
    return first < length && isDigit(text.charAt(first));
  }

  /** Goes to the next character of the line that is no space. */
  void skipSpaces() {
    at += spaces(at);
  }

  /** The offset after the last character of the line that holds an offset, before its line end. */
  int lineEnd(int offset) {
    int feed = text.indexOf('\n', offset);
    int end = feed < 0 ? length : feed;
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The offset at which the next line starts; the end of the text where there is none. */
  int nextLine(int offset) {
    int feed = text.indexOf('\n', offset);
    return feed < 0 ? length : feed + 1;
  }

  /** The offset after the word of letters, digits and hyphens that starts here. */
  int wordEnd() {
    int end = at;
    if (end < length && isLetter(text.charAt(end))) {
      while (end < length && (isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
    }
    return end;
  }

  /** The colon of the key that starts here; -1 where there is none, or one that may be no key. */
  int keyColon() {
    int colon = wordEnd();
    boolean key = colon > at && colon - at <= MAX_KEY && text.startsWith(":", colon);
    return key && (colon + 1 == length || text.charAt(colon + 1) <= ' ') ? colon : -1;
  }

  /** The stretch up to what is read next. */
  Span span(int start) {
    return file.span(start, at);
  }

  Scalar plain(int start, int end) {
    return scalar(text.substring(start, end), Scalar.Style.PLAIN, start, end);
  }

  Scalar scalar(String content, Scalar.Style style, int start, int end) {
    if (content.length() > TreeComposer.MAX_TEXT) {
      odd();
    }
    Span span = file.span(start, end);
    return new Scalar(content, style, span, Offsets.of(content, span));
  }

  /** Of the letters and digits those that mean nothing to YAML and have no full-width twins. */
  static boolean isLetter(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
