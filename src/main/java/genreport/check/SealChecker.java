package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a report with a seal has the signature that the seal is put on (GB/T 9704—2012,
 * 7.3.5.1). The date may be missing, to be written by hand. Rule id: S2.
 */
final class SealChecker {

  private static final String BASIS = "GB/T 9704—2012 第7.3.5.1条：印章盖在发文机关署名和成文日期上";

  private SealChecker() {}

  static List<Diagnostic> check(Mapping source, FormPack form) {
    Optional<Scalar> seal =
        source.scalar(FormPack.SEAL).filter(written -> written.text().equals(FormPack.YES));
    boolean known = form.field(FormPack.SEAL).isPresent() && source.complete();
    boolean signed = source.get(FormPack.SIGNATURE).filter(value -> !isAbsent(value)).isPresent();
    if (seal.isEmpty() || !known || signed) {
      return List.of();
    }
    return List.of(
        Diagnostic.error("S2", "“盖章”写了“是”，却缺少“署名”")
            .at(seal.get().span())
            .basis(BASIS)
            .advice("在文件中加上“署名: ”和机关名称；不盖章的，删去“盖章”一行"));
  }

  private static boolean isAbsent(Node value) {
    return value instanceof Scalar scalar && scalar.isAbsent();
  }
}
