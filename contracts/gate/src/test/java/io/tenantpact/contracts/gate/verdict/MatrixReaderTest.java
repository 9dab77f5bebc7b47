package io.tenantpact.contracts.gate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.BrokerStage;
import io.tenantpact.contracts.gate.wire.Environments;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.gate.wire.Liveness;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("K4")
class MatrixReaderTest {

  @TempDir private Path folder;
  private BrokerStage stage;

  @BeforeEach
  void start() {
    stage = BrokerStage.start(folder);
    var environments = new Environments(stage.client());
    environments.ensure("test");
    stage.publish("1", "list");
    for (var version : new String[] {"1", "2"}) {
      stage.verify("1", version);
      environments.record(Liveness.RELEASED, stage.provider(version), "test");
    }
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void readsEveryRow() {
    var query = MatrixQuery.into("test", stage.consumer("1"));

    assertThat(new MatrixReader(stage.client(), 3).ask(query).rows()).hasSize(2);
  }

  /** A row that did not come could be the one that says no. */
  @Test
  void asManyRowsAsWereAskedForMayNotBeAll() {
    var query = MatrixQuery.into("test", stage.consumer("1"));

    assertThatThrownBy(() -> new MatrixReader(stage.client(), 2).ask(query))
        .isInstanceOf(GateFailed.class)
        .hasMessageContaining("fewer than 2 rows");
  }
}
