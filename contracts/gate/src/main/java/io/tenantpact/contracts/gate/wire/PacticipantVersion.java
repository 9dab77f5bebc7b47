package io.tenantpact.contracts.gate.wire;

/**
 * One version of a consumer or a provider.
 *
 * @param name the pacticipant's
 * @param number the version's, such as a commit's hash
 */
public record PacticipantVersion(String name, String number) {

  @Override
  public String toString() {
    return name + " " + number;
  }
}
