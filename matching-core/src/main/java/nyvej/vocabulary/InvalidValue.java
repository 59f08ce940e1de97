package nyvej.vocabulary;

/** A value that the domain's words do not allow. Carries a stable code and, on purpose, nothing of the input. */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /** @param code stable, such as {@code kommune.unknown} */
  public InvalidValue(String code) {
    super(code);
    this.code = code;
  }

  /** Stable code, fit for a problem's {@code code} and as the key of its translation. */
  public String code() {
    return code;
  }

  static void require(boolean holds, String code) {
    if (!holds) {
      throw new InvalidValue(code);
    }
  }
}
