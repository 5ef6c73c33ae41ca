package genreport.check.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an administrative body. Two names are of the same body if one can be a short form of
 * the other: its characters occur in the other in the same order (人社局 in 人力资源和社会保障局), or do so
 * without the names of places (市, 区, …) that only one of them has. A body's own office (局办公室)
 * counts as the body.
 *
 * @param places the names of places at its start, from the highest level down
 * @param rest what follows them
 */
public record BodyName(List<String> places, String rest) {

  private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[）)]");
  private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Cf}]+");
  private static final Pattern PLACE =
      Pattern.compile("[^省市区县州旗盟]{1,10}?(?:自治区|自治州|自治县|省|(?<![城都])市|(?<![社园])区|县|州|旗|盟)");

  private static final Pattern OWN_OFFICE =
      Pattern.compile("(?<=[局委厅府会镇乡处])(?:党政|综合|政务)*办(?:公室)?$");

  public BodyName {
    places = List.copyOf(places);
  }

  /** Reads a name; additions in brackets and marks are left out. */
  public static BodyName of(String name) {
    String full = NO_NAME.matcher(BRACKETS.matcher(name).replaceAll("")).replaceAll("");
    String plain = OWN_OFFICE.matcher(full).replaceAll("");
    List<String> places = new ArrayList<>();
    Matcher place = PLACE.matcher(plain);
    int end = 0;
    while (place.region(end, plain.length()).lookingAt()) {
      places.add(place.group());
      end = place.end();
    }
    return new BodyName(places, plain.substring(end));
  }

  /** Returns whether both can be names of the same body; an empty name can be any body's. */
  public boolean canBe(BodyName other) {
    String mine = String.join("", places) + rest;
    String others = String.join("", other.places) + other.rest;
    return isShortForm(mine, others)
        || isShortForm(others, mine)
        || (isSamePlace(other) && (isShortForm(rest, other.rest) || isShortForm(other.rest, rest)));
  }

  private boolean isSamePlace(BodyName other) {
    return places.containsAll(other.places) || other.places.containsAll(places);
  }

  private static boolean isShortForm(String form, String full) {
    int found = 0;
    for (int i = 0; i < full.length() && found < form.length(); i++) {
      if (full.charAt(i) == form.charAt(found)) {
        found++;
      }
    }
    return found == form.length();
  }
}
