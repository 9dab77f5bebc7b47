package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.wire.BrokerAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to be let in by a broker: a token, a name with its password, or nothing. Each may be blank,
 * which is none.
 */
record BrokerLogin(String token, String username, String password) {

  /**
   * A login.
   *
   * @throws IllegalArgumentException if it is a token and something else
   */
  BrokerLogin {
    if (!token.isBlank() && !(username.isBlank() && password.isBlank())) {
      throw new IllegalArgumentException(
          "expected a token for the broker, or a username with its password, but both are given; leave one out");
    }
  }

  static BrokerLogin of(
      @Nullable String token, @Nullable String username, @Nullable String password) {
    return new BrokerLogin(filled(token), filled(username), filled(password));
  }

  private static String filled(@Nullable String text) {
    return text == null || text.isBlank() ? "" : text;
  }

  /**
   * This one, and for what it leaves open the environment's: all of it, or what belongs to a name.
   *
   * @throws IllegalArgumentException if the environment's is none, or the password is nobody's
   */
  BrokerLogin orElse(Map<String, String> environment) {
    var name = environment.get("PACT_BROKER_USERNAME");
    var secret = environment.get("PACT_BROKER_PASSWORD");
    if (!token.isEmpty()) {
      return this;
    }
    var login =
        username.isEmpty() && password.isEmpty()
            ? of(environment.get("PACT_BROKER_TOKEN"), name, secret)
            : of("", username.isEmpty() ? name : username, password.isEmpty() ? secret : password);
    if (login.username.isEmpty() && !login.password.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a username for the broker beside the password, but it is not given; set --broker-username or PACT_BROKER_USERNAME");
    }
    return login;
  }

  BrokerAddress at(BrokerAddress address) {
    if (!token.isEmpty()) {
      return address.withToken(token);
    }
    return username.isEmpty() ? address : address.withPassword(username, password);
  }

  /** Shows nothing of the secrets. */
  @Override
  public String toString() {
    return "BrokerLogin[" + username + "]";
  }
}
