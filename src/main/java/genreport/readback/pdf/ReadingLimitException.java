package genreport.readback.pdf;

/**
 * Thrown when a file exceeds one of {@link ReadingLimits}. Unchecked, because PDFBox ignores an
 * IOException in many places.
 */
final class ReadingLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Creates the exception.
   *
   * @param reason which limit, in Chinese, with its value
   */
  ReadingLimitException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
