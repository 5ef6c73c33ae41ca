package genreport.output.word.look;

import genreport.ooxml.XmlElement;
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

  private SettingsCleaner() {}

  static XmlElement clean(XmlElement settings) {
    List<XmlElement> kept =
        settings
            .children()
            .filter(setting -> DROPPED.stream().noneMatch(setting::is))
            .filter(setting -> PageSetup.relationshipIds(setting).findAny().isEmpty())
            .toList();
    return settings.with(kept);
  }

  /** Returns the ordinary settings for a file that has none, without different even pages. */
  static XmlElement withoutEvenPages(XmlElement settings) {
    return settings.with(
        settings.children().filter(setting -> !setting.is("evenAndOddHeaders")).toList());
  }
}
