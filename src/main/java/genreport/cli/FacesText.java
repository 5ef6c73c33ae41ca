package genreport.cli;

import genreport.diagnostic.CharacterCode;
import genreport.pipeline.UsedFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes in Chinese which faces are used. */
record FacesText(UsedFaces faces) {

  List<String> lines() {
    List<String> lines = new ArrayList<>(roles());
    lines.addAll(fallbacks());
    return lines;
  }

  /** Returns a line for the face of each role. */
  List<String> roles() {
    return faces.roles().stream()
        .map(role -> role.label() + "：" + role.face() + "（" + role.file() + "）")
        .toList();
  }

  /** Returns a line for each fallback face and its characters. */
  List<String> fallbacks() {
    return faces.fallbacks().stream().map(FacesText::line).toList();
  }

  private static String line(UsedFaces.Fallback fallback) {
    String letters =
        fallback.letters().stream().map(FacesText::shown).collect(Collectors.joining("、"));
    return fallback.label() + "的字库没有的字，用" + fallback.face() + "：" + letters;
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
