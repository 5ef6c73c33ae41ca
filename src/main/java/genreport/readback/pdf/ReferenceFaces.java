package genreport.readback.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The bundled fonts as a reference for the shapes of glyphs. */
final class ReferenceFaces {

  /** The largest difference of the same glyph's outlines, in em: programs round differently. */
  private static final double LIKE_EM = 0.004;

  /** The fonts by folder. The files don't change while the program runs. */
  private static final Map<Path, ReferenceFaces> KNOWN = new ConcurrentHashMap<>();

  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, TrueTypeFont> opened = new HashMap<>();
  private boolean isLookedInto;

  private ReferenceFaces(Path folder) {
    this.folder = folder;
  }

  /** Returns the fonts of a folder, which is read on first use. */
  static ReferenceFaces in(Path folder) {
    return KNOWN.computeIfAbsent(folder, ReferenceFaces::new);
  }

  /**
   * Returns whether an outline is that of the character in the named font, or of another form of it
   * there; true if there is no such font or it lacks the character.
   *
   * @param face PostScript name, with or without the prefix of a subset
   * @param outline in em
   */
  synchronized boolean isOutlineOf(String face, int character, Path2D outline) throws IOException {
    Optional<TrueTypeFont> font = font(face.replaceFirst("^[A-Z]{6}\\+", ""));
    if (font.isEmpty()) {
      return true;
    }
    int glyph = font.get().getUnicodeCmapLookup().getGlyphId(character);
    GlyphData data = glyph == 0 ? null : font.get().getGlyph().getGlyph(glyph);
    if (data == null) {
      return true;
    }
    double em = 1.0 / font.get().getUnitsPerEm();
    Path2D own = new Path2D.Double(data.getPath(), AffineTransform.getScaleInstance(em, em));
    return areAlike(own.getPathIterator(null), outline.getPathIterator(null))
        || (GlyphShape.areOfOneLetter(own, outline) && isUnencoded(font.get(), outline));
  }

  /**
   * Returns whether an outline is that of a glyph which stands for no character by itself, such as
   * the digits that OpenType's features put in place of the usual ones.
   */
  private boolean isUnencoded(TrueTypeFont font, Path2D outline) throws IOException {
    double em = 1.0 / font.getUnitsPerEm();
    for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
      boolean isEncoded = font.getUnicodeCmapLookup().getCharCodes(glyph) != null;
      GlyphData data = isEncoded ? null : font.getGlyph().getGlyph(glyph);
      if (data != null) {
        Path2D own = new Path2D.Double(data.getPath(), AffineTransform.getScaleInstance(em, em));
        if (areAlike(own.getPathIterator(null), outline.getPathIterator(null))) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<TrueTypeFont> font(String name) throws IOException {
    if (!isLookedInto) {
      findFiles();
    }
    Path file = files.get(name);
    if (file != null && !opened.containsKey(name)) {
      opened.put(name, new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
    }
    return Optional.ofNullable(opened.get(name));
  }

  private void findFiles() throws IOException {
    isLookedInto = true;
    try (DirectoryStream<Path> fonts = Files.newDirectoryStream(folder, "*.ttf")) {
      for (Path font : fonts) {
        try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(font)) {
          String name = new TTFParser().parseTableHeaders(content).getName();
          if (name != null) {
            files.put(name, font);
          }
        }
      }
    }
  }

  private static boolean areAlike(PathIterator one, PathIterator other) {
    double[] own = new double[6];
    double[] others = new double[6];
    while (!one.isDone() && !other.isDone()) {
      if (one.currentSegment(own) != other.currentSegment(others)) {
        return false;
      }
      for (int i = 0; i < own.length; i++) {
        if (Math.abs(own[i] - others[i]) > LIKE_EM) {
          return false;
        }
      }
      one.next();
      other.next();
    }
    return one.isDone() && other.isDone();
  }
}
