package genreport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.json.Json;
import genreport.pipeline.ReportResources;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A workbench, and a client that behaves as the page in a browser. */
final class Page implements AutoCloseable {

  static final Presence.Patience LONG = new Presence.Patience(Duration.ofMinutes(1), 99, 99, 99, 4);

  /** Fonts and packs are read once for all tests. */
  private static final Map<List<Path>, SharedResources> SHARED = new ConcurrentHashMap<>();

  final Workbench workbench;
  final List<Throwable> faults = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private String cookie = "";
  private long revision;

  /** The answer of a request that may fail. */
  record Answered(int status, Json json) {}

  private Page(Path folder, Optional<Path> state, Presence.Patience patience, Path... templates) {
    List<Path> all = Stream.concat(Stream.of(templates), Stream.of(Bundled.TEMPLATES)).toList();
    SharedResources shared =
        SHARED.computeIfAbsent(
            all,
            folders -> new SharedResources(new ReportResources(folders, Bundled.FONTS, List.of())));
    try {
      workbench =
          Workbench.start(
              new Workbench.Settings(folder, shared, state, "1.0", faults::add), 0, patience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    origin = "http://" + workbench.address().getAuthority();
  }

  static Page of(Path folder, Path... templates) {
    return new Page(folder, Optional.empty(), LONG, templates).start();
  }

  static Page withState(Path folder, Path state) {
    return new Page(folder, Optional.of(state), LONG).start();
  }

  static Page withPatience(Path folder, Presence.Patience patience) {
    return new Page(folder, Optional.empty(), patience).start();
  }

  /** Opens the first address, as the browser does. */
  private Page start() {
    HttpResponse<String> first = send(request(workbench.address().toString()).GET());
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains("/");
    String given = first.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(given).contains("HttpOnly", "SameSite=Strict", "Path=/");
    cookie = given.substring(0, given.indexOf(';'));
    return this;
  }

  String origin() {
    return origin;
  }

  String cookie() {
    return cookie;
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address));
  }

  HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = request(origin + path);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Json get(String path) {
    HttpResponse<String> answer = send(to(path).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return noted(Json.read(answer.body()));
  }

  Answered post(String name, String body) {
    HttpResponse<String> answer =
        send(
            to("/api/" + name)
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(faults).isEmpty();
    return new Answered(answer.statusCode(), noted(Json.read(answer.body())));
  }

  /** Sends a request that succeeds. */
  Json done(String name, String body) {
    Answered answer = post(name, body);
    assertThat(answer.status()).as(answer.json().text()).isEqualTo(200);
    return answer.json();
  }

  private Json noted(Json answer) {
    if (answer.has("revision")) {
      revision = Long.parseLong(answer.at("/revision").text());
    }
    return answer;
  }

  Json open(String file) {
    return done("open", "{\"file\":\"" + file + "\"}");
  }

  /** Sends an edit to the revision that was seen last. */
  Json edit(String edit) {
    return done("edit", "{\"revision\":" + revision + ",\"edits\":[" + edit + "]}");
  }

  Json cell(String path, String value) {
    return edit("{\"cell\":\"" + path + "\",\"value\":\"" + value + "\"}");
  }

  long revision() {
    return revision;
  }

  @Override
  public void close() {
    try {
      workbench.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
