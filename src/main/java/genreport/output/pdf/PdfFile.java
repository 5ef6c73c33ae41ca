package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of PDF 1.7 (ISO 32000-1, 7.5). Objects that may stand in object streams do, and a
 * cross-reference stream tells where each object is.
 *
 * <p>OpenPDF's writer is not asked for this: it begins with the colours of Java's AWT, formats of
 * numbers and a layout of its own, and a single report would wait for them.
 */
final class PdfFile {

  /** A binary file by its second line, as ISO 32000-1, 7.5.2 recommends. */
  private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

  private static final PdfName OBJECT_STREAM = new PdfName("ObjStm");
  private static final int MOST_IN_STREAM = 200;

  /** How long a cross-reference entry's kind, place and index are, in bytes. */
  private static final int[] WIDTHS = {Byte.BYTES, Integer.BYTES, Short.BYTES};

  private static final int ENTRY_BYTES = Byte.BYTES + Integer.BYTES + Short.BYTES;
  private static final int FREE = 0;
  private static final int IN_FILE = 1;
  private static final int IN_STREAM = 2;
  private static final int LAST_GENERATION = 0xFFFF;

  /** Where an object of the file is written, now or later. */
  static final class Reference extends PdfLiteral {

    private final int number;
    private final String text;

    private Reference(int number) {
      this(number, number + " 0 R");
    }

    private Reference(int number, String text) {
      super(text.getBytes(StandardCharsets.US_ASCII));
      this.number = number;
      this.text = text;
    }

    /** As the file has it. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * An entry of the cross-reference table (ISO 32000-1, 7.5.8.3).
   *
   * @param place in the file, in bytes, or the number of the object stream
   * @param index in the object stream, from 0
   */
  private record Entry(int kind, int place, int index) {}

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);

  /** By number. */
  private @Nullable Entry[] entries = new Entry[512];

  private int size;

  /** The object stream that is being filled, and its table of numbers and places. */
  private final ByteArrayOutputStream objects = new ByteArrayOutputStream(1 << 14);

  private final StringBuilder places = new StringBuilder();
  private int count;
  private int stream;

  PdfFile() {
    write(HEADER);
    enter(number(), new Entry(FREE, 0, LAST_GENERATION));
  }

  /** Where an object will be that is added later; each must be. */
  Reference reserve() {
    return new Reference(number());
  }

  Reference add(PdfObject object) {
    Reference reference = reserve();
    add(object, reference);
    return reference;
  }

  void add(PdfObject object, Reference reference) {
    if (object instanceof PdfStream) {
      enter(reference.number, new Entry(IN_FILE, file.size(), 0));
      write(reference.number + " 0 obj\n");
      write(object, file);
      write("\nendobj\n");
    } else {
      beginObject(reference);
      write(object, objects);
      endObject();
    }
  }

  private static void write(PdfObject object, ByteArrayOutputStream out) {
    try {
      object.toPdf(null, out);
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
  }

  /**
   * Adds an object that isn't a stream.
   *
   * @param object as the file has it, in ASCII
   */
  void add(CharSequence object, Reference reference) {
    beginObject(reference);
    objects.writeBytes(object.toString().getBytes(StandardCharsets.US_ASCII));
    endObject();
  }

  private void beginObject(Reference reference) {
    if (count == 0) {
      stream = number();
    }
    enter(reference.number, new Entry(IN_STREAM, stream, count));
    places.append(reference.number).append(' ').append(objects.size()).append(' ');
    count++;
  }

  private void endObject() {
    objects.write('\n');
    if (count == MOST_IN_STREAM) {
      endObjectStream();
    }
  }

  private void endObjectStream() {
    byte[] table = places.toString().getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream content = new ByteArrayOutputStream(table.length + objects.size());
    content.writeBytes(table);
    content.writeBytes(objects.toByteArray());
    PdfStream filled = Flate.stream(content.toByteArray());
    filled.put(PdfName.TYPE, OBJECT_STREAM);
    filled.put(PdfName.N, new PdfNumber(count));
    filled.put(PdfName.FIRST, new PdfNumber(table.length));
    add(filled, new Reference(stream));
    objects.reset();
    places.setLength(0);
    count = 0;
  }

  /**
   * Ends the file. Its identifier is made from all that stands before, so that equal files have the
   * same.
   *
   * @return all of its bytes
   */
  byte[] end(Reference catalog, Reference info) {
    if (count > 0) {
      endObjectStream();
    }
    String id = "<" + HexFormat.of().formatHex(Sha256.of(file.toByteArray())) + ">";
    int start = file.size();
    Reference own = reserve();
    enter(own.number, new Entry(IN_FILE, start, 0));
    PdfStream table = Flate.stream(table());
    table.put(PdfName.TYPE, PdfName.XREF);
    table.put(PdfName.SIZE, new PdfNumber(size));
    table.put(PdfName.W, new PdfArray(WIDTHS));
    table.put(PdfName.ROOT, catalog);
    table.put(PdfName.INFO, info);
    table.put(PdfName.ID, new PdfLiteral("[" + id + id + "]"));
    add(table, own);
    write("startxref\n" + start + "\n%%EOF\n");
    return file.toByteArray();
  }

  private byte[] table() {
    ByteBuffer table = ByteBuffer.allocate(size * ENTRY_BYTES);
    for (int number = 0; number < size; number++) {
      Entry entry = entries[number];
      if (entry == null) {
        throw new IllegalStateException("object " + number + " was reserved and not added");
      }
      table.put((byte) entry.kind()).putInt(entry.place()).putShort((short) entry.index());
    }
    return table.array();
  }

  private int number() {
    return size++;
  }

  private void enter(int number, Entry entry) {
    if (number >= entries.length) {
      entries = Arrays.copyOf(entries, 2 * Math.max(number, entries.length));
    }
    entries[number] = entry;
  }

  private void write(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
