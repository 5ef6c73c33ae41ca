package genreport.benchmark;

import genreport.OfficialNames;
import genreport.RenderedDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures whole processes from start to end, cold for one report and in one process for many,
 * beside the other programs that are installed, and prints Markdown tables. The programs take turns
 * in each round, so that what else the machine does meets them all alike. Run from the project's
 * folder.
 *
 * <p>Arguments: {@code rounds=20 pages=5 reports=1000 batch-rounds=3 launcher=./genreport}; no
 * reports, no batch. Typst is looked for in the folder of node modules that {@code NODE_PATH}
 * names.
 */
public final class ProcessBenchmark {

  private static final String GENREPORT = "genreport: checks, PDF and Word";
  private static final String TYPST = "Typst: PDF";
  private static final String PANDOC = "pandoc: plain Word";
  private static final String HEAD =
      """
      | program | median s | least | most | CPU s | peak MB |
      |---|---|---|---|---|---|
      """;

  private final Map<String, String> arguments = new LinkedHashMap<>();
  private final Path folder;
  private final OtherPrograms others;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ProcessBenchmark(String[] arguments) throws IOException {
    this.folder = Files.createTempDirectory("genreport-benchmark");
    this.others = new OtherPrograms(folder, Path.of("fonts"));
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      this.arguments.put(parts[0], parts[1]);
    }
  }

  public static void main(String[] arguments) throws IOException {
    ProcessBenchmark benchmark = new ProcessBenchmark(arguments);
    benchmark.compareCold();
    if (benchmark.number("reports", 0) > 0) {
      benchmark.compareBatches();
    }
  }

  private int number(String argument, int otherwise) {
    return Optional.ofNullable(arguments.get(argument)).map(Integer::valueOf).orElse(otherwise);
  }

  private void compareCold() throws IOException {
    String source = new GeneratedReport().withPages(number("pages", 5), 1);
    Path yaml = Files.writeString(folder.resolve("report.yaml"), source);
    writeForOthers(folder, "report", source);
    List<Rival> rivals = new ArrayList<>();
    rivals.add(genreport(GENREPORT, List.of(yaml.toString(), "-o", made())));
    add(rivals, others.typst(TYPST, folder, List.of("report")));
    add(rivals, others.pandoc(PANDOC, folder, "report"));
    add(rivals, others.libreOffice("LibreOffice: our Word file to PDF", folder, List.of("report")));
    add(rivals, others.weasyPrint("WeasyPrint: PDF", folder, "report"));
    Map<String, List<ProgramRun>> runs = inTurn(rivals, number("rounds", 20));
    printTable(runs);
    printRatio(runs);
  }

  private void compareBatches() throws IOException {
    int reports = number("reports", 0);
    Path many = folder.resolve("many");
    GeneratedReport generated = new GeneratedReport();
    generated.write(many, reports, number("pages", 5));
    List<String> names = Stream.iterate(0, i -> i + 1).limit(reports).map(String::valueOf).toList();
    for (int i = 0; i < reports; i++) {
      writeForOthers(many, String.valueOf(i), generated.withPages(number("pages", 5), i));
    }
    List<Rival> rivals = new ArrayList<>();
    List<String> batch = List.of(many.toString(), "-o", made(), "--force");
    rivals.add(genreport(GENREPORT + ", all jobs", batch));
    rivals.add(genreport(GENREPORT + ", one job", and(batch, "--jobs", "1")));
    add(rivals, others.typst(TYPST + ", one process", many, names));
    add(rivals, others.libreOffice("LibreOffice: our Word files to PDF", many, names));
    Map<String, List<ProgramRun>> runs = inTurn(rivals, number("batch-rounds", 3));
    out.println("\n" + reports + " reports:\n");
    printTable(runs);
    runs.forEach((name, its) -> printRate(name, reports / seconds(its).median()));
  }

  private static List<String> and(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private void writeForOthers(Path place, String name, String source) throws IOException {
    RenderedDocument report = RenderedDocument.of(source);
    write(place.resolve(name + ".typ"), TypstPage.of(report.document(), report.styles()));
    write(place.resolve(name + ".md"), MarkdownPage.of(report.document()));
    write(place.resolve(name + ".html"), HtmlPage.of(report.document()));
    Files.write(place.resolve(name + ".docx"), OfficialNames.withBundledFaces(report.word()));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private Rival genreport(String name, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(arguments.getOrDefault("launcher", "./genreport"));
    command.addAll(options);
    return new Rival(name, command, Map.of());
  }

  private String made() {
    return folder.resolve("made").toString();
  }

  private void add(List<Rival> rivals, Optional<Rival> rival) {
    rival.ifPresent(rivals::add);
  }

  /** A round to warm the machine's caches, then the rounds that count. */
  private Map<String, List<ProgramRun>> inTurn(List<Rival> rivals, int rounds) throws IOException {
    Map<String, List<ProgramRun>> runs = new LinkedHashMap<>();
    List<Rival> able = new ArrayList<>();
    for (Rival rival : rivals) {
      try {
        rival.run(folder);
        able.add(rival);
      } catch (IOException e) {
        out.println("SKIPPED " + rival.name() + ": " + e.getMessage());
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Rival rival : able) {
        runs.computeIfAbsent(rival.name(), name -> new ArrayList<>()).add(rival.run(folder));
      }
    }
    return runs;
  }

  private void printTable(Map<String, List<ProgramRun>> runs) {
    out.print(HEAD);
    runs.forEach(
        (name, its) ->
            out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                seconds(its).cells(),
                median(its, ProgramRun::cpuSeconds, "%.2f"),
                median(its, ProgramRun::peakMegabytes, "%.0f")));
  }

  private static Quantiles seconds(List<ProgramRun> runs) {
    return Quantiles.of(runs.stream().map(ProgramRun::seconds).toList());
  }

  private static String median(
      List<ProgramRun> runs, Function<ProgramRun, OptionalDouble> figure, String format) {
    List<Double> known = runs.stream().map(figure).flatMap(it -> it.stream().boxed()).toList();
    return known.isEmpty() ? "" : String.format(Locale.ROOT, format, Quantiles.of(known).median());
  }

  /** One of ours against one of each of the others after another, round by round. */
  private void printRatio(Map<String, List<ProgramRun>> runs) {
    List<ProgramRun> ours = runs.getOrDefault(GENREPORT, List.of());
    List<ProgramRun> pdf = runs.getOrDefault(TYPST, List.of());
    List<ProgramRun> word = runs.getOrDefault(PANDOC, List.of());
    List<Double> ratios = new ArrayList<>();
    int rounds = Math.min(ours.size(), Math.min(pdf.size(), word.size()));
    for (int i = 0; i < rounds; i++) {
      ratios.add(ours.get(i).seconds() / (pdf.get(i).seconds() + word.get(i).seconds()));
    }
    if (!ratios.isEmpty()) {
      out.printf("| ratio to Typst and pandoc | %s | | |%n", Quantiles.of(ratios).cells());
    }
  }

  private void printRate(String name, double perSecond) {
    out.printf(Locale.ROOT, "%n%s: %.1f reports a second%n", name, perSecond);
  }
}
