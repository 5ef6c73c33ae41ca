package genreport.cli;

import genreport.diagnostic.CharacterCode;
import genreport.pipeline.UsedFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which faces are used, in words. */
record FacesText(UsedFaces faces) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (UsedFaces.Role role : faces.roles()) {
      lines.add(role.label() + "：" + role.face() + "（" + role.file() + "）");
    }
    for (UsedFaces.Helper helper : faces.helpers()) {
      String letters =
          helper.letters().stream().map(FacesText::shown).collect(Collectors.joining("、"));
      lines.add(helper.label() + "的字库没有的字，用" + helper.face() + "：" + letters);
    }
    return lines;
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
