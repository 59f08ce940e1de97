package nyvej.engine;

/** What a plan for everybody who waits says of one need. */
public enum Advice {
  /** Nobody may be asked for her now. */
  NOBODY_FITS,
  /** Who fits her best is the best for everybody, too. */
  HER_BEST,
  /** Somebody else is better for everybody. */
  SOMEBODY_ELSE,
  /** Others need who fits her best more, and nobody else who fits her has room. */
  OTHERS_NEED_HER_BEST
}
