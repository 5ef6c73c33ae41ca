package genreport.workbench;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a request may be answered. Any page of any site can send requests to this
 * computer, and any name can lead to it, so that the host, the origin and a cookie are checked.
 */
final class AccessCheck {

  private static final Pattern PAIR = Pattern.compile("\\s*([^=;\\s]+)=([^;\\s]*)\\s*");

  private final List<String> hosts;
  private final String cookie;
  private final Secret key;
  private final Secret session = Secret.random();

  /**
   * @param key the secret in the first address
   */
  AccessCheck(int port, Secret key) {
    this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    this.cookie = "genreport-" + port;
    this.key = key;
  }

  /** Returns whether a request is for this host and comes from no other site. */
  boolean isOwn(Headers headers) {
    Optional<String> host = single(headers, "Host").map(name -> name.toLowerCase(Locale.ROOT));
    if (host.isEmpty() || !hosts.contains(host.get())) {
      return false;
    }
    return !headers.containsKey("Origin") || isSameOrigin(headers, host.get());
  }

  private static boolean isSameOrigin(Headers headers, String host) {
    return single(headers, "Origin").filter(origin -> origin.equals("http://" + host)).isPresent();
  }

  /** Returns whether a request that passed {@link #isOwn} may reach the reports. */
  boolean mayUse(Headers headers) {
    boolean isForeign =
        single(headers, "Sec-Fetch-Site")
            .filter(site -> !site.equals("same-origin") && !site.equals("none"))
            .isPresent();
    return !isForeign && cookie(headers).filter(session::is).isPresent();
  }

  /** Returns whether a request that passed {@link #mayUse} may change something. */
  boolean mayChange(Headers headers) {
    return headers.containsKey("Origin")
        || single(headers, "Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
  }

  /** Returns whether the query of the first address has the key. */
  boolean hasKey(String query) {
    return query.startsWith("key=") && key.is(query.substring("key=".length()));
  }

  /** Returns the header that gives the cookie to the browser. */
  String setCookie() {
    return cookie + "=" + session.text() + "; Path=/; HttpOnly; SameSite=Strict";
  }

  private Optional<String> cookie(Headers headers) {
    for (String line : headers.getOrDefault("Cookie", List.of())) {
      for (String part : line.split(";", -1)) {
        Matcher pair = PAIR.matcher(part);
        if (pair.matches() && pair.group(1).equals(cookie)) {
          return Optional.of(pair.group(2));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the value of a header that a request has once. */
  private static Optional<String> single(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
