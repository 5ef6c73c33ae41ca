package genreport.readback.word;

import genreport.diagnostic.Outcome;
import genreport.readback.FileKind;
import genreport.readback.PublishedPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;

/**
 * Reads the body of a .docx. What stands in heads, feet, notes and comments is no part of it. Its
 * first use takes about two seconds, for docx4j's schema contexts.
 */
public final class WordFileReader {

  private final List<PublishedPart> parts = new ArrayList<>();

  private WordFileReader() {}

  /**
   * Reads a file.
   *
   * @param name as messages show it
   */
  public static Outcome<List<PublishedPart>> read(byte[] content, String name) {
    WordFileReader reader = new WordFileReader();
    if (!isWhole(content)) {
      return Outcome.none(FileKind.damaged(name));
    }
    try {
      OpcPackage file = OpcPackage.load(new ByteArrayInputStream(content));
      if (!(file instanceof WordprocessingMLPackage word)) {
        return Outcome.none(FileKind.OTHER_PACKAGE.refusal(name));
      }
      reader.blocks(word.getMainDocumentPart().getContents().getBody().getContent());
      return Outcome.of(List.copyOf(reader.parts));
    } catch (Docx4JException e) {
      return Outcome.none(FileKind.damaged(name));
    }
  }

  /** Whether every part is as its checksum says: docx4j prints a trace of one that isn't. */
  private static boolean isWhole(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      long bytes = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        bytes += zip.transferTo(OutputStream.nullOutputStream());
      }
      return bytes > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private void blocks(List<?> blocks) {
    for (Object wrapped : blocks) {
      if (RunText.isLeftOut(wrapped)) {
        continue;
      }
      Object block = XmlUtils.unwrap(wrapped);
      if (block instanceof P paragraph) {
        parts.add(new PublishedPart.Passage(RunText.of(paragraph)));
      } else if (block instanceof Tbl table) {
        parts.add(new WordTable(table).grid());
      } else {
        blocks(RunText.children(block));
      }
    }
  }
}
