package io.tenantpact.contracts.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

  private static final BrokerAddress OPEN =
      BrokerAddress.open(URI.create("https://broker.example/team"));

  @Test
  void whatAFileEndsWithDoesNotBelongToTheToken() {
    assertThat(OPEN.withToken(" t0ken\r\n").authorization()).isEqualTo("Bearer t0ken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret\nX-Other: 1", "s3cret\u0000", "s3crét"})
  void aTokenThatNoHeaderCanHoldIsRefusedAndNotShown(String token) {
    assertThatThrownBy(() -> OPEN.withToken(token))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("PACT_BROKER_TOKEN")
        .hasMessageNotContaining("s3cr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ann:s3cret@broker.example",
        "https://s3cret@broker.example",
        "https://ann:s3cret@broker_with_underscores/",
        "https:ann:s3cret@broker.example"
      })
  void aLoginInTheUrlIsRefusedAndNotShown(String url) {
    assertThatThrownBy(() -> BrokerAddress.open(URI.create(url)))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("PACT_BROKER_USERNAME")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://broker.example", "broker.example", "http:///path"})
  void whatIsNoUrlOverHttpIsRefused(String url) {
    assertThatThrownBy(() -> BrokerAddress.open(URI.create(url)))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("was '" + url + "'");
  }
}
