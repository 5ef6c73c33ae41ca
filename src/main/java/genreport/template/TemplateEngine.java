package genreport.template;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.PackFolders;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Expands templates over plain data: maps, lists, strings, numbers and booleans.
 *
 * <p>A template can't create objects, call Java methods or read files outside the template folders.
 * Every {@code ${…}} is escaped for XML. Each element of a template gets an attribute {@code at};
 * see {@link PlaceMarker}.
 */
public final class TemplateEngine {

  static {
    keepNoLog();
  }

  private final PackFolders folders;
  private final Configuration configuration;

  /** Makes an engine for template folders. */
  public TemplateEngine(PackFolders folders) {
    this.folders = folders;
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new PackTemplateLoader(folders));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
  }

  /** Switches FreeMarker's log off: faults of templates become findings. */
  @SuppressWarnings("deprecation") // the replacement is a system property
  private static void keepNoLog() {
    try {
      Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Parses templates before they are used. A template that can't be parsed is a finding only when
   * it is rendered.
   */
  public void prepare(List<String> names) {
    for (String name : names) {
      try {
        configuration.getTemplate(name);
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return;
      }
    }
  }

  /**
   * Expands a template.
   *
   * @param name relative to the template folders, such as {@code 2021/report.ftlx}
   * @return the text; or a finding at the wrong line, or that the template can't be read
   */
  public Outcome<String> render(String name, Map<String, ?> model) {
    try {
      XmlOutput out = new XmlOutput();
      configuration.getTemplate(name).process(model, out);
      return Outcome.of(out.text());
    } catch (TemplateNotFoundException e) {
      return Outcome.none(Diagnostic.failure("T1", "找不到模板 " + name));
    } catch (ParseException e) {
      return Outcome.none(wrong(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage()));
    } catch (TemplateException e) {
      return Outcome.none(
          wrong(e.getTemplateSourceName(), e.getLineNumber(), e.getMessageWithoutStackTop()));
    } catch (XmlOutput.FullException e) {
      return Outcome.none(
          Diagnostic.error("T1", "模板 " + name + " 展开后超过 " + XmlOutput.MOST_MILLIONS + "00 万字")
              .advice("核对模板里的 <#list> 等循环"));
    } catch (XmlOutput.IllegalCharacterException e) {
      return Outcome.none(
          Diagnostic.error(
                  "T1", "模板 " + name + " 展开后有 XML 里不能有的字符 " + CharacterCode.of(e.codePoint()))
              .advice("在模板里删去这个字符"));
    } catch (CharacterCodingException e) {
      return Outcome.none(
          Diagnostic.error("T1", "模板 " + name + " 应为 UTF-8 编码").advice("用编辑器另存为 UTF-8 编码"));
    } catch (IOException e) {
      return Outcome.none(Diagnostic.failure("T4", "不能读取模板 " + name));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // failures that FreeMarker does not wrap, such as a wrong value of a directive
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Outcome.none(wrong(name, 0, reason));
    }
  }

  /** Returns the text of a template; an empty text if it can't be read any more. */
  public SourceFile source(String name) {
    Optional<Path> file = folders.find(name);
    try {
      return file.isPresent()
          ? PackTemplateLoader.read(name, file.get())
          : new SourceFile(name, "");
    } catch (IOException e) {
      return new SourceFile(name, "");
    }
  }

  private Diagnostic wrong(String name, Integer line, String message) {
    Diagnostic finding =
        Diagnostic.error(
            "T1",
            "模板 " + name + " 有错：" + message.lines().limit(2).collect(Collectors.joining(" ")));
    if (name == null || line == null || line < 1 || folders.find(name).isEmpty()) {
      return finding;
    }
    SourceFile file = source(name);
    int start = file.lineStart(Math.min(line, file.lineCount()));
    return finding.at(file.span(start, start));
  }
}
