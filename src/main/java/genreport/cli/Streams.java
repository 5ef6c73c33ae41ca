package genreport.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Where a command prints: what was asked for, and what there is to say of it. */
record Streams(PrintWriter out, PrintWriter err) {

  static Streams of(CommandLine line) {
    return new Streams(line.getOut(), line.getErr());
  }
}
