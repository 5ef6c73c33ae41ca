package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a report with a seal has what the seal is put on: a signature and a date (GB/T
 * 9704—2012, 7.3.5.1). Rule id: S2.
 */
final class SealChecker {

  private SealChecker() {}

  static List<Diagnostic> check(Mapping source, FormPack form) {
    boolean sealed =
        form.field(FormPack.SEAL).isPresent()
            && source
                .scalar(FormPack.SEAL)
                .filter(seal -> seal.text().equals(FormPack.YES))
                .isPresent();
    List<String> missing =
        Stream.of(FormPack.SIGNATURE, FormPack.DATE)
            .filter(key -> source.get(key).filter(value -> !isAbsent(value)).isEmpty())
            .toList();
    if (!sealed || missing.isEmpty() || !source.complete()) {
      return List.of();
    }
    String keys = missing.stream().map(key -> "“" + key + "”").collect(Collectors.joining("和"));
    return List.of(
        Diagnostic.error("S2", "“" + FormPack.SEAL + "”写了“" + FormPack.YES + "”，却缺少" + keys)
            .at(source.scalar(FormPack.SEAL).orElseThrow().span())
            .basis("GB/T 9704—2012 第7.3.5.1条：印章盖在发文机关署名和成文日期上")
            .advice("在文件中加上" + keys + "；不盖章的，删去“" + FormPack.SEAL + "”一行"));
  }

  private static boolean isAbsent(Node value) {
    return value instanceof Scalar scalar && scalar.isAbsent();
  }
}
