package genreport.readback.word;

import genreport.diagnostic.Outcome;
import genreport.ooxml.PackageLimits;
import genreport.ooxml.UnsoundPackageException;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlWriter;
import genreport.readback.ContentLimits;
import genreport.readback.FileKind;
import genreport.readback.Grid;
import genreport.readback.PlainText;
import genreport.readback.PublishedPart;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.Document;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;

/**
 * Reads the body of a .docx file, without headers, footers and comments. Content that a reader may
 * see differently from the stored text is a finding.
 */
public final class WordFileReader {

  private static final Set<String> MERGES = Set.of("", "restart", "continue");

  private final List<PublishedPart> parts = new ArrayList<>();

  private WordFileReader() {}

  /**
   * Reads a file. Rule ids: V4 for a file that can't be read, V5 for content that may be seen
   * differently.
   *
   * @param name the file's name in messages
   */
  public static Outcome<List<PublishedPart>> read(byte[] content, String name) {
    try {
      WordParts file = WordParts.of(content);
      requireWithinLimits(file.document());
      requireSoundGrids(file.document());
      BodyInspector.Result inspected = BodyInspector.inspect(file);
      List<PublishedPart> parts = parts(file.document());
      if (inspected.remarks().isEmpty() && !haveText(parts, inspected.text())) {
        throw UnsoundPackageException.damaged("两种读法读出的文字不同");
      }
      return Outcome.of(parts, inspected.remarks().findings(name));
    } catch (UnsoundPackageException e) {
      return Outcome.none(
          switch (e.kind()) {
            case DAMAGED -> FileKind.damaged(name, e.how());
            case TOO_LARGE -> FileKind.tooLarge(name, e.how());
            case ENCRYPTED -> FileKind.LOCKED_WORD.refusal(name);
          });
    }
  }

  /**
   * Reads the parts with docx4j. Only this method calls it. Whatever docx4j throws for a file, even
   * an OutOfMemoryError or a missing class, means that the file can't be read, not that this
   * program has a bug.
   */
  private static List<PublishedPart> parts(XmlElement document) throws UnsoundPackageException {
    try {
      Unmarshaller unmarshaller = Context.jc.createUnmarshaller();
      // as in docx4j itself: a value that its classes can't represent is left out
      unmarshaller.setEventHandler(event -> true);
      Object root =
          unmarshaller.unmarshal(new ByteArrayInputStream(XmlWriter.write(PlainBody.of(document))));
      WordFileReader reader = new WordFileReader();
      reader.blocks(((Document) RunText.unwrapped(root)).getBody().getContent());
      return List.copyOf(reader.parts);
    } catch (JAXBException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      throw UnsoundPackageException.damaged("正文读不出来");
    }
  }

  /** Returns whether the parts have the same characters as a text, in any order. */
  private static boolean haveText(List<PublishedPart> parts, String text) {
    StringBuilder read = new StringBuilder();
    for (PublishedPart part : parts) {
      if (part instanceof Grid table) {
        table.cells().forEach(cell -> read.append(cell.text()));
      } else if (part instanceof PublishedPart.Passage passage) {
        read.append(passage.text());
      }
    }
    return Arrays.equals(
        read.chars().sorted().toArray(), PlainText.of(text).chars().sorted().toArray());
  }

  /** Counts before anything is read whose time grows with the square of these numbers. */
  private static void requireWithinLimits(XmlElement document) throws UnsoundPackageException {
    long cells = document.all().filter(element -> element.is("tc")).count();
    long characters =
        document
            .all()
            .filter(element -> element.is("t"))
            .mapToLong(t -> t.ownText().length())
            .sum();
    Optional<String> exceeded = ContentLimits.exceededBy(characters, cells);
    if (exceeded.isPresent()) {
      throw UnsoundPackageException.tooLarge(exceeded.get());
    }
  }

  /** Requires valid spans and merges of cells (ECMA-376-1, 17.4.17 and 17.18.57). */
  private static void requireSoundGrids(XmlElement document) throws UnsoundPackageException {
    for (XmlElement element : (Iterable<XmlElement>) document.all()::iterator) {
      boolean spans = element.is("gridSpan");
      boolean counts = spans || element.is("gridBefore") || element.is("gridAfter");
      boolean sound =
          counts
              ? Values.count(element.word("val"), PackageLimits.TABLE_COLUMNS)
                  .filter(count -> !spans || count > 0)
                  .isPresent()
              : !(element.is("vMerge") || element.is("hMerge"))
                  || MERGES.contains(element.word("val"));
      if (!sound) {
        throw UnsoundPackageException.damaged("表格的跨列或者合并不合规定");
      }
    }
  }

  private void blocks(List<?> blocks) {
    for (Object wrapped : blocks) {
      if (RunText.isLeftOut(wrapped)) {
        continue;
      }
      Object block = RunText.unwrapped(wrapped);
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
