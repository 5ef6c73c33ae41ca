package genreport.form;

import genreport.diagnostic.Outcome;
import genreport.source.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The forms of the project, loaded once; which one a report is made on is chosen as ever. */
public final class PreloadedForms {

  private final Map<String, FormPack> packs = new LinkedHashMap<>();
  private final FormChoice choice;

  public PreloadedForms() throws IOException {
    PackFolders folders = new PackFolders(List.of(Path.of("templates")));
    for (String name : folders.packs()) {
      packs.put(name, new FormLibrary(folders).load(name).value().orElseThrow());
    }
    Map<String, FormPack.Years> years = new LinkedHashMap<>();
    packs.forEach((name, pack) -> years.put(name, pack.years()));
    choice = new FormChoice(years);
  }

  public Outcome<FormPack> choose(Mapping source) {
    return choice.choose(source).then(name -> Outcome.of(Objects.requireNonNull(packs.get(name))));
  }

  /** One of the forms, for what they have in common. */
  public FormPack any() {
    return packs.values().iterator().next();
  }
}
