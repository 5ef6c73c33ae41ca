package genreport.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Where a command prints: what was asked for, and what there is to say of it. */
record Streams(TerminalWriter out, TerminalWriter err) {

  /** Streams that filter what is printed. */
  static Streams to(PrintWriter out, PrintWriter err) {
    return new Streams(new TerminalWriter(out), new TerminalWriter(err));
  }

  /** Those that the line was given. */
  static Streams of(CommandLine line) {
    return new Streams((TerminalWriter) line.getOut(), (TerminalWriter) line.getErr());
  }
}
