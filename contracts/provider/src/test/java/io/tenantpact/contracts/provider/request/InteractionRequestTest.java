package io.tenantpact.contracts.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionRequestTest {

  @ParameterizedTest
  @CsvSource({"get, true", "Head, true", "GET, true", "post, false", "DELETE, false"})
  void aReadIsOneInWhateverCaseAPactHasItsMethod(String method, boolean reads) {
    var json =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "2.0.0"}},
         "interactions": [{"description": "d", "request": {"method": "%s", "path": "/"},
           "response": {"status": 200}}]}
        """
            .formatted(method);
    var interaction =
        (SynchronousRequestResponse)
            DefaultPactReader.INSTANCE.loadPact(json).getInteractions().get(0);

    assertThat(new InteractionRequest(interaction, Map.of()).isSafe()).isEqualTo(reads);
  }
}
