package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A file's text with some mistakes mended, so that the rest can be read; places in it are told as
 * places of the file.
 */
final class MendedText {

  /** Stands for a value that can't be read, and as a key for an entry that can't. */
  static final char UNREAD = '\uFDD0';

  /** Stands before a key that may belong elsewhere. */
  static final char DOUBT = '\uFDD1';

  private final SourceFile original;
  private final SourceFile mended;

  /** Where each code unit of the mended text stands in the file; both empty for the same text. */
  private final int[] from;

  /** The offset after what a code unit stands for; that of {@code from} for one that was put in. */
  private final int[] to;

  private MendedText(SourceFile original, SourceFile mended, int[] from, int[] to) {
    this.original = original;
    this.mended = mended;
    this.from = from;
    this.to = to;
  }

  static MendedText of(SourceFile file) {
    return new MendedText(file, file, new int[0], new int[0]);
  }

  /** The file as it was. */
  SourceFile original() {
    return original;
  }

  /** The text as a file of its own: its offsets are not those of the original. */
  SourceFile file() {
    return mended;
  }

  /** The text with edits made; of two that overlap the first in the text is made. */
  MendedText apply(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    Growth growth = new Growth(mended.text().length() + 16);
    int at = 0;
    List<Edit> inOrder =
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end))
            .toList();
    for (Edit edit : inOrder) {
      if (edit.start() < at) {
        continue;
      }
      keep(growth, at, edit.start());
      boolean put = edit.end() == edit.start();
      int start = from(edit.start());
      int end = put ? start : to(edit.end() - 1);
      for (int i = 0; i < edit.text().length(); i++) {
        growth.add(edit.text().charAt(i), start, end);
      }
      at = edit.end();
    }
    keep(growth, at, mended.text().length());
    return new MendedText(
        original,
        new SourceFile(mended.name(), growth.text.toString()),
        Arrays.copyOf(growth.from, growth.text.length()),
        Arrays.copyOf(growth.to, growth.text.length()));
  }

  private void keep(Growth growth, int start, int end) {
    for (int i = start; i < end; i++) {
      growth.add(mended.text().charAt(i), from(i), to(i));
    }
  }

  /** A text that is being put together. */
  private static final class Growth {
    final StringBuilder text;
    int[] from;
    int[] to;

    Growth(int length) {
      text = new StringBuilder(length);
      from = new int[length];
      to = new int[length];
    }

    void add(char c, int start, int end) {
      int at = text.length();
      if (at == from.length) {
        from = Arrays.copyOf(from, at * 2);
        to = Arrays.copyOf(to, at * 2);
      }
      from[at] = start;
      to[at] = end;
      text.append(c);
    }
  }

  /** The offset in the file at which a code unit of this text stands. */
  int from(int at) {
    if (mended == original) {
      return at;
    }
    return at < from.length ? from[at] : original.text().length();
  }

  private int to(int at) {
    return mended == original ? at + 1 : to[at];
  }

  /** The place in the file of a stretch of this text. */
  Span span(int start, int end) {
    int first = from(start);
    return original.span(first, end > start ? Math.max(first, to(end - 1)) : first);
  }

  /** A finding about this text as one about the file. */
  Diagnostic original(Diagnostic finding) {
    List<Span> places =
        finding.places().stream().map(place -> span(place.start(), place.end())).toList();
    return new Diagnostic(
        finding.severity(),
        finding.rule(),
        finding.message(),
        places,
        finding.cells(),
        finding.hints());
  }
}
