package genreport.browser;

import genreport.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Chromium, which has no window, driven by the DevTools protocol. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STEP_MS = 50;
  private static final int CONTROL = 2;
  private static final Pattern ADDRESS = Pattern.compile("ws://(\\S+?)/devtools/\\S+");

  /** The keys that are pressed by name, with their codes (Windows virtual keys). */
  private static final Map<String, Integer> KEYS =
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          "ArrowLeft",
          37,
          "ArrowUp",
          38,
          "ArrowRight",
          39,
          "ArrowDown",
          40,
          "F2",
          113,
          "F8",
          119);

  private final Process process;
  private final DevTools tools;

  private Browser(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /**
   * Starts the browser.
   *
   * @param folder a folder for its profile and log
   */
  public static Browser start(Path folder) {
    try {
      Path log = Files.createDirectories(folder).resolve("chromium.log");
      Files.deleteIfExists(log);
      Process process =
          new ProcessBuilder(
                  Chromium.command(
                      folder.resolve("profile"),
                      List.of("--remote-debugging-port=0", "about:blank")))
              .redirectErrorStream(true)
              .redirectOutput(new File(log.toString()))
              .start();
      DevTools tools = DevTools.connect(page(log));
      // a page without a window gets events of the focus too
      tools.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
      return new Browser(process, tools);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of the page's socket, from what the browser said about itself. */
  private static URI page(Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Matcher address = ADDRESS.matcher(Files.readString(log, StandardCharsets.UTF_8));
      if (address.find()) {
        for (Json target : Json.read(get("http://" + address.group(1) + "/json")).items()) {
          if (target.at("/type").text().equals("page")) {
            return URI.create(target.at("/webSocketDebuggerUrl").text());
          }
        }
      }
      pause();
    }
    throw new IllegalStateException("Chromium does not start: " + log);
  }

  private static String get(String address) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an address; the page may still load when this returns. */
  public void open(String address) {
    tools.call("Page.navigate", Map.of("url", address));
  }

  /** Returns the value of a JavaScript expression as text; waits for a promise. */
  public String value(String expression) {
    Json answer =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.at("/exceptionDetails"));
    }
    Json result = answer.at("/result");
    return result.has("value") ? result.at("/value").text() : "undefined";
  }

  /** Waits until a JavaScript expression is true; an expression that fails is not true. */
  public void await(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String guarded =
        "(() => { try { return Boolean(" + expression + "); } catch (e) { return false; } })()";
    while (!value(guarded).equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "never true: " + expression + "\n" + tools.takeFaults() + "\n" + text());
      }
      pause();
    }
  }

  /** Returns the text that the page shows. */
  public String text() {
    return value("document.body.innerText");
  }

  /** Clicks on an element. */
  public void click(String selector) {
    value("document.querySelector(" + DevTools.quoted(selector) + ").click()");
  }

  /** Gives an element the focus. */
  public void focus(String selector) {
    value("document.querySelector(" + DevTools.quoted(selector) + ").focus()");
  }

  /** Types text into the focused element. */
  public void type(String text) {
    tools.call("Input.insertText", Map.of("text", text));
  }

  /** Shows text that is being composed, as an input method does before it is chosen. */
  public void compose(String text) {
    tools.call(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  /** Presses a key; a single letter is pressed with Ctrl. */
  public void press(String key) {
    boolean isLetter = key.length() == 1;
    if (!isLetter && !KEYS.containsKey(key)) {
      throw new IllegalArgumentException("no key " + key);
    }
    int code = isLetter ? Character.toUpperCase(key.charAt(0)) : KEYS.getOrDefault(key, 0);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      tools.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", key,
              "windowsVirtualKeyCode", code,
              "modifiers", isLetter ? CONTROL : 0));
    }
  }

  /** Pastes text into the focused element. */
  public void paste(String text) {
    value(
        "(() => { const data = new DataTransfer(); data.setData('text/plain', "
            + DevTools.quoted(text)
            + "); document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
            + " {clipboardData: data, bubbles: true, cancelable: true})); })()");
  }

  /** Sets the size of the page, in CSS pixels. */
  public void size(int width, int height) {
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("width", width);
    size.put("height", height);
    size.put("deviceScaleFactor", 1);
    size.put("mobile", false);
    tools.call("Emulation.setDeviceMetricsOverride", size);
  }

  /** Sets the theme that the user prefers. */
  public void dark(boolean isDark) {
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  /** Takes a picture of what the page shows. */
  public void picture(Path file) {
    String data = tools.call("Page.captureScreenshot", Map.of()).at("/data").text();
    try {
      Files.write(file, Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the errors of pages since the last call: those not caught, and breaches of the policy.
   */
  public List<String> takeFaults() {
    return tools.takeFaults();
  }

  private static void pause() {
    try {
      Thread.sleep(STEP_MS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tools.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
