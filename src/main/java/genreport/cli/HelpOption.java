package genreport.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 2,
      description = "显示本说明")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;
}
