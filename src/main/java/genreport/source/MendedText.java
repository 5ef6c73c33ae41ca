package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.source.slips.Edit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A file's text with some mistakes mended, so that the rest can be read; places in it are mapped to
 * places of the file.
 */
public final class MendedText {

  private final SourceFile original;
  private final SourceFile mended;

  /** Where each code unit of the mended text stands in the file; both empty for the same text. */
  private final int[] from;

  /** The offset after what a code unit stands for; that of {@code from} for one that was put in. */
  private final int[] to;

  /** The offsets in the mended text of what edits put in for {@link Edit#UNREAD}. */
  private final BitSet unread;

  /** The same for {@link Edit#DOUBT}. */
  private final BitSet doubtful;

  private MendedText(SourceFile file) {
    this.original = file;
    this.mended = file;
    this.from = new int[0];
    this.to = new int[0];
    this.unread = new BitSet();
    this.doubtful = new BitSet();
  }

  private MendedText(MendedText before, Growth growth) {
    this.original = before.original;
    this.mended = new SourceFile(before.mended.name(), growth.text.toString());
    this.from = Arrays.copyOf(growth.from, growth.text.length());
    this.to = Arrays.copyOf(growth.to, growth.text.length());
    this.unread = growth.unread;
    this.doubtful = growth.doubtful;
  }

  /** Returns a text with nothing mended yet. */
  public static MendedText of(SourceFile file) {
    return new MendedText(file);
  }

  /** The file as it was. */
  SourceFile original() {
    return original;
  }

  /** The text as a file of its own: its offsets are not those of the original. */
  public SourceFile file() {
    return mended;
  }

  /** The text with edits made; of two that overlap the first in the text is made. */
  public MendedText apply(List<Edit> edits) {
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
        growth.put(edit.text().charAt(i), start, end);
      }
      at = edit.end();
    }
    keep(growth, at, mended.text().length());
    return new MendedText(this, growth);
  }

  private void keep(Growth growth, int start, int end) {
    for (int i = start; i < end; i++) {
      growth.unread.set(growth.text.length(), unread.get(i));
      growth.doubtful.set(growth.text.length(), doubtful.get(i));
      growth.add(mended.text().charAt(i), from(i), to(i));
    }
  }

  /** A text that is being put together. */
  private static final class Growth {
    final StringBuilder text;
    final BitSet unread = new BitSet();
    final BitSet doubtful = new BitSet();
    int[] from;
    int[] to;

    Growth(int length) {
      text = new StringBuilder(length);
      from = new int[length];
      to = new int[length];
    }

    /** Adds what an edit puts in. */
    void put(char c, int start, int end) {
      unread.set(text.length(), c == Edit.UNREAD);
      doubtful.set(text.length(), c == Edit.DOUBT);
      add(c, start, end);
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

  /** Whether what stands between two offsets of this text holds something that can't be read. */
  boolean isUnread(int start, int end) {
    int next = unread.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Whether a key that starts at an offset of this text may belong elsewhere. */
  boolean isDoubtful(int start) {
    return doubtful.get(start);
  }

  /** Returns whether a mark of doubt stands inside a part of this text and so marks no key. */
  boolean isDoubtfulInside(int start, int end) {
    int next = doubtful.nextSetBit(start + 1);
    return next >= 0 && next < end;
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

  /** Returns the place in the file of a part of this text. */
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
