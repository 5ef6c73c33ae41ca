package genreport.ooxml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Creates attributes without a namespace, in order. */
public final class Attributes {

  private Attributes() {}

  /**
   * @param namesAndValues each name before its value
   */
  public static Map<XmlName, String> of(String... namesAndValues) {
    Map<XmlName, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(new XmlName("", "", namesAndValues[i]), namesAndValues[i + 1]);
    }
    return attributes;
  }
}
