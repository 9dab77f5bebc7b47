package io.tenantpact.contracts.provider.leak;

/**
 * A value of one tenant's in an answer that is not for it.
 *
 * @param value the state value's name, or {@code canary}
 * @param spelling how it was spelled: {@code plain}, {@code base64} and so on
 * @param place {@code body}, or the header's name
 */
public record Leak(String value, String spelling, String place) {

  /** What a tenant's canary is called. */
  static final String CANARY = "canary";

  /** Whether it is the canary itself, which no other tenant will ever have. */
  public boolean isCanary() {
    return value.equals(CANARY);
  }

  /** As a sentence, of the decoy's data in an answer to the caller. */
  public String inAnswer() {
    return this + ": the answer holds another tenant's data";
  }

  /** As a sentence, of the caller's data in an answer to somebody without its credential. */
  public String inRefusal() {
    return found("the caller's") + ": whoever cannot prove to be the caller gets its data";
  }

  @Override
  public String toString() {
    return found("the decoy's");
  }

  private String found(String whose) {
    return "%s %s (%s) is in the %s"
        .formatted(whose, value, spelling, place.equals("body") ? place : "header " + place);
  }
}
