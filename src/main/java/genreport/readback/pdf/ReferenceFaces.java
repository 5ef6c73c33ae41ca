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

/** The faces that come with the program: what shape their characters have. */
final class ReferenceFaces {

  /** Outlines of the same glyph differ by less, in em: programs round otherwise. */
  private static final double LIKE_EM = 0.004;

  private static final int FIRST_OF_LATIN = '!';
  private static final int LAST_OF_LATIN = '~';

  /** By folder. The files don't change while the program runs, and take long to open. */
  private static final Map<Path, ReferenceFaces> KNOWN = new ConcurrentHashMap<>();

  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, TrueTypeFont> opened = new HashMap<>();
  private boolean isLookedInto;

  private ReferenceFaces(Path folder) {
    this.folder = folder;
  }

  /** The faces of the folder of the bundled font files, which is looked into at first use. */
  static ReferenceFaces in(Path folder) {
    return KNOWN.computeIfAbsent(folder, ReferenceFaces::new);
  }

  /**
   * Whether an outline is the character's in the face of a name; also when there is no such face or
   * it lacks the character, and when it is that of no other Latin character.
   *
   * @param face PostScript name, with or without the prefix of a subset
   * @param outline in em
   */
  synchronized boolean isOutlineOf(String face, int character, Path2D outline) throws IOException {
    Optional<TrueTypeFont> font = font(face.replaceFirst("^[A-Z]{6}\\+", ""));
    if (font.isEmpty()) {
      return true;
    }
    if (character >= FIRST_OF_LATIN && character <= LAST_OF_LATIN) {
      return hasOutline(font.get(), character, outline) || isOfNoLatin(font.get(), outline);
    }
    return hasOutline(font.get(), character, outline);
  }

  /** Programs choose among forms of Latin letters and digits; none of these is another's. */
  private static boolean isOfNoLatin(TrueTypeFont font, Path2D outline) throws IOException {
    for (int other = FIRST_OF_LATIN; other <= LAST_OF_LATIN; other++) {
      if (font.getUnicodeCmapLookup().getGlyphId(other) != 0 && hasOutline(font, other, outline)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOutline(TrueTypeFont font, int character, Path2D outline)
      throws IOException {
    int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
    GlyphData data = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
    if (data == null) {
      return true;
    }
    double em = 1.0 / font.getUnitsPerEm();
    Path2D own = new Path2D.Double(data.getPath(), AffineTransform.getScaleInstance(em, em));
    return areAlike(own.getPathIterator(null), outline.getPathIterator(null));
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
