package genreport.ooxml;

/** Thrown when a package can't be read. The caller turns it into a finding. */
public final class UnsoundPackageException extends Exception {

  private static final long serialVersionUID = 1;

  /** The kinds of causes. */
  public enum Kind {
    DAMAGED,
    TOO_LARGE,
    ENCRYPTED
  }

  private final Kind kind;

  private UnsoundPackageException(Kind kind, String how) {
    super(how, null, false, false);
    this.kind = kind;
  }

  /**
   * Returns an exception for a package that is damaged or that programs may read differently.
   *
   * @param how what is wrong, in Chinese, to follow a colon
   */
  public static UnsoundPackageException damaged(String how) {
    return new UnsoundPackageException(Kind.DAMAGED, how);
  }

  /**
   * Returns an exception for a package that exceeds a limit such as those of {@link PackageLimits}.
   *
   * @param how what is too large, in Chinese, to follow a colon
   */
  public static UnsoundPackageException tooLarge(String how) {
    return new UnsoundPackageException(Kind.TOO_LARGE, how);
  }

  static UnsoundPackageException encrypted() {
    return new UnsoundPackageException(Kind.ENCRYPTED, "压缩包里的文件加了密码");
  }

  public Kind kind() {
    return kind;
  }

  /** Returns what is wrong, in Chinese. */
  public String how() {
    return String.valueOf(getMessage());
  }
}
