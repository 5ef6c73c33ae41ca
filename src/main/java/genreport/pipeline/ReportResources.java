package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders that reports are made with.
 *
 * @param templates template folders; a file is taken from the first folder that has it
 * @param fonts folder of the bundled faces
 * @param ownFonts folders of the agency's own faces; a role takes its face from the first folder
 *     that has one
 */
public record ReportResources(List<Path> templates, Path fonts, List<Path> ownFonts) {

  public ReportResources {
    templates = List.copyOf(templates);
    ownFonts = List.copyOf(ownFonts);
  }
}
