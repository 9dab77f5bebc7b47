package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which credentials a request has to carry. */
@Tag("K9")
class CredentialsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          word: {type: apiKey, in: query, name: word}
          bearer: {type: http, scheme: bearer}
          basic: {type: http, scheme: basic}
          oauth: {type: oauth2}
          openid: {type: openIdConnect}
          cookie: {type: apiKey, in: cookie, name: c}
          tls: {type: mutualTLS}
      security: [{key: []}]
      paths: {/a: {get: {%s responses: {'200': {description: ok}}}}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                | "X-Key": "1"                              | true
          ''                                | "X-Other": "1"                            | false
          'security: [],'                   | "X-Other": "1"                            | true
          'security: [{key: []}, {}],'      | "X-Other": "1"                            | true
          'security: [{bearer: []}],'       | "Authorization": "Bearer 1"               | true
          'security: [{bearer: []}],'       | "authorization": "bearer 1"               | true
          'security: [{bearer: []}],'       | "Authorization": "Basic 1"                | false
          'security: [{openid: []}],'       | "Authorization": "Bearer 1"               | true
          'security: [{openid: []}],'       | "Authorization": "Basic 1"                | false
          'security: [{cookie: []}],'       | "X-Other": "1"                            | true
          'security: [{tls: []}],'          | "X-Other": "1"                            | true
          'security: [{bearer: []}],'       | "Authorization": " Bearer 1"              | true
          'security: [{basic: []}],'        | "Authorization": "Basic 1"                | true
          'security: [{oauth: [a]}],'       | "Authorization": "Bearer 1"               | true
          'security: [{oauth: [a]}],'       | "Authorization": "Basic 1"                | false
          'security: [{key: [], basic: []}],' | "X-Key": "1"                            | false
          'security: [{key: [], basic: []}],' | "X-Key": "1", "Authorization": "Basic 1" | true
          """)
  void aRequestCarriesTheCredentialsOfOneAlternative(
      String security, String headers, boolean fits) {
    assertThat(new Compared(folder, DOCUMENT.formatted(security)).findings(with(headers)).isEmpty())
        .isEqualTo(fits);
  }

  /** A parameter of a query may be one; of that name alone it is not described. */
  @ParameterizedTest
  @CsvSource({"word, word, true", "word, other, false", "key, X-Key, false"})
  void aQueryMayCarryACredential(String scheme, String parameter, boolean fits) {
    var security = "security: [{%s: []}],".formatted(scheme);
    var request =
        """
        {"description": "it", "response": {"status": 200},
         "request": {"method": "GET", "path": "/a", "headers": {"X-Key": "1"}, "query": {"%s": ["1"]}}}
        """
            .formatted(parameter);

    assertThat(new Compared(folder, DOCUMENT.formatted(security)).findings(request).isEmpty())
        .isEqualTo(fits);
  }

  @Test
  void aSchemeThatIsNotInTheDocumentIsOneLine() {
    var check = new Compared(folder, DOCUMENT.formatted("security: [{kye: []}],"));

    assertThatThrownBy(() -> check.findings(with("\"X-Key\": \"1\"")))
        .isInstanceOf(GateFailed.class)
        .message()
        .contains("the security scheme 'kye' is not in it")
        .hasLineCount(1);
  }

  private static String with(String headers) {
    return """
        {"description": "it", "request": {"method": "GET", "path": "/a", "headers": {%s}},
         "response": {"status": 200}}
        """
        .formatted(headers);
  }
}
