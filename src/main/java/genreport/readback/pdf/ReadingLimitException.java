package genreport.readback.pdf;

/**
 * A file goes beyond one of {@link ReadingLimits}. Unchecked, because PDFBox goes on after an
 * IOException at many places.
 */
final class ReadingLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Takes what there is too much of.
   *
   * @param reason in Chinese, with the number that is allowed
   */
  ReadingLimitException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
