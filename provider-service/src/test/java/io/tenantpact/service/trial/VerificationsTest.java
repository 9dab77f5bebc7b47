package io.tenantpact.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerificationsTest {

  @Test
  void whatTheKitFoundIsInItsReport() {
    var report =
        """
        {"interactions": [
          {"description": "its projects (as acme)", "problems": []},
          {"description": "a new project (as acme)", "problems": [
            {"kind": "body", "where": "$.items[0].id", "message": "expected 'prj_1'"},
            {"kind": "body", "where": "as the decoy $.items", "message": "expected 1"},
            {"kind": "body", "where": "$.items[1].id", "message": "expected 'prj_2'"},
            {"kind": "leak", "where": "tenant foreign", "message": "the decoy's canary"}]}]}
        """;

    assertThat(Verifications.broken(JsonMapper.shared().readTree(report)))
        .containsExactly(
            new Broken(
                "a new project",
                List.of(
                    new Finding("body", ""),
                    new Finding("body", "as the decoy"),
                    new Finding("leak", "tenant foreign"))));
  }

  @Test
  void stockBreaksByAMismatch() {
    var message =
        """
        Failures:

        1) Verifying a pact between sdk and service - its projects (as acme): has status code 403

            1.1) status: expected status of 403 but was 200

            1.2) body-content-type: Expected a body of 'a' but the actual content type was 'b'
        """;

    assertThat(stock(message))
        .containsExactly(
            new Broken(
                "its projects", List.of(new Finding("status", ""), new Finding("body", ""))));
  }

  @Test
  void stockBreaksNotByAStateThatCannotBeSetUp() {
    assertThat(stock("StatementCallback; bad SQL grammar")).isEmpty();
    assertThat(stock("1.1) Request to provider method failed with an exception")).isEmpty();
  }

  private static List<Broken> stock(String message) {
    var failure = new ClassRun.Failure("sdk - its projects (as acme)", message);
    return Verifications.mismatched(new ClassRun(1, List.of(failure)));
  }
}
