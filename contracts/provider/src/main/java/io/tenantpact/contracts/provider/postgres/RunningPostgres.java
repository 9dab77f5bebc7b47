package io.tenantpact.contracts.provider.postgres;

/**
 * A server that answers, and why it was chosen.
 *
 * @param kind what runs it, for people
 * @param why why this one and no other, for people
 */
record RunningPostgres(String kind, String jdbcUrl, String username, String password, String why) {

  @Override
  public String toString() {
    return kind + " at " + jdbcUrl;
  }
}
