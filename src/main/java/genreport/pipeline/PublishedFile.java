package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.file.PathFault;
import genreport.file.PreviousVersions;
import genreport.file.RegularFile;
import genreport.file.UnfitFileException;
import genreport.readback.ContentLimits;
import genreport.readback.FileKind;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.PdfFileReader;
import genreport.readback.word.WordFileReader;
import genreport.verify.ExpectedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a published PDF or Word file. The content decides which of them it is, not the name. */
final class PublishedFile {

  private PublishedFile() {}

  /** Returns those files that a run of this source writes by default and that exist. */
  static List<Path> writtenFor(Path source) {
    String name = source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return Stream.of(".pdf", ".docx")
        .map(ending -> source.resolveSibling(name + ending))
        .filter(Files::exists)
        .toList();
  }

  /**
   * Reads a file.
   *
   * @param faces folder of the bundled font files
   * @param expected the report that the file should contain
   */
  static Outcome<List<PublishedPart>> read(Path file, Path faces, ExpectedReport expected) {
    String name = file.toString();
    try {
      return read(RegularFile.read(file, PreviousVersions.MAX_BYTES), name, faces, expected)
          .then(
              parts ->
                  ContentLimits.exceededBy(parts)
                      .map(how -> Outcome.<List<PublishedPart>>none(FileKind.tooLarge(name, how)))
                      .orElse(Outcome.of(parts)));
    } catch (UnfitFileException e) {
      return Outcome.none(
          e.reason() == UnfitFileException.Reason.TOO_LARGE
              ? Diagnostic.failure("F5", "文件“" + name + "”超过 200 MB，不会是一份年报")
              : Diagnostic.failure("F2", "“" + name + "”不是文件").advice("写出 PDF 或 Word 文件的名字"));
    } catch (NoSuchFileException e) {
      return Outcome.none(
          Diagnostic.failure("F1", "找不到文件“" + name + "”").advice("检查文件名（包括扩展名）和所在的文件夹是否写对"));
    } catch (IOException e) {
      return Outcome.none(
          PathFault.of(file)
              .map(
                  fault ->
                      Diagnostic.failure("F4", "不能读取文件“" + name + "”：" + fault.reason())
                          .advice(fault.advice()))
              .orElse(
                  Diagnostic.failure("F4", "不能读取文件“" + name + "”").advice("关闭正在使用它的程序，或者复制到本机再试")));
    }
  }

  private static Outcome<List<PublishedPart>> read(
      byte[] content, String name, Path faces, ExpectedReport expected) {
    FileKind kind = FileKind.of(content);
    return switch (kind) {
      case PDF -> PdfFileReader.read(content, name, faces, expected::hasText);
      case WORD -> WordFileReader.read(content, name);
      case OLD_WORD, LOCKED_WORD, OTHER_PACKAGE, EMPTY, OTHER -> Outcome.none(kind.refusal(name));
    };
  }
}
