package nyvej.web.sample;

/**
 * Who somebody is, in plain; sealed before it goes into a command.
 *
 * @param contact a telephone number or mail address that cannot be anybody's
 */
record Identity(String name, String contact) {
  @Override
  public String toString() {
    return "Identity";
  }
}
