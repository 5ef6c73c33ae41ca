package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What reports are made with, whatever the report.
 *
 * @param templates template folders, the first that has a file wins
 * @param fonts folder of the bundled faces
 * @param ownFonts folders of the agency's own faces, the first that has a face for a role wins
 */
public record ReportResources(List<Path> templates, Path fonts, List<Path> ownFonts) {

  public ReportResources {
    templates = List.copyOf(templates);
    ownFonts = List.copyOf(ownFonts);
  }
}
