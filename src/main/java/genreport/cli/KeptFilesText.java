package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import genreport.pipeline.RunResult;
import java.util.List;

/** The lines that tell which files were kept under another name. */
final class KeptFilesText {

  private KeptFilesText() {}

  /** Returns a line for each file. */
  static List<String> lines(RunResult result) {
    return result.kept().entrySet().stream()
        .map(
            kept ->
                "注意：“"
                    + TerminalText.line(kept.getKey().toString())
                    + "”不是本程序生成以后的原样，可能有人改过，已另存为“"
                    + TerminalText.line(kept.getValue().toString())
                    + "”；不用留的，下次加 --force 直接换掉")
        .toList();
  }
}
