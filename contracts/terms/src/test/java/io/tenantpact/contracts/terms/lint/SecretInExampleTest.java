package io.tenantpact.contracts.terms.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretInExampleTest {

  @TempDir private Path folder;

  /** Of each kind the shortest; put together here, so that no scanner takes them for real ones. */
  private static Stream<String> shortest() {
    var token = Stream.of("eyJ" + "a".repeat(10) + ".eyJ" + "b".repeat(10) + "." + "c".repeat(10));
    var clouds =
        Stream.of("AKIA" + "A".repeat(16), "ASIA" + "7".repeat(16), "AIza" + "_".repeat(35));
    var hosts =
        Stream.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_").map(each -> each + "a1".repeat(18));
    var pats = Stream.of("github_pat_" + "a".repeat(22), "glpat-" + "a".repeat(20));
    var chats =
        Stream.of("xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-").map(each -> each + "1".repeat(10));
    var others =
        Stream.of(
            "sk_live_" + "a".repeat(16),
            "rk_live_" + "a".repeat(16),
            "sk-" + "a".repeat(32),
            "npm_" + "a".repeat(36),
            "ya29." + "a".repeat(20),
            "hvs." + "a".repeat(24),
            "SG." + "a".repeat(22) + "." + "b".repeat(43),
            "https://ann:" + "p@",
            "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----",
            "tpk_" + "a".repeat(40),
            "-----BEGIN " + "PRIVATE KEY-----",
            "-----BEGIN " + "RSA PRIVATE KEY-----");
    return Stream.of(token, clouds, hosts, pats, chats, others).flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("shortest")
  void aLiveCredentialIsFound(String secret) throws IOException {
    assertThat(lint(secret))
        .singleElement()
        .satisfies(each -> assertThat(each.rule()).isEqualTo("secret-in-example"));
    assertThat(lint("Bearer " + secret)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("shortest")
  void whatIsALetterShorterIsNone(String secret) throws IOException {
    assertThat(lint(secret.substring(0, secret.length() - 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjpwYXNzd29yZA==", "basic dTpw"})
  void aUsersPasswordIsFound(String credential) throws IOException {
    assertThat(lint(credential)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic example",
        "a basic subscription",
        "Basic authentication",
        "Basic ====",
        "AIza",
        "tpk_example",
        "https://example.com:8080/things/@ann",
        "task-list-of-everything-that-is-still-to-do-here",
        "YSBsb25nIHRleHQgaW4gQmFzZTY0"
      })
  void wordsAreNoCredential(String words) throws IOException {
    assertThat(lint(words)).isEmpty();
  }

  @Test
  void aCredentialIsFoundWhereverAPactHoldsIt() throws IOException {
    var secret = "AKIA" + "A".repeat(16);

    for (var part : List.of("headers", "query", "body")) {
      assertThat(lint(part, secret)).as(part).hasSize(1);
    }
  }

  @Test
  void aCredentialIsFoundInBytesAndInKeys() throws IOException {
    var secret = "AKIA" + "A".repeat(16);
    var bytes =
        Base64.getEncoder().encodeToString(("{\"key\": \"" + secret + "\"}").getBytes(UTF_8));

    assertThat(lint(bytes)).hasSize(1);
    assertThat(lint(secret, "a")).hasSize(1);
  }

  private List<LintFinding> lint(String value) throws IOException {
    return lint("body", value);
  }

  private List<LintFinding> lint(String part, String value) throws IOException {
    var pact =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
          {"description": "one", "request": {"method": "GET", "path": "/", "%s": {"a": ["%s"]}},
           "response": {"status": 200}}]}
        """;
    var file = Files.writeString(folder.resolve("c-p.json"), pact.formatted(part, value));
    return new SecretInExample().check(PactFile.read(file)).toList();
  }
}
