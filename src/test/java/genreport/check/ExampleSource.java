package genreport.check;

import genreport.Bundled;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source of a report that is empty but for the example of a rule or a claim. */
public final class ExampleSource {

  private ExampleSource() {}

  /** Returns the source with a fragment's keys in place of the empty report's. */
  public static Mapping of(FormPack pack, String fragment) {
    return Bundled.mapping(text(pack, fragment));
  }

  /** Returns the text of that source. */
  static String text(FormPack pack, String fragment) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("年度", "年度: " + pack.years().from());
    keys.put("机关", "机关: 示例市人民政府");
    keys.put("总体情况", "总体情况: 主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。");
    for (String key : List.of("引言", "主动公开", "依申请公开", "复议诉讼")) {
      keys.put(key, key + ":");
    }
    keys.put("问题和改进", "问题和改进: 解读形式单一，已经增加图解。");
    keys.put("其他事项", "其他事项: 没有收取信息处理费。");
    for (Field field : pack.fields().fields()) {
      if (!field.below().isEmpty()) {
        keys.putIfAbsent(field.key(), field.key() + ":");
      }
    }
    keys.keySet().removeIf(key -> pack.field(key).isEmpty());
    keys.keySet().removeIf(key -> ("\n" + fragment).contains("\n" + key + ":"));
    return String.join("\n", keys.values()) + "\n" + fragment;
  }
}
