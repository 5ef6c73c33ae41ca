package genreport.diagnostic.format;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON text of a value. */
public record JsonText(String text) {

  public static final JsonText NULL = new JsonText("null");

  public static JsonText of(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(isRaw(value, i) ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
      }
    }
    return new JsonText(out.append('"').toString());
  }

  public static JsonText of(long value) {
    return new JsonText(Long.toString(value));
  }

  public static JsonText of(boolean value) {
    return new JsonText(Boolean.toString(value));
  }

  /** Returns null for an absent value. */
  public static JsonText of(Optional<String> value) {
    return value.map(JsonText::of).orElse(NULL);
  }

  public static <T> JsonText list(List<T> items, Function<T, JsonText> json) {
    return new JsonText(
        items.stream()
            .map(item -> json.apply(item).text)
            .collect(Collectors.joining(",", "[", "]")));
  }

  public static JsonText strings(List<String> items) {
    return list(items, JsonText::of);
  }

  /** The members of an object, in the order in which they are added. */
  public static final class Members {

    private final Map<String, JsonText> members = new LinkedHashMap<>();

    public Members with(String name, JsonText value) {
      members.put(name, value);
      return this;
    }

    public Members with(String name, String value) {
      return with(name, JsonText.of(value));
    }

    public Members with(String name, long value) {
      return with(name, JsonText.of(value));
    }

    public Members with(String name, boolean value) {
      return with(name, JsonText.of(value));
    }

    public Members with(String name, Optional<String> value) {
      return with(name, JsonText.of(value));
    }

    public JsonText object() {
      return new JsonText(
          members.entrySet().stream()
              .map(member -> JsonText.of(member.getKey()).text + ":" + member.getValue().text)
              .collect(Collectors.joining(",", "{", "}")));
    }
  }

  /** Returns whether a character may stand unescaped: it must be harmless on a terminal. */
  private static boolean isRaw(String text, int i) {
    boolean second = Character.isLowSurrogate(text.charAt(i)) && i > 0;
    boolean pair = second && Character.isHighSurrogate(text.charAt(i - 1));
    return !TerminalText.isHarmful(text.codePointAt(pair ? i - 1 : i));
  }
}
