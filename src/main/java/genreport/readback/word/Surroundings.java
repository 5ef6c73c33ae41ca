package genreport.readback.word;

import java.util.List;

/**
 * What is around a paragraph.
 *
 * @param place of the table's cell, in Chinese; empty outside of tables
 * @param tableStyle id of the innermost table's style; empty for the default one
 * @param inTable whether it is in a table
 * @param behind the colours that may be behind its text
 */
record Surroundings(String place, String tableStyle, boolean inTable, List<String> behind) {

  Surroundings {
    behind = List.copyOf(behind);
  }

  Surroundings on(List<String> fill) {
    return fill.isEmpty() ? this : new Surroundings(place, tableStyle, inTable, fill);
  }

  Surroundings at(String otherPlace) {
    return new Surroundings(otherPlace, tableStyle, inTable, behind);
  }

  Surroundings inTable(String style) {
    return new Surroundings(place, style, true, behind);
  }
}
