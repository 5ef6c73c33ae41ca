package genreport.typeset;

import genreport.document.Signature;
import genreport.document.SignatureLayout;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;

/** The widths of the typeset texts of a signature, in points. */
record SignatureMetrics(StyleSheet styles, TextSetter setter) implements SignatureLayout.Metrics {

  @Override
  public double typeWidth() {
    return styles.page().typeWidth().pt();
  }

  @Override
  public double width(Signature.Text text) {
    return setter.paragraph(text.content(), styles.style(text.style()), typeWidth()).stream()
        .mapToDouble(line -> line.line().width())
        .max()
        .orElse(0);
  }

  @Override
  public double indent(Signature.Text text) {
    TextStyle style = styles.style(text.style());
    return style.indentEm() * (style.size().pt() + style.tracking().pt());
  }

  /** Returns a line of a signature at its place. */
  TypesetLine placed(TypesetLine line, Signature.Member member) {
    SignatureLayout layout = SignatureLayout.of(member.signature(), this);
    double place = layout.place(member.role());
    double offset = layout.centred() ? place - line.line().width() / 2 : place;
    return new TypesetLine(line.text(), line.line(), offset);
  }
}
