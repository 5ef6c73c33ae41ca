package genreport.font;

import genreport.font.GlyphOutline.Point;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the outline of one glyph with its components (OpenType, glyf table). */
final class OutlineReader {

  private static final int ON_CURVE = 0x01;
  private static final int X_SHORT = 0x02;
  private static final int Y_SHORT = 0x04;
  private static final int REPEAT = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;
  private static final int Y_SAME_OR_POSITIVE = 0x20;

  /** One, as a fixed-point number with 14 binary places. */
  private static final double F2DOT14 = 1 << 14;

  /** Returns the bytes of a glyph; empty if it has no ink. */
  interface Glyphs {
    ByteBuffer of(int glyph);
  }

  private final Glyphs glyphs;

  OutlineReader(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  GlyphOutline read(int glyph) {
    return new GlyphOutline(contours(glyph, 0));
  }

  /**
   * @param depth nesting depth of the glyph, from 0; components that are nested too deeply are left
   *     out
   */
  private List<List<Point>> contours(int glyph, int depth) {
    ByteBuffer bytes = glyphs.of(glyph);
    if (bytes.remaining() < GlyphComponent.GLYPH_HEADER || depth > FontLimits.COMPOSITE_DEPTH) {
      return List.of();
    }
    int count = bytes.getShort(0);
    bytes.position(GlyphComponent.GLYPH_HEADER);
    return count >= 0 ? simple(bytes, count) : composite(bytes, depth);
  }

  private static List<List<Point>> simple(ByteBuffer bytes, int count) {
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = (bytes.getShort() & 0xFFFF) + 1;
    }
    int points = count == 0 ? 0 : ends[count - 1];
    int instructions = bytes.getShort() & 0xFFFF;
    bytes.position(bytes.position() + instructions);
    int[] flags = flags(bytes, points);
    int[] xs = coordinates(bytes, flags, X_SHORT, X_SAME_OR_POSITIVE);
    int[] ys = coordinates(bytes, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
    List<List<Point>> contours = new ArrayList<>();
    int at = 0;
    for (int end : ends) {
      List<Point> contour = new ArrayList<>();
      for (; at < end; at++) {
        contour.add(new Point(xs[at], ys[at], (flags[at] & ON_CURVE) != 0));
      }
      contours.add(contour);
    }
    return contours;
  }

  private static int[] flags(ByteBuffer bytes, int points) {
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      int flag = bytes.get() & 0xFF;
      flags[i] = flag;
      int repeats = (flag & REPEAT) == 0 ? 0 : bytes.get() & 0xFF;
      for (; repeats > 0 && i + 1 < points; repeats--) {
        i++;
        flags[i] = flag;
      }
    }
    return flags;
  }

  /**
   * @param isByte the flag of a coordinate that is stored as one byte
   * @param isSame the flag of a coordinate that does not change; of a byte, that it is positive
   */
  private static int[] coordinates(ByteBuffer bytes, int[] flags, int isByte, int isSame) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isByte) != 0) {
        int step = bytes.get() & 0xFF;
        value += same ? step : -step;
      } else if (!same) {
        value += bytes.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  private List<List<Point>> composite(ByteBuffer bytes, int depth) {
    List<List<Point>> contours = new ArrayList<>();
    int flags = GlyphComponent.MORE_COMPONENTS;
    while ((flags & GlyphComponent.MORE_COMPONENTS) != 0) {
      flags = bytes.getShort();
      List<List<Point>> part = contours(bytes.getShort() & 0xFFFF, depth + 1);
      boolean words = (flags & GlyphComponent.WORD_ARGUMENTS) != 0;
      int first = words ? bytes.getShort() : bytes.get();
      int second = words ? bytes.getShort() : bytes.get();
      Scale scale = scale(bytes, flags);
      if ((flags & GlyphComponent.ARGUMENTS_ARE_OFFSETS) != 0) {
        contours.addAll(placed(part, scale, first, second));
      } else {
        List<List<Point>> scaled = placed(part, scale, 0, 0);
        int mask = words ? 0xFFFF : 0xFF;
        Point target = point(contours, first & mask);
        Point own = point(scaled, second & mask);
        contours.addAll(placed(scaled, Scale.NONE, target.x() - own.x(), target.y() - own.y()));
      }
    }
    return contours;
  }

  /** A linear map of coordinates. */
  private record Scale(double xx, double xy, double yx, double yy) {

    static final Scale NONE = new Scale(1, 0, 0, 1);
  }

  private static Scale scale(ByteBuffer bytes, int flags) {
    if ((flags & GlyphComponent.ONE_SCALE) != 0) {
      double both = bytes.getShort() / F2DOT14;
      return new Scale(both, 0, 0, both);
    }
    if ((flags & GlyphComponent.TWO_SCALES) != 0) {
      return new Scale(bytes.getShort() / F2DOT14, 0, 0, bytes.getShort() / F2DOT14);
    }
    return (flags & GlyphComponent.TWO_BY_TWO) == 0
        ? Scale.NONE
        : new Scale(
            bytes.getShort() / F2DOT14,
            bytes.getShort() / F2DOT14,
            bytes.getShort() / F2DOT14,
            bytes.getShort() / F2DOT14);
  }

  private static List<List<Point>> placed(
      List<List<Point>> contours, Scale scale, double dx, double dy) {
    List<List<Point>> placed = new ArrayList<>();
    for (List<Point> contour : contours) {
      placed.add(
          contour.stream()
              .map(
                  point ->
                      new Point(
                          point.x() * scale.xx() + point.y() * scale.yx() + dx,
                          point.x() * scale.xy() + point.y() * scale.yy() + dy,
                          point.onCurve()))
              .toList());
    }
    return placed;
  }

  /** Returns the point with a number; the origin if there is none. */
  private static Point point(List<List<Point>> contours, int number) {
    return contours.stream()
        .flatMap(List::stream)
        .skip(number)
        .findFirst()
        .orElse(new Point(0, 0, true));
  }
}
