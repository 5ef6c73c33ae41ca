package genreport.output.word;

import genreport.document.Inline;
import genreport.document.Note;
import genreport.style.StyleSheet;
import genreport.template.XmlCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Notes as comments of Word.
 *
 * @param comments the comments in the order of their ids
 */
record Comments(List<Comment> comments) {

  static final Comments NONE = new Comments(List.of());

  /** Replaces characters that XML does not allow. */
  private static final int REPLACEMENT = 0xFFFD;

  /**
   * A comment.
   *
   * @param id the id, from 0
   */
  record Comment(int id, Note note) {

    private int start(int length) {
      return Math.min(note.start(), length);
    }

    private int end(int length) {
      return Math.min(note.end(), length);
    }
  }

  Comments {
    comments = List.copyOf(comments);
  }

  static Comments of(List<Note> notes) {
    List<Comment> comments = new ArrayList<>();
    notes.forEach(note -> comments.add(new Comment(comments.size(), note)));
    return new Comments(comments);
  }

  /** Returns the comments on a block. */
  Comments onBlock(int block) {
    return only(comment -> comment.note().block() == block);
  }

  /** Returns the comments on a cell. */
  Comments onCell(int cell) {
    return only(comment -> comment.note().cell() == cell);
  }

  private Comments only(Predicate<Comment> wanted) {
    List<Comment> found = new ArrayList<>();
    for (Comment comment : comments) {
      if (wanted.test(comment)) {
        found.add(comment);
      }
    }
    return new Comments(found);
  }

  /** Returns the model of the comments part. */
  List<Map<String, Object>> model() {
    List<Map<String, Object>> model = new ArrayList<>();
    for (Comment comment : comments) {
      List<String> paragraphs = comment.note().paragraphs().stream().map(Comments::legal).toList();
      model.add(Map.of("id", comment.id(), "paragraphs", paragraphs));
    }
    return model;
  }

  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .map(c -> XmlCharacters.isLegal(c) ? c : REPLACEMENT)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /**
   * Returns the runs of content with the starts and ends of the comments.
   *
   * @param holder name of the style of the paragraph
   */
  List<Map<String, Object>> runs(List<Inline> content, String holder, StyleSheet sheet) {
    String text = Inline.textOf(content);
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> edges = new TreeSet<>(List.of(0));
    comments.forEach(comment -> edges.addAll(List.of(comment.start(length), comment.end(length))));
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int edge : edges) {
      addEnds(runs, comment -> comment.start(length) < edge && comment.end(length) == edge);
      for (Comment comment : comments) {
        if (comment.start(length) == edge) {
          runs.add(Map.of("comment", "start", "id", comment.id()));
        }
      }
      addEnds(runs, comment -> comment.start(length) == edge && comment.end(length) == edge);
      Integer next = edges.higher(edge);
      List<Inline> slice = Slice.of(content, edge, next == null ? Slice.END : next);
      runs.addAll(RunModel.of(slice, holder, sheet));
    }
    return runs;
  }

  private void addEnds(List<Map<String, Object>> runs, Predicate<Comment> ending) {
    for (Comment comment : comments) {
      if (ending.test(comment)) {
        runs.add(Map.of("comment", "end", "id", comment.id()));
      }
    }
  }
}
