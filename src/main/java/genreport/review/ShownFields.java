package genreport.review;

import genreport.document.FieldPlaces;
import genreport.report.ProvenanceMarks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the fields of the source that the texts of a document show. */
public final class ShownFields {

  private ShownFields() {}

  /** Returns the fields by their places in the document. */
  public static FieldPlaces of(Review.Marked document) {
    Map<FieldPlaces.Position, FieldPlaces.Shown> fields = new LinkedHashMap<>();
    DocumentPlaces.of(document.document(), document.marked(), document.marks())
        .forEach(
            place ->
                place
                    .mark()
                    .filter(mark -> !mark.field().isEmpty())
                    .ifPresent(
                        mark ->
                            fields.put(
                                new FieldPlaces.Position(place.block(), place.cell()),
                                shown(mark))));
    return new FieldPlaces(fields);
  }

  private static FieldPlaces.Shown shown(ProvenanceMarks.Mark mark) {
    boolean isStated = mark.place().end() > mark.place().start();
    return new FieldPlaces.Shown(
        mark.field(), !mark.path().isEmpty(), isStated ? mark.place().line() : 0);
  }
}
