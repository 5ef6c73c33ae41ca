package genreport.check.narrative;

import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a report from the text of its file. */
final class ReportText {

  private static final FormLibrary LIBRARY =
      new FormLibrary(new PackFolders(List.of(Path.of("templates"))));

  private ReportText() {}

  static Report read(String name, String text) {
    try {
      Mapping source = (Mapping) YamlReader.read(new SourceFile(name, text)).value().orElseThrow();
      FormPack form = LIBRARY.choose(source).value().orElseThrow();
      return ReportReader.read(source, form).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
