package genreport.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks each request and finds who answers it. */
final class RequestHandler implements HttpHandler {

  /** The greatest length of a request's body, in bytes. */
  static final int MAX_BODY = 2 * 1024 * 1024;

  private static final String API = "/api/";
  private static final String APP = "/app/";

  /** The headers of every answer: the page uses its own files alone, and nobody keeps a copy. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
              + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
              + " 'none'",
          "Cache-Control",
          "no-store",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY");

  private final Api api;
  private final AccessCheck access;
  private final Consumer<Throwable> faults;

  /**
   * @param faults takes the bugs of the program that an answer met
   */
  RequestHandler(Api api, AccessCheck access, Consumer<Throwable> faults) {
    this.api = api;
    this.access = access;
    this.faults = faults;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    try (exchange) {
      try {
        answer = answer(exchange);
      } catch (RuntimeException | Error e) {
        faults.accept(e);
        answer = Answer.refusal(Answer.FAULT, "程序内部出错，这一步没有做；文字没有丢，可以撤销或再试");
      }
      send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    if (path == null || !access.isOwn(headers)) {
      return Answer.refusal(Answer.FORBIDDEN, "只能从本机的这个地址使用");
    }
    boolean isPost = exchange.getRequestMethod().equals("POST");
    if (path.startsWith(API) ? !isPost && !isGet(exchange) : !isGet(exchange)) {
      return Answer.refusal(Answer.WRONG_METHOD, "不能这样使用这个地址");
    }
    if (path.startsWith(API)) {
      return api(exchange, path.substring(API.length()), isPost);
    }
    if (path.equals("/start")) {
      return start(query(exchange));
    }
    Optional<Answer> file =
        path.equals("/")
            ? StaticFiles.answer("index.html")
            : path.startsWith(APP)
                ? StaticFiles.answer(path.substring(APP.length()))
                : Optional.empty();
    return file.orElseGet(Api::unknown);
  }

  private static boolean isGet(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET");
  }

  private static String query(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
  }

  /** Exchanges the key of the first address for the cookie. */
  private Answer start(String query) {
    return access.hasKey(query)
        ? Answer.redirect("/").with("Set-Cookie", access.setCookie())
        : Answer.refusal(Answer.FORBIDDEN, "这个地址不对；请用程序显示的地址打开");
  }

  private Answer api(HttpExchange exchange, String name, boolean isPost) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    if (!access.mayUse(headers) || (isPost && !access.mayChange(headers))) {
      return Answer.refusal(Answer.FORBIDDEN, "这个页面已经失效；请用程序显示的地址重新打开");
    }
    if (!isPost) {
      return api.get(name, query(exchange));
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MAX_BODY + 1);
      return body.length > MAX_BODY
          ? Answer.refusal(Answer.TOO_LARGE, "内容超过 2 MB，不会是一份年报")
          : api.post(name, new String(body, StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    headers.set("Content-Type", answer.type());
    answer.headers().forEach(headers::set);
    if (answer.status() == Answer.TOO_LARGE) {
      headers.set("Connection", "close");
    }
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
