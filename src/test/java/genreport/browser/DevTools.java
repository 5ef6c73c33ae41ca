package genreport.browser;

import genreport.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The DevTools protocol of one page: calls and their answers, and the errors that the page did not
 * catch or that its policy caused.
 */
final class DevTools implements WebSocket.Listener {

  private static final long PATIENCE_S = 60;

  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Json>> calls = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  private DevTools() {}

  static DevTools connect(URI address) {
    DevTools tools = new DevTools();
    tools.socket.complete(
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join());
    for (String domain : List.of("Page", "Runtime", "Log")) {
      tools.call(domain + ".enable", Map.of());
    }
    return tools;
  }

  /**
   * Calls a method and returns its result.
   *
   * @throws IllegalStateException if the browser refuses or does not answer
   */
  Json call(String method, Map<String, ?> parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<Json> answer = new CompletableFuture<>();
    calls.put(id, answer);
    String message =
        "{\"id\":" + id + ",\"method\":" + quoted(method) + ",\"params\":" + json(parameters) + "}";
    try {
      send(message);
      Json read = answer.get(PATIENCE_S, TimeUnit.SECONDS);
      if (!read.has("result")) {
        throw new IllegalStateException(method + ": " + read);
      }
      return read.at("/result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  /** Sends a message after those of other threads: a socket refuses one while another is sent. */
  private synchronized void send(String message)
      throws InterruptedException, ExecutionException, TimeoutException {
    socket.join().sendText(message, true).get(PATIENCE_S, TimeUnit.SECONDS);
  }

  List<String> takeFaults() {
    List<String> taken = List.copyOf(faults);
    faults.removeAll(taken);
    return taken;
  }

  void close() {
    socket.join().abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    part.append(data);
    if (isLast) {
      String message = part.toString();
      part.setLength(0);
      receive(message);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void receive(String message) {
    if (message.startsWith("{\"method\":\"Page.javascriptDialogOpening\"")) {
      // a page with changes that aren't saved asks before it is left
      new Thread(() -> call("Page.handleJavaScriptDialog", Map.of("accept", true))).start();
    }
    boolean isFault =
        message.startsWith("{\"method\":\"Runtime.exceptionThrown\"")
            || (message.startsWith("{\"method\":\"Log.entryAdded\"")
                && message.contains("Content Security Policy"));
    if (isFault) {
      faults.add(message);
    } else if (message.startsWith("{\"id\":")) {
      Json answer = Json.read(message);
      CompletableFuture<Json> call = calls.remove(Integer.parseInt(answer.at("/id").text()));
      if (call != null) {
        call.complete(answer);
      }
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(DevTools::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  /** Returns text as a string of JSON and JavaScript. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
