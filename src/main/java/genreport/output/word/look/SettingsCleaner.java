package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Removes settings that must not be copied (ECMA-376-1, 17.15.1). */
final class SettingsCleaner {

  /**
   * Settings that act on the reader's machine, prevent editing, reveal the file's history, or refer
   * to a part that is not copied.
   */
  private static final Set<String> DROPPED =
      Set.of(
          "writeProtection",
          "documentProtection",
          "formsDesign",
          "readModeInkLockDown",
          "attachedTemplate",
          "linkStyles",
          "updateFields",
          "mailMerge",
          "saveThroughXslt",
          "useXSLTWhenSaving",
          "attachedSchema",
          "schemaLibrary",
          "smartTagType",
          "revisionView",
          "trackRevisions",
          "doNotTrackMoves",
          "doNotTrackFormatting",
          "rsids",
          "footnotePr",
          "endnotePr",
          "docVars",
          "proofState",
          "documentType",
          "captions");

  /** The settings that precede mirrored margins (ECMA-376-1, 17.15.1.78). */
  private static final Set<String> BEFORE_MIRRORED =
      Set.of(
          "view",
          "zoom",
          "removePersonalInformation",
          "removeDateAndTime",
          "doNotDisplayPageBoundaries",
          "displayBackgroundShape",
          "printPostScriptOverText",
          "printFractionalCharacterWidth",
          "printFormsData",
          "embedTrueTypeFonts",
          "embedSystemFonts",
          "saveSubsetFonts",
          "saveFormsData");

  private static final String MIRRORED = "mirrorMargins";

  private SettingsCleaner() {}

  /**
   * Returns the settings of the file.
   *
   * @param ours the ordinary settings, which may ask for mirrored margins
   */
  static XmlElement clean(XmlElement settings, XmlElement ours) {
    List<XmlElement> kept =
        settings
            .children()
            .filter(setting -> DROPPED.stream().noneMatch(setting::is))
            .filter(setting -> PageSetup.relationshipIds(setting).findAny().isEmpty())
            .toList();
    boolean mirrored = ours.child(MIRRORED).isPresent() && settings.child(MIRRORED).isEmpty();
    return settings.with(mirrored ? mirrored(kept) : kept);
  }

  private static List<XmlElement> mirrored(List<XmlElement> settings) {
    List<XmlElement> all = new ArrayList<>(settings);
    int at = 0;
    while (at < all.size() && BEFORE_MIRRORED.stream().anyMatch(all.get(at)::is)) {
      at++;
    }
    all.add(at, XmlElement.of(MIRRORED, List.of()));
    return all;
  }

  /** Returns the ordinary settings for a file that has none, without different even pages. */
  static XmlElement withoutEvenPages(XmlElement settings) {
    return settings.with(
        settings.children().filter(setting -> !setting.is("evenAndOddHeaders")).toList());
  }
}
