package genreport;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The design's stages and arrows, held by a test. */
@AnalyzeClasses(packages = "genreport", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/genreport");

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("genreport.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy("genreport")
          .layer("cli")
          .definedBy("genreport.cli")
          .layer("batch")
          .definedBy("genreport.batch")
          .layer("workbench")
          .definedBy("genreport.workbench")
          .layer("pipeline")
          .definedBy("genreport.pipeline")
          .layer("output")
          .definedBy("genreport.output..")
          .layer("verify")
          .definedBy("genreport.verify")
          .layer("review")
          .definedBy("genreport.review")
          .layer("readback")
          .definedBy("genreport.readback..")
          .layer("ooxml")
          .definedBy("genreport.ooxml")
          .layer("typeset")
          .definedBy("genreport.typeset..")
          .layer("document")
          .definedBy("genreport.document")
          .layer("template")
          .definedBy("genreport.template")
          .layer("check")
          .definedBy("genreport.check..")
          .layer("starter")
          .definedBy("genreport.starter")
          .layer("worksheet")
          .definedBy("genreport.worksheet")
          .layer("report")
          .definedBy("genreport.report")
          .layer("form")
          .definedBy("genreport.form")
          .layer("font")
          .definedBy("genreport.font")
          .layer("style")
          .definedBy("genreport.style")
          .layer("source")
          .definedBy("genreport.source..")
          .layer("file")
          .definedBy("genreport.file")
          .layer("diagnostic")
          .definedBy("genreport.diagnostic..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("batch")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("workbench")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("cli", "batch", "workbench")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("pipeline")
          .whereLayer("verify")
          .mayOnlyBeAccessedByLayers("pipeline")
          .whereLayer("review")
          .mayOnlyBeAccessedByLayers("pipeline")
          .whereLayer("readback")
          .mayOnlyBeAccessedByLayers("pipeline", "verify")
          .whereLayer("ooxml")
          .mayOnlyBeAccessedByLayers("output", "readback")
          .whereLayer("typeset")
          .mayOnlyBeAccessedByLayers("pipeline", "output")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("pipeline", "typeset", "output", "verify", "review")
          .whereLayer("template")
          .mayOnlyBeAccessedByLayers("pipeline", "output")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("pipeline", "worksheet")
          .whereLayer("worksheet")
          .mayOnlyBeAccessedByLayers("pipeline", "workbench")
          .whereLayer("starter")
          .mayOnlyBeAccessedByLayers("pipeline")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers(
              "pipeline", "check", "starter", "verify", "review", "worksheet")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers(
              "pipeline", "check", "report", "starter", "template", "verify", "review", "worksheet")
          .whereLayer("font")
          .mayOnlyBeAccessedByLayers("pipeline", "check", "typeset", "output")
          .whereLayer("style")
          .mayOnlyBeAccessedByLayers("pipeline", "form", "document", "font", "typeset", "output")
          .whereLayer("file")
          .mayOnlyBeAccessedByLayers(
              "batch", "workbench", "pipeline", "output", "readback", "template", "font", "source")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "batch",
              "workbench",
              "pipeline",
              "form",
              "style",
              "check",
              "report",
              "starter",
              "verify",
              "review",
              "worksheet");

  @ArchTest
  static final ArchRule writersKnowNothingOfEachOther =
      slices().matching("genreport.output.(*)..").should().notDependOnEachOther();

  /** They load docx4j and PDFBox, which takes seconds: one class reaches them, for one command. */
  @ArchTest
  static final ArchRule readersAreReachedFromOneClass =
      noClasses()
          .that()
          .resideOutsideOfPackages("genreport.readback.pdf", "genreport.readback.word")
          .and()
          .doNotHaveFullyQualifiedName("genreport.pipeline.PublishedFile")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("genreport.readback.pdf", "genreport.readback.word"));

  /** Pages know nothing of PDF, and the PDF nothing of what the pages were set from. */
  @ArchTest
  static final ArchRule thePdfIsPaintedFromPagesAlone =
      noClasses()
          .that()
          .resideInAPackage("genreport.output.pdf..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "genreport.document..", "genreport.template..", "genreport.form.."));

  @ArchTest
  static final ArchRule wordLaysOutItself =
      noClasses()
          .that()
          .resideInAPackage("genreport.output.word..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("genreport.typeset.."));

  /** Only what embeds faces knows them: how wide a character is, Word finds for itself. */
  @ArchTest
  static final ArchRule wordMeasuresNothing =
      noClasses()
          .that()
          .resideInAPackage("genreport.output.word..")
          .and()
          .doNotHaveSimpleName("EmbeddedFonts")
          .and()
          .doNotHaveSimpleName("WordWriter")
          .should()
          .dependOnClassesThat(resideInAnyPackage("genreport.font.."));

  @ArchTest
  static final ArchRule xmlIsReadInTwoPlaces =
      noClasses()
          .that(resideOutsideOfPackages("genreport.document..", "genreport.ooxml.."))
          .should()
          .dependOnClassesThat(resideInAPackage("javax.xml.stream.."));

  @ArchTest
  static final ArchRule xmlNamesStayWithWhoReadsWord =
      noClasses()
          .that(
              resideOutsideOfPackages(
                  "genreport.document..", "genreport.ooxml..", "genreport.readback.word.."))
          .should()
          .dependOnClassesThat(resideInAPackage("javax.xml.."));

  @ArchTest static final ArchRule yamlStaysInSource = onlyIn("org.yaml..", "genreport.source");

  @ArchTest
  static final ArchRule freeMarkerStaysInTemplate = onlyIn("freemarker..", "genreport.template");

  @ArchTest
  static final ArchRule openPdfStaysInPdf = onlyIn("com.lowagie..", "genreport.output.pdf");

  @ArchTest
  static final ArchRule pdfBoxStaysInReadBack =
      onlyIn("org.apache.pdfbox..", "genreport.readback.pdf");

  /** PDFBox's reader of font files. */
  @ArchTest
  static final ArchRule fontBoxStaysInReadBack =
      onlyIn("org.apache.fontbox..", "genreport.readback.pdf");

  @ArchTest
  static final ArchRule docx4jStaysInReadBack = onlyIn("org.docx4j..", "genreport.readback.word");

  @ArchTest
  static final ArchRule jaxbStaysInReadBack =
      onlyIn("jakarta.xml.bind..", "genreport.readback.word");

  @ArchTest static final ArchRule schemaStaysInCheck = onlyIn("dev.harrel..", "genreport.check");

  @ArchTest static final ArchRule picocliStaysInCli = onlyIn("picocli..", "genreport.cli");

  @ArchTest
  static final ArchRule httpStaysInWorkbench =
      onlyIn("com.sun.net.httpserver..", "genreport.workbench");

  @ArchTest
  static final ArchRule jacksonStaysInWorkbench =
      onlyIn("com.fasterxml.jackson..", "genreport.workbench");

  /** It is loaded for a batch on a terminal alone. */
  @ArchTest
  static final ArchRule progressBarStaysInOneClass =
      noClasses()
          .that()
          .haveNameNotMatching("genreport\\.cli\\.ProgressScreen(\\$.*)?")
          .should()
          .dependOnClassesThat(resideInAPackage("me.tongfei.."));

  @ArchTest
  static final ArchRule nothingElseIsImported =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("genreport..")
                  .or(resideInAPackage("java.."))
                  .or(resideInAPackage("javax.xml.stream.."))
                  .or(resideInAPackage("javax.xml.namespace"))
                  .or(resideInAPackage("org.jspecify.annotations"))
                  .or(resideInAPackage("org.yaml.."))
                  .or(resideInAPackage("freemarker.."))
                  .or(resideInAPackage("com.lowagie.."))
                  .or(resideInAPackage("org.apache.pdfbox.."))
                  .or(resideInAPackage("org.apache.fontbox.."))
                  .or(resideInAPackage("org.docx4j.."))
                  .or(resideInAPackage("jakarta.xml.bind"))
                  .or(resideInAPackage("dev.harrel.."))
                  .or(resideInAPackage("com.fasterxml.jackson.core"))
                  .or(resideInAPackage("picocli.."))
                  .or(resideInAPackage("me.tongfei.progressbar"))
                  .or(resideInAPackage("com.sun.net.httpserver"))
                  .or(resideInAPackage("")));

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("genreport.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule onlyMainAndCliPrint =
      noClasses()
          .that(resideOutsideOfPackages("genreport", "genreport.cli"))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethodWhere(target(nameMatching("printStackTrace")));

  @ArchTest
  static final ArchRule noClockOrLocale =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethodWhere(
              target(nameMatching("now|system.*"))
                  .and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault");

  /** Nothing that is written depends on chance; a temporary file's name and a secret do. */
  @ArchTest
  static final ArchRule chanceNamesTemporaryFilesAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("genreport.file.TemporaryFile")
          .and()
          .doNotHaveFullyQualifiedName("genreport.workbench.Secret")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID");

  /** Who opens files by other ways meets pipes and devices, and follows links. */
  @ArchTest
  static final ArchRule filesAreOpenedInOnePackage =
      noClasses()
          .that(resideOutsideOfPackages("genreport.file"))
          .and()
          .doNotHaveFullyQualifiedName("genreport.cli.FaultLog")
          .should()
          .callMethodWhere(
              target(
                      nameMatching(
                          "new(Buffered)?(Reader|Writer|InputStream|OutputStream)|new"
                              + "ByteChannel|read(AllBytes|AllLines|String)|write|writeString|lines|copy"
                              + "|move|createFile|createTempFile|createLink|createSymbolicLink|delete.*"))
                  .and(target(owner(assignableTo(Files.class)))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("open")).and(target(owner(assignableTo(FileChannel.class)))))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              FileInputStream.class,
              FileOutputStream.class,
              FileReader.class,
              FileWriter.class,
              RandomAccessFile.class);

  @ArchTest
  static void everyPackageSaysItsJob(JavaClasses all) {
    assertThat(all.stream().map(c -> c.getPackageName()).distinct())
        .allSatisfy(
            name ->
                assertThat(SOURCES.resolveSibling(name.replace('.', '/')))
                    .isDirectoryContaining("glob:**package-info.java"));
  }

  /** A form year in Java is a rule in the wrong place; see the form packs under templates. */
  @Test
  void noFormYearInJava() throws IOException {
    Pattern year = Pattern.compile("(?<![\\dx])20(19|2[0-9])(?!\\d)");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(ArchitectureTest::codeLines)
              .filter(line -> year.matcher(line).find())
              .toList();
      assertThat(found).isEmpty();
    }
  }

  /** {@code %d} prints Arabic digits to a clerk whose machine is set to them. */
  @Test
  void noNumberIsFormattedInTheMachinesLocale() throws IOException {
    Pattern number = Pattern.compile("%[-#+ 0,(]*[0-9]*(\\.[0-9]+)?[defgt]");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(ArchitectureTest::lines)
              .filter(line -> number.matcher(line).find() && !line.contains("Locale.ROOT"))
              .toList();
      assertThat(found).isEmpty();
    }
  }

  /** Lines of code: examples in comments and in what is said to the clerk may name a year. */
  private static Stream<String> codeLines(Path file) {
    return lines(file)
        .map(line -> line.replaceAll("//.*", ""))
        .map(line -> line.replaceAll("\"[^\"]*[\\u4e00-\\u9fff][^\"]*\"", ""));
  }

  /** Lines that are not of a comment, after their file's name. */
  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
          .map(line -> file.getFileName() + ": " + line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchRule onlyIn(String library, String home) {
    return noClasses()
        .that(resideOutsideOfPackages(home + ".."))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }
}
