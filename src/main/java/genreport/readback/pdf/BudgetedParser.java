package genreport.readback.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, extended to measure the decoded size of each stream before it is used. A file
 * with a wrong cross-reference table is not repaired, because other programs may repair it
 * differently.
 */
final class BudgetedParser extends PDFParser {

  /** The filters of images, which are not decoded (ISO 32000-1, 7.4). */
  private static final Set<COSName> IMAGE_FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private final Budget budget;

  BudgetedParser(byte[] content, Budget budget) throws IOException {
    super(new RandomAccessReadBuffer(content));
    this.budget = budget;
  }

  @Override
  public PDDocument parse() throws IOException {
    PDDocument file = parse(false);
    Budget.requireObjects(file.getDocument().getXrefTable().size());
    PageTree.requireSound(file.getDocumentCatalog().getCOSObject());
    return file;
  }

  @Override
  protected void prepareDecryption() throws IOException {
    COSDictionary encryption = document.getEncryptionDictionary();
    if (encryption != null && !"Standard".equals(encryption.getNameAsString(COSName.FILTER))) {
      throw new CertificateEncryptionException();
    }
    super.prepareDecryption();
  }

  /**
   * Refuses a stream of which programs would read more or less. Streams of an encrypted file are
   * measured when they are decrypted.
   */
  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    if (COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE))) {
      requireSoundTable(dictionary);
    }
    long at = source.getPosition();
    if (!(dictionary.getDictionaryObject(COSName.LENGTH) instanceof COSNumber length)) {
      throw new IOException("a stream without a length");
    }
    source.seek(at);
    COSStream stream = super.parseCOSStream(dictionary);
    if (length.longValue() != stream.getLength()) {
      throw new IOException("a stream of another length than " + length);
    }
    if (securityHandler == null) {
      measure(stream);
    }
    return stream;
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject object) throws IOException {
    COSBase found = super.dereferenceCOSObject(object);
    if (securityHandler != null && found instanceof COSStream stream) {
      measure(stream);
    }
    return found;
  }

  /** Checks the numbers of a cross-reference stream (ISO 32000-1, 7.5.8.2). */
  private static void requireSoundTable(COSDictionary table) throws IOException {
    long entryBytes = 0;
    for (int width : numbers(table.getCOSArray(COSName.W))) {
      if (width < 0 || width > Long.BYTES) {
        throw new IOException("a field of " + width + " bytes");
      }
      entryBytes += width;
    }
    if (entryBytes == 0) {
      throw new IOException("entries of no bytes");
    }
    Budget.requireObjects(table.getInt(COSName.SIZE));
    numbers(table.getCOSArray(COSName.INDEX)).forEach(Budget::requireObjects);
  }

  private static List<Integer> numbers(@Nullable COSArray array) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      numbers.add(array.getInt(i));
    }
    return numbers;
  }

  private void measure(COSStream stream) throws IOException {
    List<? extends COSBase> filters = filters(stream);
    InputStream encoded = stream.createRawInputStream();
    for (int i = 0; i < filters.size(); i++) {
      if (!(filters.get(i) instanceof COSName filter) || IMAGE_FILTERS.contains(filter)) {
        return;
      }
      ByteArrayOutputStream decoded = new ByteArrayOutputStream();
      boolean isLast = i == filters.size() - 1;
      OutputStream to = isLast ? OutputStream.nullOutputStream() : decoded;
      FilterFactory.INSTANCE
          .getFilter(filter)
          .decode(encoded, new MeasuredOutput(to, budget), stream, i);
      encoded = new ByteArrayInputStream(decoded.toByteArray());
    }
  }

  private static List<? extends COSBase> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray several) {
      return several.toList();
    }
    return filters == null ? List.of() : List.of(filters);
  }

  /** Passes bytes on and counts them. */
  private static final class MeasuredOutput extends OutputStream {

    private final OutputStream to;
    private final Budget budget;

    MeasuredOutput(OutputStream to, Budget budget) {
      this.to = to;
      this.budget = budget;
    }

    @Override
    public void write(int unit) throws IOException {
      budget.addDecodedBytes(1);
      to.write(unit);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      budget.addDecodedBytes(length);
      to.write(bytes, start, length);
    }
  }
}
