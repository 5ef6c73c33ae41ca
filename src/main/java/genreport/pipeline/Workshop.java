package genreport.pipeline;

import genreport.diagnostic.Outcome;
import genreport.file.AtomicWriter;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.look.WordLook;
import genreport.template.TemplateEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the making of several reports shares: form packs, opened faces, parsed templates and the
 * agency's Word look, each read when it is first needed and then kept. Safe to use from several
 * threads at once.
 */
public final class Workshop {

  private final Materials materials;
  private final PackFolders folders;
  private final FormLibrary library;
  private final Lazy<TemplateEngine> plain;
  private final Lazy<TemplateEngine> markingPlaces;
  private final Map<String, Outcome<Faces>> facesByForm = new ConcurrentHashMap<>();
  private final Map<Path, Outcome<WordLook>> looks = new ConcurrentHashMap<>();
  private final AtomicWriter files = AtomicWriter.forcing();
  private final Aside aside;

  public Workshop(Materials materials) {
    this(materials, Aside.inPlace());
  }

  /** For one report: a second thread gets ready what it will need, and makes its Word file. */
  static Workshop ofOne(Materials materials) {
    Workshop workshop = new Workshop(materials, Aside.onThread());
    workshop.aside.prepare(workshop::prepare);
    workshop.aside.prepare(PdfWriter::prepare);
    return workshop;
  }

  private Workshop(Materials materials, Aside aside) {
    this.materials = materials;
    this.aside = aside;
    this.folders = new PackFolders(materials.templates());
    this.library = new FormLibrary(folders);
    this.plain = new Lazy<>(() -> TemplateEngine.plain(folders));
    this.markingPlaces = new Lazy<>(() -> TemplateEngine.markingPlaces(folders));
  }

  /** Begins with what a report will need after its form, which the first thread reads. */
  private void prepare() {
    TemplateEngine engine = engine();
    engine.prepare(FormPack.SHARED_TEMPLATE);
    try {
      NavigableSet<String> forms = folders.packs();
      if (!forms.isEmpty()) {
        engine.prepare(FormPack.template(forms.last()));
      }
    } catch (IOException e) {
      // choosing the form will meet it again
    }
  }

  /** Writes the reports' files. */
  AtomicWriter files() {
    return files;
  }

  Aside aside() {
    return aside;
  }

  /** What the reports are made with. */
  public Materials materials() {
    return materials;
  }

  FormLibrary library() {
    return library;
  }

  /** The engine of reports' bodies and of the Word file's parts. */
  TemplateEngine engine() {
    return plain.get();
  }

  /** The engine of a body that is wrong: its markup says where in a template it comes from. */
  TemplateEngine engineMarkingPlaces() {
    return markingPlaces.get();
  }

  Outcome<Faces> faces(FormPack form) {
    return facesByForm.computeIfAbsent(
        form.name(), name -> Faces.open(materials.fonts(), materials.ownFonts(), form.styles()));
  }

  Outcome<WordLook> look(Path file) {
    return looks.computeIfAbsent(file, path -> WordLook.read(path, path.toString()));
  }

  /** Tells reports of any form from other files. */
  public ReportDetector detector() {
    return ReportDetector.of(folders, library);
  }
}
