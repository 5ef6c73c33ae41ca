package genreport.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePassagesTest {

  @ParameterizedTest
  @CsvSource({
    "发布英文版（Regulations of the People’s Republic of China on Open Government Information）。,"
        + " Regulations of the People’s Republic of China on Open Government Information, en",
    "主题为Open Data for All的活动, Open Data for All, en",
    "Law and Order 专栏, Law and Order, en",
    "“Smart City”平台, Smart City, en",
    "Open Data专区, Open Data, en",
    "PDF Reader 5.0, PDF Reader, en",
    "关注Beijing Daily。, Beijing Daily, en",
    "ONE-STOP INFORMATION DESK, ONE-STOP INFORMATION DESK, en",
    "Contact E-mail: service@example.gov.cn, Contact E-mail, en",
    "日文“ありがとう”专页, ありがとう, ja",
    "韩文“정보 공개”专页, 정보 공개, ko",
    "藏文“བོད་ཡིག”专页, བོད་ཡིག, bo",
    "彝文“ꆈꌠꁱꂷ”专页, ꆈꌠꁱꂷ, ii"
  })
  void whatIsCertain(String text, String passage, String language) {
    int start = text.indexOf(passage);
    assertThat(LanguagePassages.in(text))
        .isEqualTo(
            List.of(new LanguagePassages.Passage(start, start + passage.length(), language)));
  }

  /** Names in pinyin or Vietnamese, products, addresses: no language can be told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "全年公开政府信息1253条。",
        "Zhang San Li Si Wang Wu 三人",
        "Nguyễn Văn An và of the Trần",
        "Zhang San、Ouyang Xiuying、LI SI、Xi'an Shi",
        "Smart平台、APP PDF、WeChat",
        "E-mail: service@example.gov.cn",
        "https: //www.example.gov.cn/smart city/",
        "Trần Smart",
        "App、Wi-Fi、5G 和 IP 地址",
        "https://www.example.gov.cn/the/of/and?for=with",
        "优の品",
        "α、μ、Ω"
      })
  void whatIsNot(String text) {
    assertThat(LanguagePassages.in(text)).isEmpty();
  }

  @Test
  void severalInOrder() {
    assertThat(LanguagePassages.in("ありがとう和State of the World和정보"))
        .extracting(LanguagePassages.Passage::language)
        .containsExactly("ja", "en", "ko");
  }
}
