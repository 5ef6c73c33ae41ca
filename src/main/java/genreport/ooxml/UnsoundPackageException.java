package genreport.ooxml;

/** Why a package can't be read; whoever asked for it says so in a finding. */
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
   * Damaged, or made so that two programs may read different things.
   *
   * @param how in Chinese, to follow a colon
   */
  public static UnsoundPackageException damaged(String how) {
    return new UnsoundPackageException(Kind.DAMAGED, how);
  }

  /** Beyond one of {@link PackageLimits}. */
  static UnsoundPackageException tooLarge(String how) {
    return new UnsoundPackageException(Kind.TOO_LARGE, how);
  }

  static UnsoundPackageException encrypted() {
    return new UnsoundPackageException(Kind.ENCRYPTED, "压缩包里的文件加了密码");
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong, in Chinese. */
  public String how() {
    return String.valueOf(getMessage());
  }
}
