package genreport.readback.word;

import java.util.List;

/**
 * The context of a paragraph.
 *
 * @param place the name of the table cell in Chinese; empty outside of tables
 * @param tableStyle id of the innermost table's style; empty for the default one
 * @param inTable whether it is in a table
 * @param behind the possible background colours of the text
 */
record BlockContext(String place, String tableStyle, boolean inTable, List<String> behind) {

  BlockContext {
    behind = List.copyOf(behind);
  }

  BlockContext on(List<String> fill) {
    return fill.isEmpty() ? this : new BlockContext(place, tableStyle, inTable, fill);
  }

  BlockContext at(String otherPlace) {
    return new BlockContext(otherPlace, tableStyle, inTable, behind);
  }

  BlockContext inTable(String style) {
    return new BlockContext(place, style, true, behind);
  }
}
