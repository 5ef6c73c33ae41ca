package genreport.readback.word;

import genreport.diagnostic.Outcome;
import genreport.ooxml.PackageLimits;
import genreport.ooxml.UnsoundPackageException;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlWriter;
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
import java.util.Set;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.Document;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;

/**
 * Reads the body of a .docx. What stands in heads, feet and comments is no part of it; what a
 * reader may see otherwise than as the text that stands in the body is a finding. Its first use
 * takes about two seconds, for docx4j's schema contexts.
 */
public final class WordFileReader {

  private static final Set<String> MERGES = Set.of("", "restart", "continue");

  private final List<PublishedPart> parts = new ArrayList<>();

  private WordFileReader() {}

  /**
   * Reads a file. Rule ids: V4 for one that can't be read, V5 for what is seen otherwise.
   *
   * @param name as messages show it
   */
  public static Outcome<List<PublishedPart>> read(byte[] content, String name) {
    try {
      WordParts file = WordParts.of(content);
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
   * What docx4j reads. This is the one place that calls it: whatever it throws, down to a lack of
   * memory or of a class, means that this file can't be read, and is no fault of the run.
   */
  private static List<PublishedPart> parts(XmlElement document) throws UnsoundPackageException {
    try {
      Unmarshaller unmarshaller = Context.jc.createUnmarshaller();
      // as docx4j itself does: a value that its classes have no room for is left out
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

  /** Whether the parts' characters are these, whatever their order. */
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

  /** Spans and merges as the schema has them (ECMA-376-1, 17.4.17 and 17.18.57). */
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
