package genreport.workbench;

import genreport.diagnostic.format.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a request. Immutable. */
final class Answer {

  static final int OK = 200;
  static final int SEE_OTHER = 303;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int UNPROCESSABLE = 422;
  static final int FAULT = 500;

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  /**
   * @param status the HTTP status code
   * @param headers beside those that every answer has
   */
  private Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** Returns an answer with a content. */
  static Answer of(String type, byte[] body) {
    return new Answer(OK, type, body.clone(), Map.of());
  }

  /** Returns an answer that leads to another address. */
  static Answer redirect(String path) {
    return new Answer(SEE_OTHER, "text/plain", new byte[0], Map.of("Location", path));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body.clone();
  }

  Map<String, String> headers() {
    return headers;
  }

  static Answer json(int status, JsonText.Members members) {
    return new Answer(
        status,
        "application/json; charset=utf-8",
        members.object().text().getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  static Answer json(JsonText.Members members) {
    return json(OK, members);
  }

  /** Returns an answer that says in Chinese why a request was refused. */
  static Answer refusal(int status, String message) {
    return json(status, new JsonText.Members().with("message", message));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }
}
