package genreport.output.word.look;

import genreport.ooxml.FieldCode;
import java.util.Set;

/**
 * The fields (ECMA-376-1, 17.16.5) that go along: they tell of the page, the day or the report
 * itself. Any other one may fetch a file, run something or lead out of the file, or is unknown.
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
