package io.tenantpact.service.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewIdTest {

  @Test
  void noIdTellsTheNextOrHowManyThereAre() {
    var ids = Stream.generate(() -> NewId.of("res")).limit(1000).map(NewIdTest::number).toList();

    for (var index = 1; index < ids.size(); index++) {
      assertThat(ids.get(index).subtract(ids.get(index - 1)).abs().bitLength()).isGreaterThan(32);
    }
  }

  private static BigInteger number(String id) {
    return new BigInteger(id.substring(id.indexOf('_') + 1), 16);
  }
}
