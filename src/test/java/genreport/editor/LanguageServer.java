package genreport.editor;

import genreport.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * yaml-language-server, spoken to by JSON-RPC on its standard streams (Language Server Protocol
 * 3.17). Positions count lines and UTF-16 code units from 0.
 */
final class LanguageServer implements AutoCloseable {

  /** Names the server's script where it is not on the path. */
  private static final String VARIABLE = "YAML_LANGUAGE_SERVER";

  private final Process process;
  private final OutputStream in;
  private final InputStream out;
  private int lastId;

  private LanguageServer(Process process) {
    this.process = process;
    this.in = process.getOutputStream();
    this.out = process.getInputStream();
  }

  /** Starts the server, if node and the server are installed. */
  static Optional<LanguageServer> start() throws IOException {
    Optional<List<String>> command = command();
    if (command.isEmpty()) {
      return Optional.empty();
    }
    Process process =
        new ProcessBuilder(command.get()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    LanguageServer server = new LanguageServer(process);
    server.request(
        "initialize",
        """
        {"processId": null, "rootUri": null, "capabilities": {"textDocument": {
          "completion": {"completionItem": {"snippetSupport": true}},
          "hover": {"contentFormat": ["plaintext"]}}}}
        """);
    server.send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
    server.send(
        """
        {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{
          "yaml":{"completion":true,"hover":true,"validate":true,"schemaStore":{"enable":false}}}}}
        """);
    return Optional.of(server);
  }

  private static Optional<List<String>> command() {
    Optional<Path> node = onPath("node");
    Optional<Path> script =
        Optional.ofNullable(System.getenv(VARIABLE))
            .map(Path::of)
            .or(() -> onPath("yaml-language-server"))
            .filter(Files::isRegularFile);
    return node.isPresent() && script.isPresent()
        ? Optional.of(List.of(node.get().toString(), script.get().toString(), "--stdio"))
        : Optional.empty();
  }

  private static Optional<Path> onPath(String program) {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      Path file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Opens a text as a file of this URI and returns what is wrong with it. */
  List<Json> open(String uri, String text) throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
            + "{\"uri\":"
            + quoted(uri)
            + ",\"languageId\":\"yaml\",\"version\":1,\"text\":"
            + quoted(text)
            + "}}}");
    while (true) {
      Json message = receive();
      if (message.has("method")
          && message.at("/method").text().equals("textDocument/publishDiagnostics")
          && message.at("/params/uri").text().equals(uri)) {
        return message.at("/params/diagnostics").items();
      }
    }
  }

  List<Json> completions(String uri, int line, int character) throws IOException {
    return request("textDocument/completion", position(uri, line, character)).at("/items").items();
  }

  String hover(String uri, int line, int character) throws IOException {
    return request("textDocument/hover", position(uri, line, character)).at("/contents").text();
  }

  private static String position(String uri, int line, int character) {
    return "{\"textDocument\":{\"uri\":"
        + quoted(uri)
        + "},\"position\":{\"line\":"
        + line
        + ",\"character\":"
        + character
        + "}}";
  }

  private Json request(String method, String parameters) throws IOException {
    String id = String.valueOf(++lastId);
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + id
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + parameters
            + "}");
    while (true) {
      Json message = receive();
      if (!message.has("method") && message.at("/id").text().equals(id)) {
        return message.at("/result");
      }
    }
  }

  private void send(String message) throws IOException {
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    in.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    in.write(body);
    in.flush();
  }

  /** The next message; the server's own requests are answered on the way. */
  private Json receive() throws IOException {
    while (true) {
      Json message = Json.read(new String(out.readNBytes(length()), StandardCharsets.UTF_8));
      if (!message.has("method") || !message.has("id")) {
        return message;
      }
      List<String> settings = new ArrayList<>();
      if (message.at("/method").text().equals("workspace/configuration")) {
        message.at("/params/items").items().forEach(item -> settings.add("null"));
      }
      String result = settings.isEmpty() ? "null" : settings.toString();
      send(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + message.at("/id").text()
              + ",\"result\":"
              + result
              + "}");
    }
  }

  private int length() throws IOException {
    int length = 0;
    while (true) {
      String line = line();
      if (line.isEmpty()) {
        return length;
      }
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = out.read(); b != '\n'; b = out.read()) {
      if (b < 0) {
        throw new IOException("the server has ended");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
