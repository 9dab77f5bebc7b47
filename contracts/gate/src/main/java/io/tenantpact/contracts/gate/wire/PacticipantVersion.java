package io.tenantpact.contracts.gate.wire;

/**
 * One version of a consumer or a provider.
 *
 * @param name the pacticipant's
 * @param number the version's, such as a commit's hash
 */
public record PacticipantVersion(String name, String number) {

  /** A version; a blank one stands for any to a broker, and is none. */
  public PacticipantVersion {
    if (name.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException(
          "a version needs a pacticipant and a number, was '%s' of '%s'".formatted(number, name));
    }
  }

  @Override
  public String toString() {
    return name + " " + number;
  }
}
