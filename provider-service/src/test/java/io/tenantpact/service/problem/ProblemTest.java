package io.tenantpact.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.service.stage.Reply;
import io.tenantpact.service.stage.ResourceSeed;
import io.tenantpact.service.stage.ServiceHttp;
import io.tenantpact.service.stage.TenantSeed;
import io.tenantpact.service.stage.TestTenant;
import io.tenantpact.service.stage.TestTenants;
import io.tenantpact.service.stage.WithService;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
@Tag("D20")
class ProblemTest {

  private static final String LIST = "/v1/resources";

  private final TestTenants tenants;
  private final TenantSeed seed;
  private final ServiceHttp http;

  ProblemTest(TestTenants tenants, TenantSeed seed, ServiceHttp http) {
    this.tenants = tenants;
    this.seed = seed;
    this.http = http;
  }

  @Test
  @Tag("D17")
  void aProblemSaysWhatAndInWhichRequest() {
    var acme = tenants.create();

    var problem = acme.caller().get("/v1/resources/res_unknown");

    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.json().propertyNames())
        .containsExactly("type", "title", "status", "detail", "code", "requestId", "tenantId");
    assertThat(problem.text("type")).isEqualTo("urn:tenantpact:problem:not-found");
    assertThat(problem.text("code")).isEqualTo("not-found");
    assertThat(problem.json().path("status").intValue()).isEqualTo(404);
  }

  @Test
  void aRouteThatIsNoneIsNotFound() {
    assertIs(tenants.create().caller().get("/v1/not-a-route"), 404, "not-found");
  }

  @Test
  void aMethodThatIsNotAllowedNamesThoseThatAre() {
    var refused = tenants.create().caller().send("PUT", LIST, "");

    assertIs(refused, 405, "method-not-allowed");
    assertThat(refused.header("Allow")).contains("GET", "POST");
  }

  @Test
  void whoAcceptsNoJsonGetsAProblemAllTheSame() {
    var refused = tenants.create().caller().with("Accept", "text/html").get(LIST);

    assertIs(refused, 406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=%zz", "?limit=%", "?%00=1"})
  void aQueryThatCannotBeDecodedIsRefused(String query) {
    var acme = tenants.create();

    var answer =
        http.sendRaw(
            "GET /v1/resources%s HTTP/1.1\r\nHost: localhost\r\nX-API-Key: %s\r\n"
                    .formatted(query, acme.key().secret())
                + "X-Tenant-Id: %s\r\nConnection: close\r\n\r\n".formatted(acme.id()));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void anotherContentTypeIsNotSupported() {
    var caller = tenants.create().caller().with("Idempotency-Key", "k");

    var refused = caller.with("Content-Type", "text/plain").send("POST", LIST, "{\"name\":\"x\"}");

    assertIs(refused, 415, "unsupported-media-type");
    assertThat(refused.header("Accept")).isEqualTo("application/json");
  }

  @Test
  void aPatchMustSayThatItIsAMergePatch() {
    var caller = tenants.create().caller().with("If-Match", "*");

    var refused =
        caller.with("Content-Type", "application/json").send("PATCH", LIST + "/res_1", "{}");

    assertIs(refused, 415, "unsupported-media-type");
    assertThat(refused.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"name\":\"x\"",
        "{\"name\":\"x\"} {}",
        "{\"name\":\"x\",\"name\":\"y\"}",
        "{'name':'x'}",
        "<name/>"
      })
  void aBodyThatIsNoJsonIsMalformed(String body) {
    var acme = tenants.create();

    assertIs(acme.caller().post(LIST, body), 400, "malformed-request");
    assertNothingWasMade(acme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE", "ISO-8859-1"})
  void aBodyThatIsNoUtf8IsMalformed(String charset) {
    var acme = tenants.create();
    var bytes = "{\"name\":\"Köln\"}".getBytes(Charset.forName(charset));

    var answer =
        http.sendRaw(
            """
            POST /v1/resources HTTP/1.1
            Host: localhost
            X-API-Key: %s
            X-Tenant-Id: %s
            Idempotency-Key: k
            Content-Type: application/json
            Connection: close
            Content-Length: %d

            """
                    .formatted(acme.key().secret(), acme.id(), bytes.length)
                    .replace("\n", "\r\n")
                + new String(bytes, StandardCharsets.ISO_8859_1));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
    assertNothingWasMade(acme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "iso-8859-1", "unheard-of"})
  void anotherCharsetIsNotSupported(String charset) {
    var acme = tenants.create();
    var caller = acme.caller().with("Content-Type", "application/json;charset=" + charset);

    var refused = caller.with("Idempotency-Key", "k").send("POST", LIST, "{\"name\":\"x\"}");

    assertIs(refused, 415, "unsupported-media-type");
    assertNothingWasMade(acme);
  }

  @Test
  void utf8MayBeSaid() {
    var caller =
        tenants.create().caller().with("Content-Type", "application/json;charset=\"UTF-8\"");

    var made = caller.with("Idempotency-Key", "k").send("POST", LIST, "{\"name\":\"Köln\"}");

    assertThat(made.text("name")).isEqualTo("Köln");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void aContentEncodingIsNotSupported(String encoding) {
    var acme = tenants.create();

    var refused = acme.caller().with("Content-Encoding", encoding).post(LIST, "{\"name\":\"x\"}");

    assertIs(refused, 415, "unsupported-media-type");
    assertNothingWasMade(acme);
  }

  @Test
  void aBodyOfMoreThanOneMebibyteIsTooLarge() {
    var acme = tenants.create();
    var name = "x".repeat(1 << 20);

    assertIs(acme.caller().post(LIST, "{\"name\":\"" + name + "\"}"), 413, "payload-too-large");
    assertNothingWasMade(acme);
  }

  @Test
  void itIsTooLargeEvenIfItDoesNotSaySo() {
    var acme = tenants.create();
    var chunk = "x".repeat(1 << 20);

    var answer =
        http.sendRaw(
            """
            POST /v1/resources HTTP/1.1
            Host: localhost
            X-API-Key: %s
            X-Tenant-Id: %s
            Idempotency-Key: k
            Content-Type: application/json
            Connection: close
            Transfer-Encoding: chunked

            9
            {"name":"
            100000
            %s
            2
            "}
            0

            """
                .formatted(acme.key().secret(), acme.id(), chunk)
                .replace("\n", "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("payload-too-large");
    assertNothingWasMade(acme);
  }

  @Test
  void aFailureOfOurOwnTellsNothingOfTheInside() {
    var acme = tenants.create();
    var id = seed.resource(acme.id(), ResourceSeed.named("spoilt"));
    seed.sql()
        .sql("update resource set labels = '{\"a\": [\"not a text\"]}' where id = :id")
        .param("id", id)
        .update();

    var failed = acme.caller().get(LIST + "/" + id);

    assertIs(failed, 500, "internal-error");
    assertThat(failed.body()).doesNotContain("Exception", "tenantpact.service", "jackson", "at ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/{ HTTP/1.1                    | 400 | malformed-request
          GET /v1/a%zz HTTP/1.1                 | 400 | malformed-request
          GET /v1/..%2f..%2fsecret HTTP/1.1     | 400 | malformed-request
          TRACE /v1/resources HTTP/1.1          | 405 | method-not-allowed
          NOT HTTP AT ALL                       | 400 | malformed-request
          """)
  @Tag("D21")
  void whatTheWebServerRefusesIsAProblemToo(String line, int status, String code) {
    var answer = http.sendRaw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsPattern("X-Request-Id: [0-9a-f-]{36}\r\n")
        .contains("Content-Type: application/problem+json", "\"code\":\"" + code + "\"")
        .doesNotContain("Tomcat", "<html");
  }

  @Test
  void noAnswerNamesTheServersSoftware() {
    assertThat(http.anyone().get("/health").headers().map()).doesNotContainKeys("server", "via");
  }

  private static void assertIs(Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.text("code")).isEqualTo(code);
  }

  private static void assertNothingWasMade(TestTenant tenant) {
    assertThat(tenant.caller().get(LIST).body()).isEqualTo("{\"items\":[]}");
  }
}
