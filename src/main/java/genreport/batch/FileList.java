package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.source.SourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text file that names files and folders: one name a line, relative to the folder of the
 * list. Blank lines and lines that start with # are skipped. A name may stand in quotation marks,
 * as Windows copies it.
 */
final class FileList {

  private FileList() {}

  /**
   * A name in a list.
   *
   * @param place the place of the name in the list
   */
  record Line(String name, Span place) {}

  /** Returns the names of a list, or the error if it can't be read or has no names (F7). */
  static Outcome<List<Line>> read(Path list) {
    Outcome<SourceFile> text = SourceLoader.load(list, list.toString());
    if (text.value().isEmpty()) {
      boolean empty = text.diagnostics().stream().anyMatch(found -> found.rule().equals("F7"));
      return empty ? Outcome.none(empty(list)) : Outcome.none(text.diagnostics());
    }
    boolean source = list.toString().matches("(?is).*\\.ya?ml");
    return source ? Outcome.none(isSource(list)) : Outcome.of(lines(text.value().get()));
  }

  private static Diagnostic isSource(Path list) {
    return Diagnostic.error("F6", "“" + list + "”是报告的源文件，不是清单")
        .advice("只做这一份的，不写 --list；清单是文本文件（.txt），每行写一个报告的文件名或者文件夹");
  }

  private static Diagnostic empty(Path list) {
    return Diagnostic.error("F7", "清单“" + list + "”里没有文件名（只有空行或注释）")
        .advice("每行写一个报告的文件名或者文件夹，从清单所在的文件夹算起");
  }

  private static List<Line> lines(SourceFile text) {
    List<Line> lines = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.lineText(line);
      String name = written.strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        int start = text.lineStart(line) + written.indexOf(name);
        lines.add(new Line(unquoted(name), text.span(start, start + name.length())));
      }
    }
    return lines;
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }
}
