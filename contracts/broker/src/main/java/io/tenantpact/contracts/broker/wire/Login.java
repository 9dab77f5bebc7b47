package io.tenantpact.contracts.broker.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A user name and password for HTTP basic authentication. */
public record Login(String user, String password) {

  public Login {
    if (user.isBlank() || user.contains(":") || password.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a user name without colon and a password, got user '" + user + "'");
    }
  }

  /** Takes equally long for every wrong header of the same length. */
  boolean matches(String authorization) {
    var token = user + ":" + password;
    var expected =
        "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
