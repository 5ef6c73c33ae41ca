package genreport.workbench;

import genreport.diagnostic.format.JsonText;
import genreport.file.RegularFile;
import genreport.pipeline.NewReport;
import genreport.worksheet.Change;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers the requests of the page. They have passed {@link AccessCheck}. */
final class Api {

  private static final int MAX_FILE = 64 * 1024 * 1024;
  private static final String MADE = "source-of-made/";
  private static final Map<String, String> MADE_TYPES =
      Map.of(
          ".pdf", "application/pdf",
          ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Session session;
  private final Presence presence;

  Api(Session session, Presence presence) {
    this.session = session;
    this.presence = presence;
  }

  /**
   * Answers a request that reads.
   *
   * @param name the path after {@code /api/}, decoded
   * @param query the part after the question mark; empty if there is none
   */
  Answer get(String name, String query) {
    presence.seen("");
    if (name.startsWith(MADE)) {
      return made(name.substring(MADE.length()));
    }
    return switch (name) {
      case "state" -> Answer.json(session.state().with("windows", presence.windows()));
      case "report" -> session.report();
      case "pages" -> session.pages(have(query));
      default -> unknown();
    };
  }

  private static List<String> have(String query) {
    return query.startsWith("have=") ? List.of(query.substring(5).split(",", -1)) : List.of();
  }

  private Answer made(String name) {
    Optional<Path> file = session.madeFile(name);
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> type =
        MADE_TYPES.entrySet().stream()
            .filter(ending -> lower.endsWith(ending.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (file.isEmpty() || type.isEmpty()) {
      return unknown();
    }
    try {
      byte[] content = RegularFile.read(file.get(), MAX_FILE);
      String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
      return Answer.of(type.get(), content)
          .with(
              "Content-Disposition",
              (lower.endsWith(".pdf") ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded)
          // the viewers of browsers need scripts and styles of their own
          .with("Content-Security-Policy", "frame-ancestors 'none'");
    } catch (IOException e) {
      return unknown();
    }
  }

  /** Answers a request that changes something. */
  Answer post(String name, String body) {
    presence.seen("");
    Optional<JsonValue> read = body.isBlank() ? JsonReader.read("{}") : JsonReader.read(body);
    if (!(read.orElse(null) instanceof JsonValue.Members)) {
      return malformed();
    }
    JsonValue request = read.get();
    return switch (name) {
      case "open" -> request.text("file").map(session::open).orElseGet(Api::malformed);
      case "new" -> create(request);
      case "edit" -> edit(request);
      case "silence" -> silence(request);
      case "undo" -> session.undo(request.number("revision"));
      case "redo" -> session.redo(request.number("revision"));
      case "reload" -> session.reload(request.number("revision"));
      case "save" -> session.save(request.isTrue("force"));
      case "make" -> session.make(request.isTrue("draft"));
      case "ping" -> ping(request);
      case "quit" -> quit();
      default -> unknown();
    };
  }

  private Answer create(JsonValue request) {
    NewReport.Subject subject =
        new NewReport.Subject(
            given(request, "year"), given(request, "body"), given(request, "report"));
    return request
        .text("file")
        .map(file -> session.create(file, subject, given(request, "lastYear")))
        .orElseGet(Api::malformed);
  }

  private static Optional<String> given(JsonValue request, String name) {
    return request.text(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Answer edit(JsonValue request) {
    List<Change> changes = new ArrayList<>();
    for (JsonValue edit : request.items("edits")) {
      Optional<Change> change = change(edit);
      if (change.isEmpty()) {
        return malformed();
      }
      changes.add(change.get());
    }
    return request
        .number("revision")
        .map(revision -> session.change(revision, changes, request.isTrue("typing")))
        .orElseGet(Api::malformed);
  }

  private static Optional<Change> change(JsonValue edit) {
    Optional<String> value = edit.text("value");
    if (edit.text("cell").isPresent()) {
      boolean isKnown =
          value.isPresent() || edit.member("value").orElse(null) instanceof JsonValue.Nothing;
      return isKnown
          ? Optional.of(new Change.Cell(edit.text("cell").get(), value))
          : Optional.empty();
    }
    if (edit.text("text").isPresent()) {
      String key = edit.text("text").get();
      return value.map(text -> new Change.Text(key, text));
    }
    return edit.text("remove")
        .<Change>map(Change.Remove::new)
        .or(() -> edit.text("source").map(Change.Source::new));
  }

  private Answer silence(JsonValue request) {
    Optional<Long> revision = request.number("revision");
    Optional<Long> id = request.number("id");
    Optional<String> reason = request.text("reason");
    return revision.isPresent() && id.isPresent() && reason.isPresent()
        ? session.silence(revision.get(), (int) Math.min(id.get(), Integer.MAX_VALUE), reason.get())
        : malformed();
  }

  private Answer ping(JsonValue request) {
    String window = request.text("window").orElse("");
    if (request.isTrue("closed")) {
      presence.closed(window);
    } else {
      presence.seen(window);
    }
    return Answer.json(session.changes().with("windows", presence.windows()));
  }

  private Answer quit() {
    boolean isSaved = session.isSaved();
    presence.end();
    return Answer.json(new JsonText.Members().with("saved", isSaved));
  }

  private static Answer malformed() {
    return Answer.refusal(Answer.BAD_REQUEST, "页面发来的请求读不懂；请刷新页面");
  }

  static Answer unknown() {
    return Answer.refusal(Answer.NOT_FOUND, "没有这个地址");
  }
}
