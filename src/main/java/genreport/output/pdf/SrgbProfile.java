package genreport.output.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ISO 15076-1:2005), made
 * from its definition: small, free, and the same on any machine.
 */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int ENTRY = 12;
  private static final double[] D50 = {0.9642, 1, 0.8249};

  /** From D65, the white of sRGB, to D50, the white of a profile, by Bradford's method. */
  private static final double[] ADAPTATION = {
    1.0478112,
    0.0228866,
    -0.0501270,
    0.0295424,
    0.9904844,
    -0.0170491,
    -0.0092345,
    0.0150436,
    0.7521316
  };

  /** The primaries, adapted to D50. */
  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};

  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

  /** Gamma, a, b, c, d of the curve: (aX + b) ^ gamma from d on, cX below. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private SrgbProfile() {}

  static byte[] bytes() {
    Map<String, ByteBuffer> tags = new LinkedHashMap<>();
    tags.put("desc", text("sRGB"));
    tags.put("cprt", text("No copyright, use freely"));
    tags.put("wtpt", numbers("XYZ ", D50));
    tags.put("chad", numbers("sf32", ADAPTATION));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    ByteBuffer curve = curve();
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile(tags);
  }

  /** The header, the table of tags, and the data of each; equal data stands once. */
  private static byte[] profile(Map<String, ByteBuffer> tags) {
    Map<ByteBuffer, Integer> places = new LinkedHashMap<>();
    int size = HEADER + 4 + ENTRY * tags.size();
    for (ByteBuffer data : tags.values()) {
      if (places.putIfAbsent(data, size) == null) {
        size += data.capacity();
      }
    }
    ByteBuffer profile = ByteBuffer.allocate(size).put(header(size)).putInt(tags.size());
    for (Map.Entry<String, ByteBuffer> tag : tags.entrySet()) {
      ByteBuffer data = tag.getValue();
      profile.put(ascii(tag.getKey())).putInt(places.getOrDefault(data, 0));
      profile.putInt(data.capacity());
    }
    for (ByteBuffer data : places.keySet()) {
      profile.put(data.duplicate());
    }
    return profile.array();
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(0, size).putInt(8, 0x04200000);
    header.put(12, ascii("mntrRGB XYZ "));
    // a date is asked for; that of the specification's year
    header.putShort(24, (short) 2005).putShort(26, (short) 1).putShort(28, (short) 1);
    header.put(36, ascii("acsp"));
    for (int i = 0; i < D50.length; i++) {
      header.putInt(68 + 4 * i, fixed(D50[i]));
    }
    return header.array();
  }

  /** One record, in English; its bytes are a multiple of four for an even number of letters. */
  private static ByteBuffer text(String text) {
    byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer data = ByteBuffer.allocate(28 + units.length);
    data.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
    return data.putInt(units.length).putInt(28).put(units).rewind();
  }

  private static ByteBuffer numbers(String type, double[] values) {
    ByteBuffer data = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
    for (double value : values) {
      data.putInt(fixed(value));
    }
    return data.rewind();
  }

  private static ByteBuffer curve() {
    ByteBuffer data = ByteBuffer.allocate(12 + 4 * CURVE.length);
    data.put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
    for (double value : CURVE) {
      data.putInt(fixed(value));
    }
    return data.rewind();
  }

  /** A number with sixteen bits behind the point. */
  private static int fixed(double value) {
    return (int) Math.round(value * 0x10000);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
