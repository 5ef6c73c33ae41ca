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
 * The text of a file after corrections that let the rest be parsed. Maps offsets in the corrected
 * text to offsets in the file. Immutable.
 */
public final class MendedText {

  private final SourceFile original;
  private final SourceFile mended;

  /**
   * For each code unit of the corrected text, the offset in the file at which its source starts.
   * Empty, as is {@code to}, if the text is unchanged.
   */
  private final int[] from;

  /**
   * For each code unit, the offset in the file after its source; equal to {@code from} for an
   * inserted code unit.
   */
  private final int[] to;

  /** The offsets in the corrected text at which edits inserted {@link Edit#UNREAD}. */
  private final BitSet unread;

  /** The offsets in the corrected text at which edits inserted {@link Edit#DOUBT}. */
  private final BitSet doubtful;

  private MendedText(SourceFile file) {
    this.original = file;
    this.mended = file;
    this.from = new int[0];
    this.to = new int[0];
    this.unread = new BitSet();
    this.doubtful = new BitSet();
  }

  private MendedText(MendedText before, Builder builder) {
    this.original = before.original;
    this.mended = new SourceFile(before.mended.name(), builder.text.toString());
    this.from = Arrays.copyOf(builder.from, builder.text.length());
    this.to = Arrays.copyOf(builder.to, builder.text.length());
    this.unread = builder.unread;
    this.doubtful = builder.doubtful;
  }

  /** Returns the text of a file without corrections. */
  public static MendedText of(SourceFile file) {
    return new MendedText(file);
  }

  /** Returns the original file. */
  SourceFile original() {
    return original;
  }

  /** Returns the corrected text as a file. Its offsets are not those of the original file. */
  public SourceFile file() {
    return mended;
  }

  /**
   * Returns the text after applying edits. If two edits overlap, only the first one in the text is
   * applied.
   *
   * @param edits in any order; their offsets refer to this text
   */
  public MendedText apply(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    Builder builder = new Builder(mended.text().length() + 16);
    int at = 0;
    List<Edit> inOrder =
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end))
            .toList();
    for (Edit edit : inOrder) {
      if (edit.start() < at) {
        continue;
      }
      copy(builder, at, edit.start());
      boolean put = edit.end() == edit.start();
      int start = from(edit.start());
      int end = put ? start : to(edit.end() - 1);
      for (int i = 0; i < edit.text().length(); i++) {
        builder.put(edit.text().charAt(i), start, end);
      }
      at = edit.end();
    }
    copy(builder, at, mended.text().length());
    return new MendedText(this, builder);
  }

  private void copy(Builder builder, int start, int end) {
    for (int i = start; i < end; i++) {
      builder.unread.set(builder.text.length(), unread.get(i));
      builder.doubtful.set(builder.text.length(), doubtful.get(i));
      builder.add(mended.text().charAt(i), from(i), to(i));
    }
  }

  /** Builds a corrected text. */
  private static final class Builder {
    final StringBuilder text;
    final BitSet unread = new BitSet();
    final BitSet doubtful = new BitSet();
    int[] from;
    int[] to;

    Builder(int length) {
      text = new StringBuilder(length);
      from = new int[length];
      to = new int[length];
    }

    /** Appends a code unit that an edit inserts. */
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

  /** Returns whether a range of this text contains an inserted {@link Edit#UNREAD}. */
  boolean isUnread(int start, int end) {
    int next = unread.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Returns whether an edit inserted {@link Edit#DOUBT} at an offset of this text. */
  boolean isDoubtful(int start) {
    return doubtful.get(start);
  }

  /**
   * Returns whether a range of this text contains an inserted {@link Edit#DOUBT} after its first
   * code unit, where it marks no key.
   */
  boolean isDoubtfulInside(int start, int end) {
    int next = doubtful.nextSetBit(start + 1);
    return next >= 0 && next < end;
  }

  /** Returns the offset in the file for an offset in this text. */
  int from(int at) {
    if (mended == original) {
      return at;
    }
    return at < from.length ? from[at] : original.text().length();
  }

  private int to(int at) {
    return mended == original ? at + 1 : to[at];
  }

  /** Returns the span of the original file for a range of this text. */
  Span span(int start, int end) {
    int first = from(start);
    return original.span(first, end > start ? Math.max(first, to(end - 1)) : first);
  }

  /** Returns a copy of a finding whose places in this text are converted to places in the file. */
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
