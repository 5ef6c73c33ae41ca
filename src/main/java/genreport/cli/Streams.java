package genreport.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The standard output and standard error of a command. */
record Streams(TerminalWriter out, TerminalWriter err) {

  /** Returns streams that filter all text; see {@link TerminalWriter}. */
  static Streams to(PrintWriter out, PrintWriter err) {
    return new Streams(new TerminalWriter(out), new TerminalWriter(err));
  }

  /** Returns the streams of a picocli command line. */
  static Streams of(CommandLine line) {
    return new Streams((TerminalWriter) line.getOut(), (TerminalWriter) line.getErr());
  }
}
