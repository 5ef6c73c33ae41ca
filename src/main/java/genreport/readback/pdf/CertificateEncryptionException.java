package genreport.readback.pdf;

import java.io.IOException;

/** Thrown when a file is encrypted for the holder of a certificate, not by a password. */
final class CertificateEncryptionException extends IOException {

  private static final long serialVersionUID = 1L;
}
