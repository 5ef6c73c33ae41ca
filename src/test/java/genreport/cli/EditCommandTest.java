package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code genreport edit} serves the form until the page ends it. */
class EditCommandTest {

  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");

  @TempDir Path folder = Path.of("");

  /** A command that is running. */
  private record Running(CompletableFuture<Integer> code, BufferedReader out, StringWriter err) {

    static Running start(Path... arguments) throws IOException {
      PipedWriter writer = new PipedWriter();
      BufferedReader out = new BufferedReader(new PipedReader(writer, 4096));
      StringWriter err = new StringWriter();
      String[] words = new String[arguments.length + 2];
      words[0] = "edit";
      words[1] = "--no-browser";
      for (int i = 0; i < arguments.length; i++) {
        words[i + 2] = arguments[i].toString();
      }
      CommandRunner runner =
          new CommandRunner(
              Path.of(""), new PrintWriter(writer), new PrintWriter(err), Terminal.NONE);
      return new Running(CompletableFuture.supplyAsync(() -> runner.run(words)), out, err);
    }

    URI address() throws IOException {
      String line = out.readLine();
      assertThat(line).startsWith("在浏览器里打开：http://127.0.0.1:");
      return URI.create(line.substring(line.indexOf("http")));
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void servesAReportUntilThePageEndsIt() throws Exception {
    Path source = Files.copy(EXAMPLE, folder.resolve("报告.yaml"));
    Running running = Running.start(source);
    URI address = running.address();
    String cookie =
        send(HttpRequest.newBuilder(address)).headers().firstValue("Set-Cookie").orElseThrow();
    String origin = "http://" + address.getAuthority();
    HttpResponse<String> report =
        send(
            HttpRequest.newBuilder(URI.create(origin + "/api/state"))
                .header("Cookie", cookie.replaceFirst(";.*", "")));
    assertThat(report.body()).contains("\"file\":\"报告.yaml\"", "\"reports\":[\"报告.yaml\"]");
    HttpResponse<String> quit =
        send(
            HttpRequest.newBuilder(URI.create(origin + "/api/quit"))
                .header("Cookie", cookie.replaceFirst(";.*", ""))
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(quit.statusCode()).isEqualTo(200);
    assertThat(running.code().get(20, TimeUnit.SECONDS)).isEqualTo(0);
    assertThat(running.out().readLine()).startsWith("关闭页面几分钟以后自己结束");
    assertThat(running.out().readLine()).isEqualTo("已结束");
    assertThat(running.err().toString()).isEmpty();
    assertThat(source).hasSameTextualContentAs(EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource({
    "没有.yaml, 3, 错误[F1] 找不到文件",
    "图.yaml, 3, 错误[F6] ",
    "文本.txt, 3, 错误[F1] “文本.txt”不是这个文件夹里的源文件"
  })
  void saysWhyAFileCanNotBeOpened(String name, int code, String message) throws IOException {
    Files.write(folder.resolve("图.yaml"), new byte[] {0, 1, 2, 3});
    Files.copy(EXAMPLE, folder.resolve("文本.txt"));
    Console said = Console.run("edit", "--no-browser", folder.resolve(name));
    assertThat(said.code()).isEqualTo(code);
    assertThat(said.err()).startsWith(message);
    assertThat(said.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"80", "65536", "-1"})
  void refusesOtherPorts(String port) {
    Console said = Console.run("edit", "--no-browser", "--port", port, folder);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--port 应为 1024 至 65535 的数，现为“" + port + "”");
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Console said =
          Console.run(
              "edit", "--no-browser", "--port", String.valueOf(taken.getLocalPort()), folder);
      assertThat(said.code()).isEqualTo(3);
      assertThat(said.err()).startsWith("错误：端口 " + taken.getLocalPort() + " 不能用");
    }
  }
}
