package genreport.pipeline;

import genreport.diagnostic.Outcome;
import genreport.file.AtomicWriter;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.output.word.look.WordLook;
import genreport.template.TemplateEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * What the making of several reports shares: form packs, opened faces, parsed templates and the
 * agency's Word look, each read when it is first needed and then kept. Safe to use from several
 * threads at once.
 */
public final class SharedResources {

  private final ReportResources materials;
  private final PackFolders folders;
  private final FormLibrary library;
  private final Lazy<TemplateEngine> engine;
  private final Map<String, Outcome<Faces>> facesByForm = new ConcurrentHashMap<>();
  private final Map<Path, Outcome<WordLook>> looks = new ConcurrentHashMap<>();
  private final AtomicWriter files = AtomicWriter.forcing();
  private final Optional<Executor> second;

  public SharedResources(ReportResources materials) {
    this(materials, Optional.empty());
  }

  /** For one report, which may have a second thread. */
  static SharedResources ofOne(ReportResources materials) {
    return new SharedResources(materials, Optional.of(SharedResources::runOnDaemon));
  }

  private SharedResources(ReportResources materials, Optional<Executor> second) {
    this.materials = materials;
    this.second = second;
    this.folders = new PackFolders(materials.templates());
    this.library = new FormLibrary(folders);
    this.engine = new Lazy<>(() -> new TemplateEngine(folders));
  }

  /** A thread that doesn't keep the program from ending. */
  private static void runOnDaemon(Runnable work) {
    Thread thread = new Thread(work, "second");
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes the reports' files. */
  AtomicWriter files() {
    return files;
  }

  /** Runs a report's stages beside its own thread; empty where each core has a report. */
  Optional<Executor> second() {
    return second;
  }

  /** What the reports are made with. */
  public ReportResources materials() {
    return materials;
  }

  FormLibrary library() {
    return library;
  }

  /** The engine of reports' bodies and of the Word file's parts. */
  TemplateEngine engine() {
    return engine.get();
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
