package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X20: private numbers that must not be published: identity cards (GB 11643: a date and a check
 * digit), mobile telephones, bank cards (ISO/IEC 7812: the Luhn checksum). Office telephones are
 * allowed.
 */
final class PrivateNumbers implements NarrativeRule {

  /** 10 to 22 digits, which single spaces or hyphens may separate into groups. */
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\dA-Za-z.])\\d(?:[ -]?\\d){9,21}[Xx]?(?![\\dA-Za-z]|\\.\\d)");

  private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9]\\d{9}");
  private static final Pattern PROVINCE =
      Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*");
  private static final Pattern OLD_CARD = Pattern.compile("\\d{15}");
  private static final Pattern CARD = Pattern.compile("\\d{17}[\\dXx]");
  private static final Pattern BANK_CARD = Pattern.compile("[3-69]\\d{15,18}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        findings.addAll(findings(context, sentence));
      }
    }
    return findings;
  }

  private static List<Diagnostic> findings(RuleContext context, Passage sentence) {
    List<Diagnostic> findings = new ArrayList<>();
    Matcher digits = DIGITS.matcher(sentence.text());
    int from = 0;
    while (digits.find(from)) {
      Optional<String> kind = kind(digits.group().replace(" ", "").replace("-", ""));
      if (kind.isPresent() && !sentence.isReferenced(digits.start(), digits.end())) {
        String masked = masked(digits.group());
        String quote = sentence.quote(digits.start(), digits.end());
        findings.add(
            context
                .finding(quote.replace(digits.group(), masked) + "：" + masked + " 像是" + kind.get())
                .at(sentence.place(digits.start(), digits.end()))
                .advice("报告要向社会公开：删去个人的号码；联系电话用办公电话"));
      }
      from = kind.isPresent() ? digits.end() : groupEnd(digits);
    }
    return findings;
  }

  /** Returns the index after the first group, which may be a postcode before a telephone number. */
  private static int groupEnd(Matcher digits) {
    String number = digits.group();
    int length = 0;
    while (length < number.length() && " -".indexOf(number.charAt(length)) < 0) {
      length++;
    }
    return digits.start() + length;
  }

  private static Optional<String> kind(String number) {
    if (MOBILE.matcher(number).matches()) {
      return Optional.of("手机号码");
    }
    if (isIdentityCard(number)) {
      return Optional.of("身份证号码");
    }
    return isBankCard(number) ? Optional.of("银行卡号") : Optional.empty();
  }

  private static boolean isIdentityCard(String number) {
    if (!PROVINCE.matcher(number).matches()) {
      return false;
    }
    if (OLD_CARD.matcher(number).matches()) {
      return isDate("19" + number.substring(6, 12));
    }
    if (!CARD.matcher(number).matches() || !isDate(number.substring(6, 14))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
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

  /** Returns whether the first digit is one of bank cards and the Luhn checksum is right. */
  private static boolean isBankCard(String number) {
    if (!BANK_CARD.matcher(number).matches()) {
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

  /** Returns the number with its middle hidden, since messages are passed on. */
  private static String masked(String number) {
    return number.substring(0, 3) + "****" + number.substring(number.length() - 3);
  }
}
