package genreport.document;

import java.util.List;
import java.util.Optional;

/**
 * The names of the bodies that issue a report, and the date. Their places depend on each other
 * (GB/T 9704—2012, 7.3.5).
 *
 * @param names the names, the leading body first
 * @param sealed whether there is room for a seal: each name is then centred over the date
 */
public record Signature(List<Text> names, Optional<Text> date, boolean sealed) {

  public Signature {
    names = List.copyOf(names);
  }

  /** Text in one style. */
  public record Text(String style, List<Inline> content) {

    public Text {
      content = List.copyOf(content);
    }
  }

  /** The role of a paragraph in a signature. */
  public enum Role {
    NAME,
    DATE
  }

  /** The signature that a paragraph belongs to, and its role in it. */
  public record Member(Signature signature, Role role) {}
}
