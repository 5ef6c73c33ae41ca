package genreport.benchmark;

import genreport.diagnostic.Diagnostic;
import genreport.document.Document;
import genreport.source.Mapping;
import genreport.typeset.Layout;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage of a five-page report, warm, and all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

  private static final int PAGES = 5;

  private final ReportStages stages = ReportStages.ofPages(PAGES);

  @Benchmark
  public Mapping source() {
    return stages.source();
  }

  @Benchmark
  public List<Diagnostic> check() {
    return stages.check();
  }

  @Benchmark
  public String template() {
    return stages.template();
  }

  @Benchmark
  public Document document() {
    return stages.document();
  }

  @Benchmark
  public Layout typeset() {
    return stages.typeset();
  }

  @Benchmark
  public byte[] pdf() {
    return stages.pdf();
  }

  @Benchmark
  public byte[] word() {
    return stages.word();
  }

  /** From the text to the bytes of both files. */
  @Benchmark
  public byte[][] wholeReport() {
    return stages.whole();
  }
}
