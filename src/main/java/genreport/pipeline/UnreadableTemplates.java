package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;

/** The finding that a template folder can't be listed. Rule id T4. */
final class UnreadableTemplates {

  private UnreadableTemplates() {}

  static Diagnostic finding(IOException e) {
    return Diagnostic.failure("T4", "不能读取模板文件夹（" + e.getMessage() + "）")
        .advice("检查文件夹的权限，或重新下载本程序");
  }
}
