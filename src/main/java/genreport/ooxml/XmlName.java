package genreport.ooxml;

/**
 * The name of an element or an attribute.
 *
 * @param prefix as it is written; empty when there is none
 * @param namespace empty for an attribute without a prefix
 */
public record XmlName(String prefix, String namespace, String local) {

  /** WordprocessingML, transitional (ECMA-376-4, annex A.1). */
  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** References to relationships (ECMA-376-1, 22.8). */
  public static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  public static XmlName w(String local) {
    return new XmlName("w", W, local);
  }

  /** Whether it is this name, whatever its prefix. */
  public boolean is(String otherNamespace, String otherLocal) {
    return local.equals(otherLocal) && namespace.equals(otherNamespace);
  }
}
