package io.tenantpact.contracts.provider.settings;

/** Settings that are one of two words: any other is an error, never one of the two. */
enum Words {
  TRUE_OR_FALSE("true", "false"),
  ON_OR_OFF("on", "off");

  private final String yes;
  private final String no;

  Words(String yes, String no) {
    this.yes = yes;
    this.no = no;
  }

  /**
   * Whether it is the first.
   *
   * @throws IllegalArgumentException if it is none of the two
   */
  boolean isYes(String setting, String text) {
    if (!text.equals(yes) && !text.equals(no)) {
      throw new IllegalArgumentException(
          "expected %s to be %s or %s, was '%s'".formatted(setting, yes, no, text));
    }
    return text.equals(yes);
  }
}
