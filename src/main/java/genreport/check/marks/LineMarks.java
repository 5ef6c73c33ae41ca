package genreport.check.marks;

import java.util.List;

/** Finds slips of one kind in a line. */
interface LineMarks {

  List<MarkSlip> find(TextLine line);
}
