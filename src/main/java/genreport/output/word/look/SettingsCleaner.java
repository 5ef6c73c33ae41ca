package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.List;
import java.util.Set;

/** What of the file's settings goes along (ECMA-376-1, 17.15.1). */
final class SettingsCleaner {

  /**
   * What would act on the reader's machine, keep the report from being edited, tell of the file's
   * history, or name a part that stays behind.
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

  /** The ordinary settings, for a file that has none: it has no even pages of their own. */
  static XmlElement withoutEvenPages(XmlElement settings) {
    return settings.with(
        settings.children().filter(setting -> !setting.is("evenAndOddHeaders")).toList());
  }
}
