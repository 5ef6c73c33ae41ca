package genreport.form;

import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of the project, loaded once; which one a report is made on is chosen as ever. */
public final class PreloadedForms {

  private final Map<String, FormPack> packs = new LinkedHashMap<>();
  private final FormLibrary library;

  public PreloadedForms() throws IOException {
    PackFolders folders = new PackFolders(List.of(Path.of("templates")));
    library = new FormLibrary(folders);
    for (String name : folders.packs()) {
      packs.put(name, library.load(name).value().orElseThrow());
    }
  }

  public Outcome<FormPack> choose(Mapping source) {
    try {
      return library.choose(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the forms, for what they have in common. */
  public FormPack any() {
    return packs.values().iterator().next();
  }
}
