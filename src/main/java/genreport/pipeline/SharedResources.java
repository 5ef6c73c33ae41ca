package genreport.pipeline;

import genreport.diagnostic.Outcome;
import genreport.file.AtomicWriter;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.output.svg.SvgWriter;
import genreport.output.word.WordWriter;
import genreport.output.word.look.WordLook;
import genreport.template.TemplateEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The resources that several reports share: form packs, open fonts, parsed templates and the
 * agency's Word look. Each is read on first use and then kept. Thread-safe.
 */
public final class SharedResources {

  private final ReportResources resources;
  private final PackFolders folders;
  private final FormLibrary library;
  private final Map<String, Outcome<Faces>> facesByForm = new ConcurrentHashMap<>();
  private final Map<Path, Outcome<WordLook>> looks = new ConcurrentHashMap<>();
  private final AtomicWriter files = AtomicWriter.forcing();
  private final SvgWriter svg = new SvgWriter();
  private final Optional<Executor> background;
  private Optional<TemplateEngine> engine = Optional.empty();

  public SharedResources(ReportResources resources) {
    this(resources, Optional.empty());
  }

  /**
   * Returns the resources of a single report, with an executor that runs parts of its stages on
   * threads of their own.
   */
  static SharedResources ofOne(ReportResources resources) {
    return new SharedResources(resources, Optional.of(SharedResources::runOnDaemon));
  }

  private SharedResources(ReportResources resources, Optional<Executor> background) {
    this.resources = resources;
    this.background = background;
    this.folders = new PackFolders(resources.templates());
    this.library = new FormLibrary(folders, background.orElse(Runnable::run));
  }

  /** Starts a daemon thread, which doesn't keep the JVM running. */
  private static void runOnDaemon(Runnable work) {
    Thread thread = new Thread(work, "background");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the writer of the reports' files. */
  AtomicWriter files() {
    return files;
  }

  /**
   * Starts a task on a thread of its own. In a batch, where each processor makes a report of its
   * own, there is none.
   *
   * @return a supplier that waits for the result and throws what the task threw; without a thread
   *     it runs the task
   */
  <T> Supplier<T> runAsync(Supplier<T> work) {
    if (background.isEmpty()) {
      return work;
    }
    CompletableFuture<T> result = CompletableFuture.supplyAsync(work, background.get());
    return () -> resultOf(result);
  }

  private static <T> T resultOf(CompletableFuture<T> task) {
    try {
      return task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Returns the folders that the resources are read from. */
  public ReportResources resources() {
    return resources;
  }

  FormLibrary library() {
    return library;
  }

  /** Returns the template engine, which renders the document and the parts of the Word file. */
  synchronized TemplateEngine engine() {
    if (engine.isEmpty()) {
      engine = Optional.of(new TemplateEngine(folders));
    }
    return engine.get();
  }

  /** Returns the template engine after it has parsed the templates of the Word file. */
  TemplateEngine wordTemplates() {
    TemplateEngine ready = engine();
    WordWriter.prepare(ready);
    return ready;
  }

  Outcome<Faces> faces(FormPack form) {
    return facesByForm.computeIfAbsent(
        form.name(), name -> Faces.open(resources.fonts(), resources.ownFonts(), form.styles()));
  }

  Outcome<WordLook> look(Path file) {
    return looks.computeIfAbsent(file, path -> WordLook.read(path, path.toString()));
  }

  /** Returns the writer of the pages on the screen, which keeps the outlines of glyphs. */
  SvgWriter svg() {
    return svg;
  }

  /** Returns a detector for reports of all forms. */
  public ReportDetector detector() {
    return ReportDetector.of(folders, library);
  }
}
