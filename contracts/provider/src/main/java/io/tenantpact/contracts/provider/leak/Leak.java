package io.tenantpact.contracts.provider.leak;

/**
 * A value of the decoy's in an answer to the caller.
 *
 * @param value the state value's name, or {@code canary}
 * @param spelling how it was spelled: {@code plain}, {@code base64} and so on
 * @param place {@code body}, or the header's name
 */
public record Leak(String value, String spelling, String place) {

  /** As a sentence. */
  public String inAnswer() {
    return this + ": the answer holds another tenant's data";
  }

  @Override
  public String toString() {
    return "the decoy's "
        + value
        + " ("
        + spelling
        + ") is in the "
        + (place.equals("body") ? place : "header " + place);
  }
}
