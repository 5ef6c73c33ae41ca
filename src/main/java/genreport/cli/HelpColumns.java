package genreport.cli;

import genreport.diagnostic.CharacterWidth;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Renders the lists of the help in aligned columns. picocli counts a Han character as one column,
 * but a terminal shows it in two.
 */
final class HelpColumns {

  private static final int COLUMNS = 80;
  private static final int DESCRIPTION = 29;
  private static final int FOOTER_TEXT = 6;
  private static final String BEFORE_LONG_NAME = "      ";

  /** Marks that don't start a line. */
  private static final String NOT_FIRST = "，。；：、）”》？！";

  private static final String NOT_LAST = "（“《";

  private HelpColumns() {}

  /** Makes a command's help render its parameters, options and footer here. */
  static void set(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    usage
        .sectionMap()
        .put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> parameters(help.commandSpec()));
    usage
        .sectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help.commandSpec()));
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpColumns::footer);
  }

  private static String parameters(CommandSpec command) {
    return command.positionalParameters().stream()
        .map(argument -> entry(BEFORE_LONG_NAME + argument.paramLabel(), argument))
        .collect(Collectors.joining());
  }

  private static String options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparingInt(HelpColumns::order))
        .map(option -> entry(label(option), option))
        .collect(Collectors.joining());
  }

  /** Returns an option's place in the list; those without one come first. */
  private static int order(OptionSpec option) {
    return Math.max(0, option.order());
  }

  private static String label(OptionSpec option) {
    String names = String.join(", ", option.names());
    String start = names.startsWith("--") ? BEFORE_LONG_NAME : "  ";
    return start + names + (option.arity().max() == 0 ? "" : "=" + option.paramLabel());
  }

  private static String entry(String label, ArgSpec argument) {
    String description = String.join("", argument.description());
    int width = CharacterWidth.of(label);
    String start =
        width + 2 > DESCRIPTION
            ? label + System.lineSeparator() + " ".repeat(DESCRIPTION)
            : label + " ".repeat(DESCRIPTION - width);
    return wrapped(start, description, DESCRIPTION);
  }

  private static String footer(Help help) {
    return Stream.of(help.commandSpec().usageMessage().footer())
        .map(
            line ->
                CharacterWidth.of(line) <= COLUMNS
                    ? line + System.lineSeparator()
                    : wrapped(
                        line.substring(0, FOOTER_TEXT), line.substring(FOOTER_TEXT), FOOTER_TEXT))
        .collect(Collectors.joining());
  }

  /**
   * Returns lines that fit the terminal.
   *
   * @param start what stands before the text in its first line
   * @param indent the column of the text
   */
  private static String wrapped(String start, String text, int indent) {
    StringBuilder out = new StringBuilder(start);
    String rest = text;
    while (CharacterWidth.of(rest) > COLUMNS - indent) {
      int end = lineEnd(rest, COLUMNS - indent);
      out.append(rest.substring(0, end).stripTrailing()).append(System.lineSeparator());
      out.append(" ".repeat(indent));
      rest = rest.substring(end).stripLeading();
    }
    return out.append(rest).append(System.lineSeparator()).toString();
  }

  /** Returns the index of the last place in a line's width where a text may be broken. */
  private static int lineEnd(String text, int columns) {
    int end = text.length();
    while (end > 1
        && (CharacterWidth.of(text.substring(0, end)) > columns || !isBreak(text, end))) {
      end--;
    }
    return end > 1 ? end : Math.min(text.length(), columns / 2);
  }

  private static boolean isBreak(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean allowed = NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    return allowed && (before == ' ' || after == ' ' || before > 0x2000 || after > 0x2000);
  }
}
