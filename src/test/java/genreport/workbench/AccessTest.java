package genreport.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.SmallReport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other sites, other names of this computer and other users don't reach the reports. */
class AccessTest {

  private static final String SECRET = "不能看到的内容";

  @TempDir Path above = Path.of("");
  private Path folder = Path.of("");
  private Page page;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(above.resolve("报告"));
    Files.writeString(folder.resolve("a.yaml"), SmallReport.TEXT);
    Files.writeString(above.resolve("outside.yaml"), SmallReport.TEXT.replace("人手", SECRET));
    page = Page.of(folder);
    page.open("a.yaml");
  }

  @AfterEach
  void stop() {
    page.close();
  }

  /** Sends a request as it stands, and returns the answer's first line and headers and body. */
  private String raw(String... lines) throws IOException {
    int port = page.workbench.address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String own() {
    return page.workbench.address().getAuthority();
  }

  private String cookie() {
    return "Cookie: " + page.cookie();
  }

  @Test
  void answersTheOwnHost() throws IOException {
    assertThat(raw("GET /api/report HTTP/1.1", "Host: " + own(), cookie()))
        .startsWith("HTTP/1.1 200 ");
    String local = "localhost:" + page.workbench.address().getPort();
    assertThat(raw("GET /api/report HTTP/1.1", "Host: " + local, cookie()))
        .startsWith("HTTP/1.1 200 ");
  }

  /** A name that an attacker lets point to 127.0.0.1 (DNS rebinding). */
  @ParameterizedTest
  @ValueSource(
      strings = {"example.com", "example.com:PORT", "127.0.0.1", "127.0.0.1:1", "", "[::1]:PORT"})
  void refusesAnotherHost(String host) throws IOException {
    String port = String.valueOf(page.workbench.address().getPort());
    String named = host.replace("PORT", port);
    for (String path : List.of("/", "/api/report", "/app/index.html", "/start?key=x")) {
      assertThat(raw("GET " + path + " HTTP/1.1", "Host: " + named, cookie()))
          .as(path)
          .startsWith("HTTP/1.1 403 ")
          .doesNotContain("机关", "<html");
    }
    assertThat(raw("GET /api/report HTTP/1.1", "Host: " + own(), "Host: x.com", cookie()))
        .startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "null",
        "https://HOST",
        "http://HOST.example.com",
        "http://localhost"
      })
  void refusesAnotherOrigin(String origin) {
    String named = origin.replace("HOST", own());
    for (String name : List.of("edit", "quit", "save", "ping")) {
      HttpResponse<String> answer =
          page.send(
              page.to("/api/" + name)
                  .header("Origin", named)
                  .POST(HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(name).isEqualTo(403);
    }
    HttpResponse<String> read = page.send(page.to("/api/report").header("Origin", named).GET());
    assertThat(read.statusCode()).isEqualTo(403);
    assertThat(read.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void refusesAChangeThatDoesNotSayWhereItComesFrom() {
    HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.ofString("{}");
    assertThat(page.send(page.to("/api/undo").POST(none)).statusCode()).isEqualTo(403);
    assertThat(
            page.send(page.to("/api/undo").header("Sec-Fetch-Site", "cross-site").POST(none))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            page.send(page.to("/api/undo").header("Sec-Fetch-Site", "same-origin").POST(none))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            page.send(page.to("/api/report").header("Sec-Fetch-Site", "cross-site").GET())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesWhoHasNoSecret() throws IOException {
    String port = String.valueOf(page.workbench.address().getPort());
    String other = "Cookie: genreport-" + port + "=" + "0".repeat(64);
    for (String path :
        List.of("/api/state", "/api/report", "/api/pages", "/api/source-of-made/a.pdf")) {
      assertThat(raw("GET " + path + " HTTP/1.1", "Host: " + own()))
          .as(path)
          .startsWith("HTTP/1.1 403 ");
      assertThat(raw("GET " + path + " HTTP/1.1", "Host: " + own(), other))
          .as(path)
          .startsWith("HTTP/1.1 403 ");
    }
    for (String key : List.of("", "?key=", "?key=" + "0".repeat(64), "?key")) {
      assertThat(raw("GET /start" + key + " HTTP/1.1", "Host: " + own()))
          .startsWith("HTTP/1.1 403 ")
          .doesNotContain("Set-cookie", "Set-Cookie");
    }
    assertThat(
            raw(
                "POST /api/quit HTTP/1.1",
                "Host: " + own(),
                "Origin: " + page.origin(),
                "Content-Length: 0"))
        .startsWith("HTTP/1.1 403 ");
  }

  /** The cookie is another word than the key of the address, which stands in the browser's list. */
  @Test
  void keepsTheKeyOutOfTheCookie() {
    String key = page.workbench.address().getQuery().replace("key=", "");
    assertThat(key).hasSize(64);
    assertThat(page.cookie()).doesNotContain(key);
  }

  @Test
  void opensNothingOutsideOfTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.yaml"), above.resolve("outside.yaml"));
    Files.createSymbolicLink(folder.resolve("way.yaml"), above);
    Files.createDirectory(folder.resolve("folder.yaml"));
    Path below = Files.createDirectory(folder.resolve("below"));
    Files.writeString(below.resolve("b.yaml"), SmallReport.TEXT);
    for (String name :
        List.of(
            "../outside.yaml",
            "..\\\\outside.yaml",
            above.resolve("outside.yaml").toString(),
            "below/../../outside.yaml",
            "below/b.yaml",
            "link.yaml",
            "way.yaml",
            "folder.yaml",
            ".",
            "..",
            "",
            "a.yaml\\u0000",
            "a.yaml:stream",
            "x".repeat(300) + ".yaml")) {
      Page.Answered answer = page.post("open", "{\"file\":\"" + name + "\"}");
      assertThat(answer.status()).as(name).isEqualTo(422);
      assertThat(answer.json().text()).as(name).doesNotContain(SECRET);
      Page.Answered fresh =
          page.post("new", "{\"file\":\"" + name + "\",\"year\":\"2024\",\"body\":\"甲局\"}");
      assertThat(fresh.status()).as(name).isEqualTo(422);
      if (!name.isEmpty()) {
        Page.Answered from =
            page.post("new", "{\"file\":\"n.yaml\",\"lastYear\":\"" + name + "\"}");
        assertThat(from.status()).as(name).isEqualTo(422);
      }
    }
    assertThat(page.get("/api/state").at("/reports").items()).hasSize(1);
    assertThat(Files.readString(above.resolve("outside.yaml"))).contains(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/../pipeline/Pipeline.class",
        "/app/..%2f..%2fMain.class",
        "/app/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
        "/app//etc/passwd",
        "/app/.html",
        "/../../etc/passwd",
        "/api/source-of-made/..%2foutside.yaml",
        "/api/source-of-made/a.yaml",
        "/api/source-of-made/a.pdf"
      })
  void servesNoOtherFile(String path) throws IOException {
    Files.writeString(folder.resolve("a.pdf"), SECRET);
    assertThat(raw("GET " + path + " HTTP/1.1", "Host: " + own(), cookie()))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain(SECRET);
  }

  @Test
  void refusesALargeBody() throws IOException {
    String large = "{\"revision\":1,\"edits\":[{\"source\":\"" + "x".repeat(10_000_000) + "\"}]}";
    int port = page.workbench.address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      String head =
          "POST /api/edit HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n%s\r\nContent-Length: %s\r\n\r\n"
              .formatted(own(), page.origin(), cookie(), String.valueOf(large.length()));
      OutputStream out = socket.getOutputStream();
      Thread sender =
          new Thread(
              () -> {
                try {
                  out.write(head.getBytes(StandardCharsets.UTF_8));
                  out.write(large.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  // the server may have closed the connection after its answer
                }
              });
      sender.start();
      byte[] start = socket.getInputStream().readNBytes(13);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413 ");
    }
    assertThat(page.get("/api/report").at("/text").text()).isEqualTo(SmallReport.TEXT);
  }

  @Test
  void refusesATextThatIsTooLongForASource() {
    long revision = page.revision();
    String text = "x".repeat(1_000_000);
    Page.Answered answer =
        page.post(
            "edit", "{\"revision\":" + revision + ",\"edits\":[{\"source\":\"" + text + "\"}]}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/findings/0/rule").text()).isEqualTo("Y18");
  }

  @Test
  void listensToThisComputerAlone() throws SocketException {
    List<InetAddress> others =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    assumeTrue(!others.isEmpty(), "no other network");
    for (InetAddress address : others) {
      assertThat(isOpen(address)).as(address.toString()).isFalse();
    }
  }

  private boolean isOpen(InetAddress address) {
    try (Socket socket = new Socket(address, page.workbench.address().getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void letsThePageUseItsOwnFilesAlone() {
    for (String path : List.of("/", "/api/state", "/app/没有.js".replace("没有", "none"))) {
      HttpResponse<String> answer = page.send(page.to(path).GET());
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .contains(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }
}
