package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * X20: numbers of persons that must not be published: identity cards (GB 11643: a date and a check
 * digit), mobile telephones, bank cards (ISO/IEC 7812: the Luhn sum). Office telephones are normal.
 */
final class PrivateNumbers implements NarrativeRule {

  private static final int FEWEST_DIGITS = 10;
  private static final int MOST_DIGITS = 22;
  private static final String COUNTRY = "86";
  private static final int MOBILE = 11;
  private static final int OLD_CARD = 15;
  private static final int CARD = 18;
  private static final int FEWEST_OF_BANK = 16;
  private static final int MOST_OF_BANK = 19;

  private static final Wording PROVINCE =
      Wording.of("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : inspection.sections()) {
      for (Passage sentence : section.sentences()) {
        findings.addAll(findings(inspection, sentence));
      }
    }
    return findings;
  }

  private static List<Diagnostic> findings(Inspection inspection, Passage sentence) {
    List<Diagnostic> findings = new ArrayList<>();
    String text = sentence.text();
    int start = 0;
    while (start < text.length()) {
      if (!CharKind.isDigit(text.charAt(start))) {
        start++;
        continue;
      }
      int end = end(text, start);
      String number = text.substring(start, end);
      Optional<String> kind = number.isEmpty() ? Optional.empty() : kind(number);
      if (kind.isPresent() && !sentence.isReferenced(start, end)) {
        String masked = masked(number);
        findings.add(
            inspection
                .finding(
                    sentence.quote(start, end).replace(number, masked)
                        + "："
                        + masked
                        + " 像是"
                        + kind.get())
                .at(sentence.place(start, end))
                .advice("报告要向社会公开：删去个人的号码；联系电话用办公电话"));
      }
      // the first group of digits may be a postcode before a telephone number
      start = kind.isPresent() ? end : CharKind.digitsEnd(text, start);
    }
    return findings;
  }

  /**
   * Index after the digits that start here, also in groups parted by single spaces or hyphens;
   * {@code start} where they are too few or too many, or a part of something else.
   */
  static int end(String text, int start) {
    boolean part = start > 0 && (isLetterOrDigit(text, start - 1) || text.charAt(start - 1) == '.');
    int end = start;
    int at = part ? text.length() : start;
    for (int digits = 1; digits <= MOST_DIGITS && isDigit(text, at); digits++) {
      at++;
      int last = CharKind.isOneOf("Xx", text, at) ? at + 1 : at;
      boolean ends =
          !isLetterOrDigit(text, last) && !(text.startsWith(".", last) && isDigit(text, last + 1));
      if (digits >= FEWEST_DIGITS && ends) {
        end = last;
      }
      at += CharKind.isOneOf(" -", text, at) ? 1 : 0;
    }
    return end;
  }

  private static boolean isDigit(String text, int index) {
    return index < text.length() && CharKind.isDigit(text.charAt(index));
  }

  private static boolean isLetterOrDigit(String text, int index) {
    return isDigit(text, index) || (index < text.length() && CharKind.isLatin(text.charAt(index)));
  }

  private static Optional<String> kind(String written) {
    String number = written.replace(" ", "").replace("-", "");
    if (isMobile(number)) {
      return Optional.of("手机号码");
    }
    if (isIdentityCard(number)) {
      return Optional.of("身份证号码");
    }
    return isBankCard(number) ? Optional.of("银行卡号") : Optional.empty();
  }

  private static boolean isMobile(String number) {
    boolean abroad = number.length() == MOBILE + COUNTRY.length() && number.startsWith(COUNTRY);
    String mobile = abroad ? number.substring(COUNTRY.length()) : number;
    return mobile.length() == MOBILE
        && isAllDigits(mobile)
        && mobile.charAt(0) == '1'
        && mobile.charAt(1) >= '3';
  }

  private static boolean isAllDigits(String number) {
    return CharKind.digitsEnd(number, 0) == number.length();
  }

  private static boolean isIdentityCard(String number) {
    boolean old = number.length() == OLD_CARD && isAllDigits(number);
    boolean digits = number.length() == CARD && CharKind.digitsEnd(number, 0) >= WEIGHTS.length;
    if ((!old && !digits) || !PROVINCE.matcher(number).matches()) {
      return false;
    }
    if (old) {
      return isDate("19" + number.substring(6, 12));
    }
    if (!isDate(number.substring(6, 14))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(WEIGHTS.length));
  }

  private static boolean isDate(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
      return year >= 1900 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Sixteen to nineteen digits that begin as cards do and have the right sum. */
  private static boolean isBankCard(String number) {
    boolean fits = number.length() >= FEWEST_OF_BANK && number.length() <= MOST_OF_BANK;
    if (!fits || !isAllDigits(number) || !CharKind.isOneOf("34569", number, 0)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** With its middle hidden, so that the message does not spread it. */
  private static String masked(String number) {
    return number.substring(0, 3) + "****" + number.substring(number.length() - 3);
  }
}
