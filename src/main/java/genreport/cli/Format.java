package genreport.cli;

/** How findings are printed. */
enum Format {
  TEXT,
  JSON,
  SARIF
}
