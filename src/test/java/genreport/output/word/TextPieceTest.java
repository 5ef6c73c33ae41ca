package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPieceTest {

  @ParameterizedTest
  @CsvSource({
    "仿宋_GB2312, 公开“三审”——2021年①％℃, 公开“三审”——2021年①％℃",
    "仿宋_GB2312, 李堃和镕, 李|堃:仿宋|和|镕:仿宋",
    "楷体_GB2312, 堃, 堃:楷体",
    "方正小标宋简体, 堃街道, 堃:宋体|街道",
    "宋体, 堃, 堃",
    "黑体, 㛃, 㛃:宋体",
    "仿宋_GB2312, 张㛃, 张|㛃:宋体",
    "宋体, 㛃, 㛃:宋体",
    "仿宋_GB2312, 𠮷林, 𠮷:SimSun-ExtB|林",
    "仿宋_GB2312, 排放H₂O的, 排放|H₂O:Times New Roman|的",
    "仿宋_GB2312, 由Nguyễn 担任, 由|Nguyễn:Times New Roman| 担任",
    "宋体, −12, −:Times New Roman|12",
    "仿宋_GB2312, 葛\uDB40\uDD00城, 葛\uDB40\uDD00城",
  })
  void aRunAsksForAFaceThatHasItsCharacters(String own, String text, String pieces) {
    String found =
        TextPiece.of(text, own).stream()
            .map(piece -> piece.text() + piece.face().map(face -> ":" + face.name()).orElse(""))
            .collect(Collectors.joining("|"));
    assertThat(found).isEqualTo(pieces);
  }

  @Test
  void aRepertoireHasTheChineseCharactersOfItsStandard() {
    assertThat(chineseCharacters(Repertoire.GB2312)).isEqualTo(6763);
    assertThat(chineseCharacters(Repertoire.GBK)).isEqualTo(20_902 + 21);
  }

  private static long chineseCharacters(Repertoire repertoire) {
    return IntStream.rangeClosed(0x3400, 0xFAFF)
        .filter(Character::isIdeographic)
        .filter(repertoire::has)
        .count();
  }
}
