package genreport.workbench;

import genreport.diagnostic.format.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param status the HTTP status code
 * @param headers beside those that every answer has
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

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

  Answer {
    headers = Map.copyOf(headers);
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
