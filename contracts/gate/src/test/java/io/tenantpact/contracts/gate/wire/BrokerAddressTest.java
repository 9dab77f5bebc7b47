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
  @ValueSource(
      strings = {"ftp://broker.example", "broker.example", "http:///path", "http://host:99999"})
  void whatIsNoUrlOverHttpIsRefused(String url) {
    assertThatThrownBy(() -> BrokerAddress.open(URI.create(url)))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("was '" + url + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://broker.example/?key=s3cret", "http://broker.example#s3cret"})
  void aUrlThatGoesOnBehindItsPathIsRefusedAndNotShown(String url) {
    assertThatThrownBy(() -> BrokerAddress.open(URI.create(url)))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("a ? or # is in it")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void thePortThatGoesWithoutSayingIsTheSame() {
    assertThat(OPEN.resolve("https://BROKER.example:443/x")).hasPath("/x");
  }

  @Test
  void aHostMayBeAnAddressInBrackets() {
    var address = BrokerAddress.open(URI.create("http://[::1]:9292"));

    assertThat(address.resolve("http://[::1]:9292/matrix?q[]=x"))
        .hasToString("http://[::1]:9292/matrix?q%5B%5D=x");
  }
}
