package genreport.source;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.fix.Fix;
import genreport.source.fix.YamlFixer;
import java.util.function.UnaryOperator;

/** Reads and mends files that are on no disk, of which tests have thousands. */
public final class BytesInMemory {

  private BytesInMemory() {}

  public static Outcome<SourceFile> load(byte[] bytes) {
    return SourceLoader.decode(bytes, "a.yaml");
  }

  public static Outcome<Fix> fix(byte[] bytes) {
    return YamlFixer.fix(load(bytes), UnaryOperator.identity());
  }
}
