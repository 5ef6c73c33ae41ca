package genreport.ooxml;

/**
 * The name of an element or an attribute.
 *
 * @param prefix the prefix in the file; empty if there is none
 * @param namespace empty for an attribute without a prefix
 */
public record XmlName(String prefix, String namespace, String local) {

  /** The namespace of transitional WordprocessingML (ECMA-376-4, annex A.1). */
  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The namespace of references to relationships (ECMA-376-1, 22.8). */
  public static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  public static XmlName w(String local) {
    return new XmlName("w", W, local);
  }

  /** Returns whether the names are equal, without regard to the prefix. */
  public boolean is(String otherNamespace, String otherLocal) {
    return local.equals(otherLocal) && namespace.equals(otherNamespace);
  }
}
