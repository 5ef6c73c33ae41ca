package genreport.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON document (RFC 8259). Numbers are kept as they are written. */
sealed interface JsonValue {

  record Text(String value) implements JsonValue {}

  record Figure(String value) implements JsonValue {}

  record Truth(boolean value) implements JsonValue {}

  record Nothing() implements JsonValue {}

  record Items(List<JsonValue> values) implements JsonValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  record Members(Map<String, JsonValue> values) implements JsonValue {
    public Members {
      values = Map.copyOf(values);
    }
  }

  /** Returns a member; empty if there is none or this is no object. */
  default Optional<JsonValue> member(String name) {
    return this instanceof Members members
        ? Optional.ofNullable(members.values.get(name))
        : Optional.empty();
  }

  /** Returns a member that is a text. */
  default Optional<String> text(String name) {
    return member(name).orElse(null) instanceof Text text
        ? Optional.of(text.value)
        : Optional.empty();
  }

  /** Returns whether a member is true. */
  default boolean isTrue(String name) {
    return member(name).orElse(null) instanceof Truth truth && truth.value;
  }

  /** Returns a member that is a whole number. */
  default Optional<Long> number(String name) {
    return member(name).orElse(null) instanceof Figure number
            && number.value.matches("-?[0-9]{1,18}")
        ? Optional.of(Long.valueOf(number.value))
        : Optional.empty();
  }

  /** Returns the items of a member that is a list; none if there is no such member. */
  default List<JsonValue> items(String name) {
    return member(name).orElse(null) instanceof Items items ? items.values : List.of();
  }
}
