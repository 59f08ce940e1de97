package nyvej.projection;

/** The views did not come as far as asked in the time given; worth asking again. */
public final class BehindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BehindException() {
    super("the views are behind");
  }
}
