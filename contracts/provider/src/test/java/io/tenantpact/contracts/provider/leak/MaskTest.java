package io.tenantpact.contracts.provider.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({
    "7, no thing 7, no thing {what was asked for}",
    "7, no thing 17, no thing 17",
    "42, no thing 42, no thing {what was asked for}",
    "thing-of-decoy, NO THING-OF-DECOY, NO {what was asked for}",
    "'', nothing, nothing"
  })
  void anEchoIsTakenOutHoweverShortItIs(String asked, String answer, String masked) {
    assertThat(Mask.of(List.of(asked)).over(answer)).isEqualTo(masked);
  }

  @Test
  void whatNobodyAskedForStays() {
    assertThat(Mask.of(List.of("other")).over("thing-of-decoy")).isEqualTo("thing-of-decoy");
  }
}
