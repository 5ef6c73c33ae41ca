package genreport.readback.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.diagnostic.Outcome;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.readback.PlainText;
import genreport.readback.PublishedPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our own Word file with elements and attributes changed at random: reading it never fails, prints
 * nothing, takes little time, and says that all is as it was only when another reader says so too.
 */
class WordMutantsTest {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String DOCUMENT = "word/document.xml";
  private static final long MAX_CPU_NANOS = 2_000_000_000L;
  private static final long SEED = 20261130;

  private static final List<String> NAMES =
      List.of(
          "p",
          "r",
          "t",
          "tbl",
          "tr",
          "tc",
          "tcPr",
          "trPr",
          "rPr",
          "pPr",
          "gridSpan",
          "vMerge",
          "gridBefore",
          "sdt",
          "sdtContent",
          "ins",
          "del",
          "vanish",
          "sym",
          "fldSimple",
          "fldChar",
          "instrText",
          "hyperlink",
          "numPr",
          "color",
          "sz",
          "bdo",
          "altChunk",
          "body",
          "style",
          "moveTo",
          "moveFrom",
          "customXml",
          "smartTag",
          "noBreakHyphen",
          "delText",
          "hidden");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "1",
          "-1",
          "on",
          "off",
          "true",
          "2147483648",
          "-99999999999999999999",
          "1e9",
          "zzzz",
          "FFFFFF",
          "background1",
          "restart",
          "continue",
          "begin",
          "end",
          "separate",
          "PAGE",
          "Normal",
          "Title",
          "X",
          "\u202E",
          "1pt",
          "100%",
          "../../etc",
          "rtl");

  @TempDir Path folder;

  @Test
  void some() throws Exception {
    run(60);
  }

  @Test
  @Tag("long")
  void many() throws Exception {
    run(5_000);
  }

  /** Exit code 70 means a bug. */
  @Test
  void theCommandReportsNoBug() throws Exception {
    Map<String, String> whole = whole();
    Random random = new Random(SEED);
    for (int i = 0; i < 10; i++) {
      Path mutant = Files.write(folder.resolve("mutant.docx"), zip(mutated(whole, random)));
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code =
          new CommandRunner(Path.of(""), new PrintWriter(out), new PrintWriter(err), Terminal.NONE)
              .run("verify", "examples/2021/district-office.yaml", mutant.toString());
      assertThat(code).as("mutant %s: %s", i, err).isIn(0, 1, 3);
      assertThat(code == 0 ? out.toString() : err.toString()).isNotBlank();
    }
  }

  private void run(int count) throws Exception {
    Map<String, String> whole = whole();
    List<PublishedPart> parts = read(zip(whole)).value().orElseThrow();
    String text = shown(whole.getOrDefault(DOCUMENT, ""));
    Random random = new Random(SEED);
    int agreeing = 0;
    for (int i = 0; i < count; i++) {
      Map<String, String> mutant = mutated(whole, random);
      Outcome<List<PublishedPart>> outcome = read(zip(mutant));
      if (outcome.diagnostics().isEmpty() && outcome.value().orElseThrow().equals(parts)) {
        agreeing++;
        assertThat(shown(mutant.getOrDefault(DOCUMENT, ""))).as("mutant %s", i).isEqualTo(text);
      }
    }
    assertThat(agreeing).as("of %s", count).isBetween(1, count - 1);
  }

  private static Outcome<List<PublishedPart>> read(byte[] file) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    boolean isFirst = start < 0;
    try (PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(to);
      System.setErr(to);
      return WordFileReader.read(file, "x");
    } finally {
      System.setOut(out);
      System.setErr(err);
      assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
      long taken = clock.getCurrentThreadCpuTime() - start;
      assertThat(isFirst || taken < MAX_CPU_NANOS * (warm ? 1 : 10)).isTrue();
      warm = true;
    }
  }

  /** Whether docx4j's contexts, which take seconds, are made. */
  private static boolean warm;

  private Map<String, String> whole() throws Exception {
    Path source = Path.of("examples/2021/district-office.yaml");
    Request request =
        new Request(
            source, source.toString(), folder, List.of(Path.of("templates")), Path.of("fonts"));
    Path word = Pipeline.run(request).written().get(1);
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(word)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Map<String, String> mutated(Map<String, String> whole, Random random)
      throws Exception {
    List<String> names =
        new ArrayList<>(
            List.of(
                DOCUMENT,
                "word/styles.xml",
                "word/settings.xml",
                "word/_rels/document.xml.rels",
                "[Content_Types].xml",
                "_rels/.rels"));
    String part = random.nextInt(3) > 0 ? DOCUMENT : names.get(random.nextInt(names.size()));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document xml =
        factory
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new StringReader(whole.get(part))));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      mutate(xml, random);
    }
    StringWriter text = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(xml), new StreamResult(text));
    Map<String, String> mutant = new LinkedHashMap<>(whole);
    mutant.put(part, text.toString());
    return mutant;
  }

  private static void mutate(Document xml, Random random) {
    Element one = any(xml, random);
    Element other = any(xml, random);
    boolean isRoot = one == xml.getDocumentElement();
    String value = VALUES.get(random.nextInt(VALUES.size()));
    switch (random.nextInt(7)) {
      case 0 -> {
        if (!isRoot) {
          one.getParentNode().removeChild(one);
        }
      }
      case 1 -> {
        if (!isRoot) {
          one.getParentNode().insertBefore(one.cloneNode(true), one);
        }
      }
      case 2 -> other.appendChild(one.cloneNode(true));
      case 3 -> {
        if (one.getAttributes().getLength() > 0) {
          one.getAttributes()
              .item(random.nextInt(one.getAttributes().getLength()))
              .setNodeValue(value);
        }
      }
      case 4 -> {
        Element added = xml.createElementNS(W, "w:" + NAMES.get(random.nextInt(NAMES.size())));
        added.setAttributeNS(W, "w:val", value);
        if (random.nextBoolean()) {
          added.setTextContent(value);
        }
        one.insertBefore(added, random.nextBoolean() ? one.getFirstChild() : null);
      }
      case 5 -> wrap(xml, one, random);
      default -> {
        if (!isRoot) {
          xml.renameNode(one, W, "w:" + NAMES.get(random.nextInt(NAMES.size())));
        }
      }
    }
  }

  private static void wrap(Document xml, Element one, Random random) {
    Node parent = one.getParentNode();
    if (parent instanceof Element) {
      String name = "w:" + NAMES.get(random.nextInt(NAMES.size()));
      int depth = random.nextInt(10) == 0 ? 150 : 1;
      for (int i = 0; i < depth; i++) {
        Element context = xml.createElementNS(W, name);
        one.getParentNode().replaceChild(context, one);
        context.appendChild(one);
      }
    }
  }

  private static Element any(Document xml, Random random) {
    var all = xml.getElementsByTagName("*");
    return (Element) all.item(random.nextInt(all.getLength()));
  }

  /** What a change took away, and the elements whose text no program shows. */
  private static final List<String> NOT_SHOWN =
      List.of("del", "moveFrom", "delText", "delInstrText", "instrText");

  /** All that stands in the body but what is not shown, in order, without white space. */
  private static String shown(String xml) throws Exception {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int dropped = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        boolean isHyphen = reader.getLocalName().equals("noBreakHyphen") && "r".equals(open.peek());
        open.push(reader.getLocalName());
        dropped += NOT_SHOWN.contains(reader.getLocalName()) ? 1 : 0;
        text.append(isHyphen && dropped == 0 ? "-" : "");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        dropped -= NOT_SHOWN.contains(open.pop()) ? 1 : 0;
      } else if (event == XMLStreamReader.CHARACTERS && dropped == 0) {
        text.append(reader.getText());
      }
    }
    return PlainText.of(text);
  }
}
