package genreport.robustness;

import genreport.robustness.SourceForm.Kind;
import genreport.robustness.SourceForm.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes a source file along a form's grammar. A third of the files is meant to be sound; in the
 * others keys, values, layout, line ends and encodings go wrong, in few places or in many. A file
 * follows from its seed alone.
 */
final class SourceGenerator {

  private static final List<String> CHARSETS =
      List.of("GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "Big5", "UTF-32", "ISO-8859-1");

  /** The table whose rows have to agree. */
  private static final String APPLICATIONS = "依申请公开";

  private static final Set<String> NEEDED = Set.of("新收", "予以公开");
  private static final Set<String> AGREEING = Set.of("新收", "予以公开", "总计");

  private final Random random;
  private final HostileText texts;
  private final ScalarWriter scalars;
  private final SourceForm form;
  private final double hostility;
  private final int step;
  private final int[] applications = new int[6];
  private final StringBuilder out = new StringBuilder();

  private SourceGenerator(long seed, List<SourceForm> forms) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    texts = new HostileText(random);
    scalars = new ScalarWriter(random);
    form = forms.get(random.nextInt(forms.size()));
    hostility = new double[] {0, 0, 0.01, 0.03, 0.1, 0.4}[random.nextInt(6)];
    step = 1 + random.nextInt(4);
    for (int i = 0; i < applications.length; i++) {
      applications[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(90_000);
    }
  }

  /** The file of a seed. */
  static byte[] source(long seed, List<SourceForm> forms) {
    return new SourceGenerator(seed, forms).write();
  }

  private byte[] write() {
    out.append(one(List.of("", "", "# 年报\n", "---\n")));
    if (odd() && random.nextInt(4) == 0) {
      out.append(
          one(List.of("%YAML 1.2\n---\n", "%TAG ! a\n---\n", "--- !!map\n", "--- &a\n", "\t\n")));
    }
    if (odd() && random.nextInt(20) == 0) {
      out.append(texts.piece());
    } else {
      mapping(form.parts(), 0, "");
    }
    if (odd() && random.nextInt(4) == 0) {
      out.append(one(List.of("...\n", "---\na: 1\n", "]", "\0", "  a: 1\n")));
    }
    return encoded(out.toString());
  }

  /** Whether something goes wrong here. */
  private boolean odd() {
    return random.nextDouble() < hostility;
  }

  private void mapping(List<Part> parts, int indent, String owner) {
    List<Part> order = new ArrayList<>(parts);
    if (random.nextInt(8) == 0) {
      Collections.shuffle(order, random);
    }
    for (Part part : order) {
      boolean lastYear = part.key().equals("上年报告");
      boolean needed =
          part.required() || (owner.equals(APPLICATIONS) && NEEDED.contains(part.key()));
      boolean written = needed ? !odd() : random.nextInt(lastYear ? 30 : 3) == 0;
      int times = odd() ? 2 : written ? 1 : 0;
      for (int i = 0; i < times; i++) {
        entry(part, indent);
      }
      if (odd()) {
        stray(indent);
      }
    }
  }

  private void entry(Part part, int indent) {
    out.append(odd() ? oddIndent(indent) : " ".repeat(indent));
    key(part.key());
    out.append(random.nextInt(20) == 0 ? " :" : ":");
    int start = out.length();
    out.append(' ');
    if (odd()) {
      out.append(oddValue(indent));
    } else {
      value(part, indent);
    }
    boolean oneLine = out.indexOf("\n", start) < 0;
    if (oneLine && random.nextInt(12) == 0) {
      out.append(" # ").append(texts.next(2, 0));
    }
    if (out.charAt(out.length() - 1) != '\n') {
      out.append(odd() ? one(List.of("\r", "\u0085", "\u2028", " ", ",\n", ";\n", "")) : "\n");
    }
  }

  private void key(String key) {
    if (odd()) {
      out.append(oddKey(key));
    } else if (random.nextInt(20) == 0) {
      out.append(scalars.flow(key, false));
    } else {
      out.append(key);
    }
  }

  private String oddKey(String key) {
    int at = random.nextInt(key.length());
    return switch (random.nextInt(12)) {
      case 0 -> key.substring(0, at) + key.substring(at + 1);
      case 1 -> key.substring(0, at) + texts.piece() + key.substring(at);
      case 2 -> scalars.flow(key.substring(0, at) + texts.piece() + key.substring(at), true);
      case 3 -> "? " + key + "\n" + " ".repeat(random.nextInt(4));
      case 4 -> "? [" + key + ", 1]\n";
      case 5 -> "&a " + key;
      case 6 -> one(List.of("!!str ", "!!int ", "!x ", "*a ")) + key;
      case 7 ->
          one(
              List.of(
                  "<<", "~", "null", "", "1", "1.5", "true", "[a]", "{a: 1}", "*a", "''", "=",
                  "\"\""));
      case 8 -> key + one(List.of("：", " ", "\u3000", "\u200b", "\ufdd0", "\u0301"));
      case 9 -> scalars.flow(texts.piece() + key, false);
      case 10 -> texts.piece();
      default -> form.parts().get(random.nextInt(form.parts().size())).key();
    };
  }

  /** Lines that no form has. */
  private void stray(int indent) {
    String space = " ".repeat(indent);
    switch (random.nextInt(8)) {
      case 0 -> out.append(space).append("<<: *a\n");
      case 1 -> out.append(space).append("<<: {自然人: 1, 总计: 2}\n");
      case 2 -> out.append(space).append("- ").append(texts.piece()).append('\n');
      case 3 -> out.append(texts.piece()).append('\n');
      case 4 -> {
        int count = texts.length();
        for (int i = 0; i < count; i++) {
          out.append(space).append('k').append(i % 90).append(": ").append(i).append('\n');
        }
      }
      case 5 -> out.append(space).append("\u3000# ").append(texts.piece()).append('\n');
      case 6 -> out.append(space).append(scalars.flow(texts.next(2, 0.5), true)).append(": 1\n");
      default ->
          out.append('\n')
              .append(oddIndent(indent))
              .append("# ")
              .append(texts.piece())
              .append('\n');
    }
  }

  private String oddIndent(int indent) {
    return switch (random.nextInt(4)) {
      case 0 -> " ".repeat(random.nextInt(12));
      case 1 -> "\t".repeat(1 + random.nextInt(2));
      case 2 -> "\u3000".repeat(1 + indent / 2);
      default -> " ".repeat(indent) + one(List.of("- ", "? ", "\t", "\u00a0", "|", ""));
    };
  }

  private String oddValue(int indent) {
    int depth = 1 + texts.length();
    String under = "\n" + " ".repeat(indent + step);
    return switch (random.nextInt(12)) {
      case 0 -> "[".repeat(depth) + "]".repeat(random.nextInt(4) == 0 ? 0 : depth);
      case 1 -> "{a: ".repeat(depth) + "1" + "}".repeat(random.nextInt(4) == 0 ? 0 : depth);
      case 2 -> under + "- ".repeat(depth) + "1";
      case 3 -> "&a [1, *a]";
      case 4 -> "*a";
      case 5 -> "&a " + texts.figure();
      case 6 ->
          one(List.of("!!map", "!!seq", "!!null", "!!binary", "!!set", "!<a>", "!"))
              + " "
              + texts.piece();
      case 7 ->
          one(List.of("{", "[", "'", "\"", "|", ">", "｛", "“", "{{", "${")) + texts.next(3, 0.3);
      case 8 -> scalars.block(texts.next(6, 0.5), indent, true);
      case 9 -> "${年度}".repeat(depth);
      case 10 -> texts.piece().repeat(depth);
      default -> texts.figure();
    };
  }

  private void value(Part part, int indent) {
    if (part.kind() == Kind.FIGURE) {
      figure();
    } else if (part.kind() == Kind.ENTRY) {
      out.append(line(part.key()));
    } else if (part.kind() == Kind.NARRATIVE) {
      out.append(scalars.block(narrative(), indent, odd()));
    } else if (part.kind() == Kind.LISTING) {
      listing(part, indent);
    } else if (random.nextInt(8) == 0 && !AGREEING.contains(part.key())) {
      out.append(odd() ? one(List.of("~", "null", "[]", "0")) : one(List.of("", "{}")));
    } else if (part.kind() == Kind.ROW) {
      row(part, indent);
    } else {
      out.append('\n');
      int before = out.length();
      mapping(part.parts(), indent + step, part.key());
      if (out.length() == before) {
        out.append(" ".repeat(indent + step)).append("{}\n");
      }
    }
  }

  /** A row as a list or as a mapping, in flow or in block style. */
  private void row(Part row, int indent) {
    int[] figures = figures(row);
    boolean list = random.nextBoolean();
    boolean total = random.nextBoolean();
    List<Part> columns = row.parts().subList(0, row.parts().size() - (total ? 0 : hasTotal(row)));
    if (random.nextInt(3) > 0) {
      List<String> items = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        items.add(
            (list ? "" : columns.get(i).key() + ": ") + (odd() ? texts.figure() : figures[i]));
      }
      String between =
          odd()
              ? one(List.of("，", "、", " ", ",,", "\n"))
              : random.nextInt(8) == 0 ? ",\n" + " ".repeat(indent + step) : ", ";
      out.append(list ? '[' : '{').append(String.join(between, items));
      out.append(odd() ? one(List.of("", "]", "}", "］", ", }")) : list ? "]" : "}");
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      out.append('\n').append(" ".repeat(indent + step));
      if (list) {
        out.append("- ");
      } else {
        key(columns.get(i).key());
        out.append(": ");
      }
      out.append(odd() ? texts.figure() : figures[i]);
    }
  }

  private static int hasTotal(Part row) {
    return row.parts().get(row.parts().size() - 1).key().equals("总计") ? 1 : 0;
  }

  /** Figures of a row that no rule is against. */
  private int[] figures(Part row) {
    int count = row.parts().size();
    int[] figures = new int[count];
    int summands = count - hasTotal(row);
    boolean applicants = summands == applications.length;
    for (int i = 0; i < summands; i++) {
      boolean agreeing = AGREEING.contains(row.key());
      figures[i] =
          applicants ? agreeing ? applications[i] : 0 : random.nextInt(3) * random.nextInt(900);
      figures[count - 1] += summands < count ? figures[i] : 0;
    }
    return figures;
  }

  private void figure() {
    out.append(random.nextInt(3) == 0 ? "0" : String.valueOf(random.nextInt(100_000)));
    if (odd()) {
      out.append(texts.figure());
    }
  }

  private String line(String key) {
    if (key.equals("年度")) {
      return String.valueOf(form.firstYear() + random.nextInt(2));
    }
    if (key.equals("表式")) {
      return String.valueOf(form.firstYear());
    }
    if (key.equals("成文日期")) {
      return (form.firstYear() + 1 + random.nextInt(2)) + "年1月" + (1 + random.nextInt(31)) + "日";
    }
    if (key.equals("上年报告")) {
      return odd() ? scalars.flow(texts.piece(), true) : "a.yaml";
    }
    String name = random.nextInt(4) == 0 ? texts.next(1 + random.nextInt(4), hostility) : "示例区人民政府";
    return scalars.flow(name.isBlank() ? "某局" : name, odd());
  }

  private void listing(Part part, int indent) {
    int items = 1 + random.nextInt(odd() ? 9 : 3);
    for (int i = 0; i < items; i++) {
      out.append('\n').append(" ".repeat(indent + step)).append("- ");
      if (part.parts().isEmpty()) {
        out.append(line(part.key()));
      } else {
        out.append("{规则: X").append(random.nextInt(9)).append(", 说明: ");
        out.append(scalars.flow(texts.next(2, hostility), false)).append('}');
      }
    }
  }

  /** Paragraphs of the kind that reports have, or one endless line. */
  private String narrative() {
    if (odd() && random.nextInt(8) == 0) {
      return texts.piece().repeat(1 + texts.length());
    }
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String line = texts.next(1 + random.nextInt(random.nextInt(90) == 0 ? 600 : 16), hostility);
      lines.add(random.nextInt(6) == 0 ? "**" + line + "**" : line);
    }
    lines.add("没有收取信息处理费。");
    return String.join(random.nextInt(6) == 0 ? "\n\n" : "\n", lines);
  }

  private byte[] encoded(String text) {
    String lines =
        switch (random.nextInt(16)) {
          case 0 -> text.replace("\n", "\r\n");
          case 1 -> odd() ? text.replace("\n", "\r") : text;
          case 2 -> odd() ? text.replace("\n", "\u0085") : text;
          default -> text;
        };
    String marked = random.nextInt(20) == 0 ? "\ufeff" + lines : lines;
    return odd() && random.nextInt(4) == 0
        ? marked.getBytes(Charset.forName(one(CHARSETS)))
        : marked.getBytes(StandardCharsets.UTF_8);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
