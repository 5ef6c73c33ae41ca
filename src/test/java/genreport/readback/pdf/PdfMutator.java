package genreport.readback.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/** Spoils a report's PDF: its bytes, its dictionaries, or the operators of its pages. */
final class PdfMutator {

  private static final COSBase[] VALUES = {
    COSNull.NULL,
    COSInteger.ZERO,
    COSInteger.get(-1),
    COSInteger.get(Integer.MAX_VALUE),
    COSInteger.get(3),
    new COSFloat(0.5f),
    COSName.getPDFName("X"),
    new COSArray(),
    new COSDictionary()
  };

  /** None of these makes a text another colour or width that can be read. */
  private static final String[] OPERATORS = {
    "%d Tr",
    "5 Tz",
    "%d Tc",
    "%d Ts",
    "%d g",
    "1 1 0.9 rg",
    "1 G",
    "3%d w",
    "q",
    "Q",
    "ET",
    "BT",
    "%d 0 0 1 0 0 cm",
    "1 0 0 1 %d 0 cm",
    "1 0 0 -1 0 %d cm",
    "%d 500 200 100 re f",
    "%d 300 200 100 re W n",
    "0 0 m 9%d 400 l S",
    "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI",
    "/X Do",
    "/X gs",
    "0 0 0 %d k",
    "/X BMC",
    "EMC",
    "xyz",
    "[",
    "<<",
    ")"
  };

  private PdfMutator() {}

  static byte[] bytes(byte[] sound, Random random) {
    byte[] mutant = sound.clone();
    for (int i = 0; i <= random.nextInt(6); i++) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
    }
    return mutant;
  }

  static byte[] objects(Random random) {
    return EditedPdf.edited(
        SamplePdf.file(),
        2,
        file -> {
          int kind = random.nextInt(3);
          if (kind < 2) {
            insertOperator(file, random);
          }
          if (kind > 0) {
            changeDictionary(file, random); // last: it may leave no page to insert into
          }
        });
  }

  private static void changeDictionary(EditedPdf file, Random random) throws IOException {
    List<COSDictionary> all = new ArrayList<>();
    collect(file.page().getCOSObject(), all, 0);
    COSDictionary chosen = all.get(random.nextInt(all.size()));
    List<COSName> keys = List.copyOf(chosen.keySet());
    if (!keys.isEmpty()) {
      COSName key = keys.get(random.nextInt(keys.size()));
      COSBase value = VALUES[random.nextInt(VALUES.length)];
      COSDictionary donor = all.get(random.nextInt(all.size()));
      COSBase other = donor.getItem(key);
      chosen.setItem(key, random.nextBoolean() && other != null ? other : value);
    }
  }

  private static void collect(COSBase base, List<COSDictionary> all, int depth) {
    if (base instanceof COSDictionary dictionary && depth < 8) {
      all.add(dictionary);
      dictionary.keySet().stream()
          .filter(key -> !COSName.PARENT.equals(key))
          .forEach(key -> collect(dictionary.getDictionaryObject(key), all, depth + 1));
    } else if (base instanceof COSArray array && depth < 8) {
      for (int i = 0; i < Math.min(array.size(), 4); i++) {
        collect(array.getObject(i), all, depth + 1);
      }
    }
  }

  private static void insertOperator(EditedPdf file, Random random) throws IOException {
    PDPage page = file.file().getPage(random.nextInt(2));
    byte[] own = page.getContents().readAllBytes();
    String[] lines = new String(own, StandardCharsets.ISO_8859_1).split("(?<=\n)");
    int at = random.nextInt(lines.length);
    String operator =
        String.format(
            Locale.ROOT, OPERATORS[random.nextInt(OPERATORS.length)], random.nextInt(10) * 30);
    lines[at] = random.nextInt(4) == 0 ? operator + "\n" : operator + "\n" + lines[at];
    COSStream stream = file.stream(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }
}
