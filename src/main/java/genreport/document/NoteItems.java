package genreport.document;

import genreport.document.Paragraph.Hang;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the indents of the notes under one table. The numbers of the notes stand under each other,
 * to the right of the word 注： before the first, and the text of each hangs beside its number.
 */
final class NoteItems {

  private static final Pattern LABEL = Pattern.compile("(?:注|备注|说明)[：:]\\s*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[0-9]{1,2}[.．、](?![0-9])|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)\\s*");

  private String label = "";

  /** Returns the indents of the next note. */
  Hang next(String text) {
    Matcher labelled = LABEL.matcher(text);
    boolean own = labelled.lookingAt();
    if (own) {
      label = labelled.group();
    }
    int start = own ? labelled.end() : 0;
    Matcher numbered = NUMBER.matcher(text).region(start, text.length());
    String number = numbered.lookingAt() ? numbered.group() : "";
    return new Hang(own ? "" : label, label + number);
  }
}
