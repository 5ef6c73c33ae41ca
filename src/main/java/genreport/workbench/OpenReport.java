package genreport.workbench;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Severity;
import genreport.diagnostic.SourceFile;
import genreport.file.AtomicWriter;
import genreport.file.RegularFile;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Preview;
import genreport.pipeline.Request;
import genreport.pipeline.SourceChange;
import genreport.source.SourceLoader;
import genreport.source.fix.SourceSaver;
import genreport.worksheet.Change;
import genreport.worksheet.Changed;
import genreport.worksheet.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A report that is being edited. Not thread-safe. */
final class OpenReport {

  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String COMMAND = "genreport edit";

  private final Workplace place;
  private final Request request;
  private final History history;
  private final boolean isMarked;
  private byte[] disk;
  private boolean isOnDisk = true;
  private Preview preview;
  private Optional<List<Preview.Page>> drawn = Optional.empty();
  private Optional<List<Preview.Page>> lastGood = Optional.empty();
  private Recovery recovery = Recovery.NONE;
  private boolean isCopyKept = true;
  private long revision;

  /** What became of a text that was not saved when the program ended last time. */
  enum Recovery {
    NONE,
    /** It is the present text, and undo leads to that of the file. */
    RESTORED,
    /** The file was changed since; undo leads to the text that was not saved. */
    OLDER
  }

  /**
   * The pages as they can be shown.
   *
   * @param isStale whether they are those of an earlier text, because the present one has errors
   */
  record ShownPages(List<Preview.Page> pages, boolean isStale, boolean isDraft) {}

  private OpenReport(Workplace place, Request request, byte[] disk) {
    this.place = place;
    this.request = request;
    this.disk = disk.clone();
    this.isMarked = new String(disk, StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK);
    Optional<RecoveredText> kept =
        place
            .copies()
            .flatMap(copies -> RecoveredText.of(request.source(), copies, disk))
            .filter(text -> !Arrays.equals(text.content(), disk));
    boolean isRestored = kept.filter(RecoveredText::isOfThisFile).isPresent();
    this.history = new History(isRestored || kept.isEmpty() ? disk : kept.get().content());
    if (kept.isPresent()) {
      history.add(isRestored ? kept.get().content() : disk);
      recovery = isRestored ? Recovery.RESTORED : Recovery.OLDER;
    }
    this.preview = preview(history.now());
    this.revision = place.revisions().incrementAndGet();
  }

  /** Opens a file. A file that is no text has no value. */
  static Outcome<OpenReport> open(Workplace place, Path file) {
    Request request = place.request(file);
    byte[] content;
    try {
      content = RegularFile.read(file, MAX_BYTES);
    } catch (IOException e) {
      List<Diagnostic> why = SourceLoader.load(file, request.shownName()).diagnostics();
      return Outcome.none(
          why.stream().anyMatch(Diagnostic::isBlocking)
              ? why
              : List.of(Diagnostic.failure("F4", "不能读取文件“" + request.shownName() + "”")));
    }
    Outcome<SourceFile> text = text(content, request.shownName());
    return text.value().isPresent()
        ? Outcome.of(new OpenReport(place, request, content))
        : Outcome.none(text.diagnostics());
  }

  /** Decodes a content; a text without content is a text too. */
  private static Outcome<SourceFile> text(byte[] content, String name) {
    Outcome<SourceFile> decoded = SourceLoader.decode(content, name);
    String text = new String(content, StandardCharsets.UTF_8);
    boolean isText =
        decoded.diagnostics().stream().noneMatch(f -> f.severity() == Severity.FAILURE)
            && text.chars().noneMatch(c -> c == 0 || c == '\uFFFD');
    return decoded.value().isEmpty() && isText ? Outcome.of(new SourceFile(name, text)) : decoded;
  }

  private Preview preview(byte[] content) {
    return Pipeline.preview(request, content, place.shared());
  }

  String name() {
    return request.shownName();
  }

  Request request() {
    return request;
  }

  long revision() {
    return revision;
  }

  Preview preview() {
    return preview;
  }

  Recovery recovery() {
    return recovery;
  }

  boolean canUndo() {
    return history.canUndo();
  }

  boolean canRedo() {
    return history.canRedo();
  }

  SourceFile source() {
    return text(history.now(), name()).value().orElseGet(() -> new SourceFile(name(), ""));
  }

  boolean isSaved() {
    return isOnDisk && Arrays.equals(disk, history.now());
  }

  /** Returns whether saving would not change the file. */
  boolean isWritten() {
    return isOnDisk && Arrays.equals(disk, content(source().text()));
  }

  /** Returns the content of the file now; empty if there is none or it can't be read. */
  Optional<byte[]> diskContent() {
    try {
      return Optional.of(RegularFile.read(request.source(), MAX_BYTES));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean isChangedOnDisk() {
    Optional<byte[]> now = diskContent();
    return now.isPresent() != isOnDisk || (isOnDisk && !Arrays.equals(disk, now.get()));
  }

  /**
   * Makes changes; returns those that were refused.
   *
   * @param isTyping whether they go on with the change before, so that they are undone together
   */
  List<Refusal> change(List<Change> changes, boolean isTyping) {
    SourceFile before = source();
    Changed changed = SourceChange.apply(before, changes, place.shared());
    if (!changed.source().text().equals(before.text())) {
      byte[] content = content(changed.source().text());
      if (text(content, name()).value().isEmpty()) {
        return List.of(new Refusal("", "这不是源文件的文字，没有改"));
      }
      show(preview(content));
      if (isTyping) {
        history.goOn(content);
      } else {
        history.add(content);
      }
      keepCopy();
    }
    return changed.refused();
  }

  private byte[] content(String text) {
    return ((isMarked ? BYTE_ORDER_MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  private void show(Preview next) {
    preview = next;
    drawn = Optional.empty();
    revision = place.revisions().incrementAndGet();
  }

  void undo() {
    history.undo().ifPresent(this::goTo);
  }

  void redo() {
    history.redo().ifPresent(this::goTo);
  }

  private void goTo(byte[] content) {
    show(preview(content));
    keepCopy();
  }

  /** Takes over the content that the file has now, as a change that can be undone. */
  Outcome<Boolean> reload() {
    Optional<byte[]> now = diskContent();
    if (now.isEmpty() || text(now.get(), name()).value().isEmpty()) {
      return Outcome.none(
          Diagnostic.failure("F4", "不能读取文件“" + name() + "”").advice("看这个文件还在不在，是不是正被别的程序改写"));
    }
    disk = now.get();
    isOnDisk = true;
    if (!Arrays.equals(disk, history.now())) {
      show(preview(disk));
      history.add(disk);
    }
    forgetCopy();
    return Outcome.of(true);
  }

  /**
   * Writes the text into the file. The caller asks first whether another program has changed it.
   *
   * @return the error if it could not be written
   */
  Optional<Diagnostic> save() {
    byte[] content = content(source().text());
    Optional<Diagnostic> failure =
        Files.exists(request.source())
            ? SourceSaver.save(
                request.source(), name(), new String(content, StandardCharsets.UTF_8), COMMAND)
            : create(content);
    if (failure.isEmpty()) {
      disk = content;
      isOnDisk = true;
      if (!Arrays.equals(content, history.now())) {
        show(preview(content));
        history.add(content);
      }
      forgetCopy();
    }
    return failure;
  }

  private Optional<Diagnostic> create(byte[] content) {
    try {
      AtomicWriter.forcing().create(request.source(), content);
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(Diagnostic.failure("F12", "“" + name() + "”刚刚又有了，没有改动它").advice("再保存一次"));
    } catch (IOException e) {
      return Optional.of(
          Diagnostic.failure("F10", "不能写入文件“" + name() + "”").advice("看文件夹还在不在、能不能写、磁盘是不是满了"));
    }
  }

  private void keepCopy() {
    recovery = Recovery.NONE;
    if (isSaved()) {
      forgetCopy();
      return;
    }
    place
        .copies()
        .ifPresent(
            copies -> {
              try {
                copies.write(request.source(), RecoveredText.copy(disk, history.now()));
              } catch (IOException e) {
                isCopyKept = false;
              }
            });
  }

  /** Returns whether a text that is not saved outlives the program. */
  boolean isCopyKept() {
    return isCopyKept && place.copies().isPresent();
  }

  private void forgetCopy() {
    recovery = Recovery.NONE;
    place
        .copies()
        .ifPresent(
            copies -> {
              try {
                copies.delete(request.source());
                isCopyKept = true;
              } catch (IOException e) {
                isCopyKept = false;
              }
            });
  }

  /** Returns the pages; those of the last text without errors if the present one has errors. */
  ShownPages pages() {
    if (drawn.isEmpty()) {
      drawn = Optional.of(preview.pages().get());
    }
    boolean isGood = !preview.isDraft() && !drawn.get().isEmpty();
    if (isGood) {
      lastGood = drawn;
    }
    return isGood || lastGood.isEmpty()
        ? new ShownPages(drawn.get(), false, preview.isDraft())
        : new ShownPages(lastGood.get(), true, false);
  }
}
