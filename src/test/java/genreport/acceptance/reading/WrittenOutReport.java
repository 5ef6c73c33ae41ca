package genreport.acceptance.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report's tables as a source file that leaves nothing out, every total included. */
public final class WrittenOutReport {

  private final Map<String, Object> root = new LinkedHashMap<>();

  private WrittenOutReport() {}

  public static String yaml(Example example) {
    SourceReport source = new SourceReport(example.text());
    PaperForm form = PaperForm.of(source.year());
    ExpectedFigures figures = new ExpectedFigures(source, form);
    WrittenOutReport report = new WrittenOutReport();
    report.put("年度", String.valueOf(source.year()));
    report.put("机关", source.text("机关"));
    form.bands().stream()
        .flatMap(band -> band.rows().stream())
        .flatMap(row -> row.paths().stream())
        .forEach(path -> report.put(path, figures.printed(path)));
    for (String row : form.applications()) {
      report.put(row, figures.printed(row, ExpectedFigures.withTotal(PaperForm.APPLICANTS)));
    }
    for (String row : PaperForm.DISPUTES) {
      report.put(row, figures.printed(row, ExpectedFigures.withTotal(PaperForm.OUTCOMES)));
    }
    List.of("总体情况", "问题和改进", "其他事项").forEach(section -> report.put(section, "略。"));
    StringBuilder yaml = new StringBuilder();
    write(report.root, "", yaml);
    return yaml.toString();
  }

  private void put(String path, List<String> figures) {
    put(path, "[" + String.join(", ", figures) + "]");
  }

  private void put(String path, String value) {
    put(root, path, value);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> level, String path, String value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      level.put(path, value);
    } else {
      Object below = level.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<>());
      put((Map<String, Object>) below, path.substring(dot + 1), value);
    }
  }

  private static void write(Map<?, ?> level, String indent, StringBuilder yaml) {
    level.forEach(
        (key, value) -> {
          yaml.append(indent).append(key).append(':');
          if (value instanceof Map<?, ?> below) {
            yaml.append('\n');
            write(below, indent + "  ", yaml);
          } else {
            yaml.append(' ').append(value).append('\n');
          }
        });
  }
}
