package genreport.acceptance.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The validator of the PDF Association's standards, as a library. */
public final class VeraPdf {

  private static final List<PDFAFlavour> PROFILES =
      List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What PDF/A-2a and PDF/UA-1 find wrong with a file: clause, message, object. */
  public static List<String> failures(Path file) throws IOException {
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour profile : PROFILES) {
      ValidationResult result = result(file, profile);
      for (TestAssertion assertion : result.getTestAssertions()) {
        failures.add(
            String.format(
                "%s %s-%d: %s at %s",
                assertion.getRuleId().getSpecification().getId(),
                assertion.getRuleId().getClause(),
                assertion.getRuleId().getTestNumber(),
                assertion.getMessage(),
                assertion.getLocation().getContext()));
      }
      if (!result.isCompliant() && failures.isEmpty()) {
        failures.add("not compliant with " + profile);
      }
    }
    return failures;
  }

  private static ValidationResult result(Path file, PDFAFlavour profile) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, profile);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      return validator.validate(parser);
    } catch (VeraPDFException e) {
      throw new IOException(file.toString(), e);
    }
  }
}
