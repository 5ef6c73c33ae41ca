package genreport.cli;

import genreport.diagnostic.CharacterCode;
import genreport.pipeline.UsedFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which faces are used, in words. */
record FacesText(UsedFaces faces) {

  List<String> lines() {
    List<String> lines = new ArrayList<>(roles());
    lines.addAll(helpers());
    return lines;
  }

  /** What the roles are set in. */
  List<String> roles() {
    return faces.roles().stream()
        .map(role -> role.label() + "：" + role.face() + "（" + role.file() + "）")
        .toList();
  }

  /** What helps out, and where. */
  List<String> helpers() {
    return faces.helpers().stream().map(FacesText::line).toList();
  }

  private static String line(UsedFaces.Helper helper) {
    String letters =
        helper.letters().stream().map(FacesText::shown).collect(Collectors.joining("、"));
    return helper.label() + "的字库没有的字，用" + helper.face() + "：" + letters;
  }

  private static String shown(String letter) {
    boolean plain = letter.length() == 1 && letter.charAt(0) > ' ' && letter.charAt(0) <= '~';
    return plain
        ? letter
        : letter
            + letter
                .codePoints()
                .mapToObj(CharacterCode::of)
                .collect(Collectors.joining(" ", "（", "）"));
  }
}
