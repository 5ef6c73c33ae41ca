package genreport.output.word.look;

import genreport.ooxml.FieldCode;
import java.util.Set;

/**
 * The fields that may be copied (ECMA-376-1, 17.16.5): they show the page, the date or properties
 * of the report. Other fields may fetch a file, execute something or refer to something outside the
 * file, or are unknown.
 */
final class HarmlessFields {

  private static final Set<String> NAMES =
      Set.of(
          "",
          "=",
          "IF",
          "COMPARE",
          "QUOTE",
          "PAGE",
          "PAGEREF",
          "NUMPAGES",
          "SECTION",
          "SECTIONPAGES",
          "NUMWORDS",
          "NUMCHARS",
          "REF",
          "STYLEREF",
          "SEQ",
          "SYMBOL",
          "EQ",
          "TITLE",
          "SUBJECT",
          "AUTHOR",
          "KEYWORDS",
          "COMMENTS",
          "DOCPROPERTY",
          "FILENAME",
          "REVNUM",
          "DATE",
          "TIME",
          "CREATEDATE",
          "SAVEDATE",
          "PRINTDATE");

  private HarmlessFields() {}

  static boolean contain(FieldCode field) {
    return NAMES.contains(field.name());
  }
}
