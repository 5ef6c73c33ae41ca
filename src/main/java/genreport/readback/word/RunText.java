package genreport.readback.word;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.Set;
import org.docx4j.TraversalUtil;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RunDel;
import org.docx4j.wml.RunIns;
import org.docx4j.wml.RunTrackChange;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that a part of the body shows: with tracked insertions, without tracked deletions,
 * hidden text, field codes and comments.
 */
final class RunText {

  /** The elements whose text is not shown (ECMA-376-1, 17.13.5 and 17.16). */
  private static final Set<String> LEFT_OUT =
      Set.of("instrText", "delText", "delInstrText", "del", "moveFrom");

  private final StringBuilder text = new StringBuilder();

  private RunText() {}

  static String of(Object part) {
    RunText reader = new RunText();
    reader.add(part);
    return reader.text.toString();
  }

  /** Returns the value of a {@link JAXBElement}, or the object itself. */
  static Object unwrapped(Object element) {
    return element instanceof JAXBElement<?> named ? named.getValue() : element;
  }

  static boolean isLeftOut(Object wrapped) {
    return wrapped instanceof RunDel
        || (wrapped instanceof JAXBElement<?> element
            && LEFT_OUT.contains(element.getName().getLocalPart()));
  }

  /** Returns the children of an element; none if docx4j can't read them. */
  static List<?> children(Object element) {
    if (element instanceof RunTrackChange moved) {
      return moved.getAccOrBarOrBox();
    }
    if (element instanceof RunIns added) {
      return added.getCustomXmlOrSmartTagOrSdt();
    }
    List<Object> children = TraversalUtil.getChildrenImpl(element);
    return children == null ? List.of() : children;
  }

  private void add(Object wrapped) {
    if (isLeftOut(wrapped)) {
      return;
    }
    Object part = unwrapped(wrapped);
    if (part instanceof Text shown) {
      text.append(shown.getValue());
    } else if (part instanceof R.NoBreakHyphen) {
      text.append('-');
    } else if (!(part instanceof R run && isHidden(run.getRPr()))) {
      children(part).forEach(this::add);
    }
  }

  private static boolean isHidden(@Nullable RPr properties) {
    return properties != null && properties.getVanish() != null && properties.getVanish().isVal();
  }
}
