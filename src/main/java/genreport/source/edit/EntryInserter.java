package genreport.source.edit;

import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inserts entries into the mappings of a source, in the order of the form. */
final class EntryInserter {

  private final SourcePlaces places;
  private final Mapping root;
  private final int step;

  EntryInserter(SourcePlaces places, Mapping root) {
    this.places = places;
    this.root = root;
    this.step = places.step(root);
  }

  /**
   * Returns the splices that insert an entry into a mapping that has entries, or into the root.
   *
   * @param holder the entry that has the mapping as its value; absent for the root
   */
  List<Splice> into(Mapping mapping, Optional<Mapping.Entry> holder, NewEntry entry) {
    if (places.isFlow(mapping)) {
      return List.of(intoBraces(mapping, entry));
    }
    int indent = mapping.entries().isEmpty() ? 0 : places.indent(mapping.entries().get(0));
    List<String> lines = indented(entry.lines(step), indent);
    return List.of(
        inPlaceOfComment(mapping, entry.key(), lines)
            .orElseGet(() -> asLines(mapping, holder, entry.levels().get(0), lines)));
  }

  /**
   * Returns the splice that writes an entry in place of the comment that a new report has for it,
   * such as {@code # 署名:}; empty if there is no such line between the entries.
   */
  private Optional<Splice> inPlaceOfComment(Mapping mapping, String key, List<String> lines) {
    if (mapping.entries().isEmpty()) {
      return Optional.empty();
    }
    String indent = " ".repeat(places.indent(mapping.entries().get(0)));
    Matcher comment =
        Pattern.compile("(?m)^" + indent + "# ?" + Pattern.quote(key) + ":[^\\r\\n#]*$")
            .matcher(places.file().text());
    int from = mapping.span().start();
    int to = mapping == root ? places.file().text().length() : areaEnd(mapping);
    Optional<Splice> found = Optional.empty();
    while (comment.find()) {
      boolean isHere = comment.start() >= from && comment.end() <= to && !isInText(comment.start());
      if (isHere && found.isPresent()) {
        return Optional.empty();
      }
      if (isHere) {
        String text = String.join(places.lineBreak(), lines);
        found = Optional.of(new Splice(comment.start(), comment.end(), text));
      }
    }
    return found;
  }

  /** Returns the offset of the first line after a mapping that is indented less than its keys. */
  private int areaEnd(Mapping mapping) {
    int line = places.file().line(mapping.span().end());
    int indent = places.indent(mapping.entries().get(0));
    while (line < places.file().lineCount()
        && (places.file().lineText(line + 1).isBlank()
            || places.file().indent(line + 1) >= indent)) {
      line++;
    }
    return places.file().lineEnd(line);
  }

  /** Returns whether an offset is inside of a scalar. */
  private boolean isInText(int offset) {
    return isInText(root, offset);
  }

  private static boolean isInText(Mapping mapping, int offset) {
    for (Mapping.Entry entry : mapping.entries()) {
      boolean isIn = entry.value().span().start() <= offset && offset < entry.value().span().end();
      if (isIn && entry.value() instanceof Scalar) {
        return true;
      }
      if (entry.value() instanceof Mapping inner && isInText(inner, offset)) {
        return true;
      }
    }
    return false;
  }

  private Splice intoBraces(Mapping mapping, NewEntry entry) {
    String text = entry.inBraces();
    if (mapping.entries().isEmpty()) {
      int start = mapping.span().start() + 1;
      return new Splice(start, start, text);
    }
    Optional<Mapping.Entry> next = after(mapping, entry.levels().get(0));
    if (next.isPresent()) {
      int start = next.get().key().span().start();
      return new Splice(start, start, text + ", ");
    }
    int end = places.end(mapping.entries().get(mapping.entries().size() - 1));
    return new Splice(end, end, ", " + text);
  }

  private Splice asLines(
      Mapping mapping, Optional<Mapping.Entry> holder, Level level, List<String> lines) {
    String lineBreak = places.lineBreak();
    String text = String.join(lineBreak, lines);
    Optional<Mapping.Entry> before = before(mapping, level);
    if (before.isPresent()) {
      int at = places.lineEnd(places.end(before.get()));
      boolean isSeparated = mapping == root && isBlankAfter(at);
      return new Splice(at, at, lineBreak + (isSeparated ? lineBreak : "") + text);
    }
    if (holder.isPresent()) {
      int at = places.lineEnd(holder.get().key().span().start());
      return new Splice(at, at, lineBreak + text);
    }
    int first = mapping.entries().get(0).key().span().start();
    int at = places.file().lineStart(places.file().line(first));
    return new Splice(at, at, text + lineBreak);
  }

  private boolean isBlankAfter(int lineEnd) {
    int line = places.file().line(lineEnd);
    return line < places.file().lineCount() && places.file().lineText(line + 1).isBlank();
  }

  /**
   * Returns the splices that write the first entry of a group or row, which is {@code {}} or has no
   * value.
   *
   * @param isLine whether the value is written on the key's line
   */
  List<Splice> intoEmpty(Mapping.Entry holder, NewEntry entry, boolean isLine) {
    int colon = places.afterColon(holder);
    int end = places.end(holder);
    if (isLine) {
      String start = places.hasColon(holder) ? " " : ": ";
      return List.of(new Splice(colon, end, start + "{" + entry.inBraces() + "}"));
    }
    int indent = places.indent(holder) + step;
    StringBuilder text = new StringBuilder();
    indented(entry.lines(step), indent)
        .forEach(line -> text.append(places.lineBreak()).append(line));
    int lineEnd = places.lineEnd(end);
    List<Splice> splices = new ArrayList<>();
    if (end > colon) {
      splices.add(new Splice(colon, end, ""));
    }
    splices.add(new Splice(lineEnd, lineEnd, text.toString()));
    return splices;
  }

  /** Returns the nearest entry that the form has before a key. */
  private static Optional<Mapping.Entry> before(Mapping mapping, Level level) {
    int own = level.siblings().indexOf(level.key());
    for (int i = own - 1; i >= 0; i--) {
      Optional<Mapping.Entry> entry = mapping.entry(level.siblings().get(i));
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  /** Returns the nearest entry that the form has after a key. */
  private static Optional<Mapping.Entry> after(Mapping mapping, Level level) {
    int own = level.siblings().indexOf(level.key());
    for (int i = own + 1; i < level.siblings().size(); i++) {
      Optional<Mapping.Entry> entry = mapping.entry(level.siblings().get(i));
      if (entry.isPresent()) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private static List<String> indented(List<String> lines, int indent) {
    return lines.stream().map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line).toList();
  }
}
