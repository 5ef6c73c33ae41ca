package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import genreport.file.ContentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF 1.7 file (ISO 32000-1, 7.5). All objects except streams are in object streams, and the
 * cross-reference table is a cross-reference stream. The package description says why OpenPDF's
 * writer is not used.
 */
final class PdfFile {

  /** The second line marks a binary file, as ISO 32000-1, 7.5.2 recommends. */
  private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

  private static final PdfName OBJECT_STREAM = new PdfName("ObjStm");
  private static final int MOST_IN_STREAM = 200;

  /** The end of a file: the offset of the cross-reference table, of at most nine digits. */
  private static final Pattern ENDING = Pattern.compile("\\nstartxref\\n([0-9]{1,9})\\n%%EOF\\n$");

  private static final int END_BYTES = 40;

  /** Lengths of the fields of a cross-reference entry: kind, offset and index, in bytes. */
  private static final int[] WIDTHS = {Byte.BYTES, Integer.BYTES, Short.BYTES};

  private static final int ENTRY_BYTES = Byte.BYTES + Integer.BYTES + Short.BYTES;
  private static final int FREE = 0;
  private static final int IN_FILE = 1;
  private static final int IN_STREAM = 2;
  private static final int LAST_GENERATION = 0xFFFF;
  private static final int IDENTIFIER_DIGITS = 32;

  /** An indirect reference to an object, which may be added later. */
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

    /** Returns the reference in PDF syntax. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * An entry of the cross-reference table (ISO 32000-1, 7.5.8.3).
   *
   * @param place offset in the file in bytes, or the number of the object stream
   * @param index index in the object stream, from 0
   */
  private record Entry(int kind, int place, int index) {}

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);

  /** The cross-reference entries by object number. */
  private final Map<Integer, Entry> entries = new HashMap<>();

  /** Number of objects, reserved ones included. */
  private int size;

  /** The contents of the current object stream, and its table of object numbers and offsets. */
  private final ByteArrayOutputStream objects = new ByteArrayOutputStream(1 << 14);

  private final StringBuilder places = new StringBuilder();
  private int count;
  private int stream;

  PdfFile() {
    write(HEADER);
    entries.put(number(), new Entry(FREE, 0, LAST_GENERATION));
  }

  /** Reserves an object number. The object must be added before the file ends. */
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
      entries.put(reference.number, new Entry(IN_FILE, file.size(), 0));
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
   * Adds an object that is not a stream.
   *
   * @param object the object in PDF syntax, in ASCII
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
    entries.put(reference.number, new Entry(IN_STREAM, stream, count));
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

  /** Ends the file and returns its bytes. */
  byte[] end(Reference catalog, Reference info) {
    if (count > 0) {
      endObjectStream();
    }
    String id = id(file.toByteArray());
    int start = file.size();
    Reference own = reserve();
    entries.put(own.number, new Entry(IN_FILE, start, 0));
    PdfStream table = Flate.stream(table());
    table.put(PdfName.TYPE, PdfName.XREF);
    table.put(PdfName.SIZE, new PdfNumber(size));
    table.put(PdfName.W, new PdfArray(WIDTHS));
    table.put(PdfName.ROOT, catalog);
    table.put(PdfName.INFO, info);
    table.put(PdfName.ID, new PdfLiteral(id));
    add(table, own);
    write("startxref\n" + start + "\n%%EOF\n");
    return file.toByteArray();
  }

  /**
   * Returns the identifier of a file with these contents, twice (ISO 32000-1, 14.4): no file is a
   * later version of another.
   */
  private static String id(byte[] contents) {
    String id = "<" + ContentId.of(List.of(contents)).substring(0, IDENTIFIER_DIGITS) + ">";
    return "[" + id + id + "]";
  }

  /**
   * Returns whether a file was made by this class and has not been changed since: the contents
   * before its only cross-reference table give the identifier that is in the table's dictionary.
   */
  static boolean isUnchanged(byte[] file) {
    int last = Math.min(END_BYTES, file.length);
    Matcher ending =
        ENDING.matcher(new String(file, file.length - last, last, StandardCharsets.ISO_8859_1));
    if (!ending.find()) {
      return false;
    }
    int start = Integer.parseInt(ending.group(1));
    if (start > file.length) {
      return false;
    }
    String table = new String(file, start, file.length - start, StandardCharsets.ISO_8859_1);
    return table.contains(id(Arrays.copyOf(file, start)));
  }

  private byte[] table() {
    ByteBuffer table = ByteBuffer.allocate(size * ENTRY_BYTES);
    for (int number = 0; number < size; number++) {
      Entry entry = entries.get(number);
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

  private void write(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
