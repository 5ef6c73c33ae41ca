package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.file.InputFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The files that a run reads. A run must not replace any of them. */
public final class ProtectedInputs {

  /** The role of an input file in the run, with the advice if an output would replace it. */
  public enum Kind {
    SOURCE("源文件", "把“%s”的扩展名改成 .yaml 再运行"),
    LAST_YEAR("上年报告", "用 -o 指定另一个文件夹，或者把上年报告的扩展名改成 .yaml，“上年报告”一行也改"),
    SAMPLE("样本文件", "用 -o 指定另一个文件夹，或者给样本文件改一个名字"),
    LIST("清单", "用 -o 指定另一个文件夹，或者把清单的扩展名改成 .txt"),
    FONTS("字库", "用 -o 指定另一个文件夹"),
    TEMPLATES("模板", "用 -o 指定另一个文件夹");

    private final String label;
    private final String advice;

    Kind(String label, String advice) {
      this.label = label;
      this.advice = advice;
    }
  }

  private record Input(Kind kind, Path file) {}

  private final InputFiles<Input> files = new InputFiles<>();

  /** Returns the inputs of one report. */
  static ProtectedInputs of(Request request) {
    ProtectedInputs inputs = new ProtectedInputs();
    inputs.add(Kind.SOURCE, request.source());
    request.options().wordLook().ifPresent(look -> inputs.add(Kind.SAMPLE, look));
    ReportResources resources = request.resources();
    inputs.addFolder(Kind.FONTS, resources.fonts());
    resources.ownFonts().forEach(folder -> inputs.addFolder(Kind.FONTS, folder));
    resources.templates().forEach(folder -> inputs.addFolder(Kind.TEMPLATES, folder));
    return inputs;
  }

  /** Adds a file. */
  public void add(Kind kind, Path file) {
    files.add(file, new Input(kind, file));
  }

  private void addFolder(Kind kind, Path folder) {
    files.addFolder(folder, new Input(kind, folder));
  }

  /** Returns the error (F17) if a file to be written would replace an input. */
  public Optional<Diagnostic> clash(Path output) {
    return files
        .replacedBy(output)
        .map(
            input ->
                Diagnostic.failure(
                        "F17",
                        "要生成的“"
                            + output
                            + "”就是"
                            + input.kind().label
                            + "“"
                            + input.file()
                            + "”，生成了就会盖掉它")
                    .advice(String.format(Locale.ROOT, input.kind().advice, input.file())));
  }
}
