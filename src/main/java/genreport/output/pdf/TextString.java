package genreport.output.pdf;

/** Strings of text as a file has them (ISO 32000-1, 7.9.2.2): UTF-16, in hexadecimal digits. */
final class TextString {

  private TextString() {}

  /** Writes a string behind what is there. */
  static StringBuilder append(String text, StringBuilder object) {
    object.append("<feff");
    for (int i = 0; i < text.length(); i++) {
      Numbers.appendHex(text.charAt(i), object);
    }
    return object.append('>');
  }
}
