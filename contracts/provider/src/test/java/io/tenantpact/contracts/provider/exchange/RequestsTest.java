package io.tenantpact.contracts.provider.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.provider.ProviderInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsTest {

  private final Requests requests = new Requests(provider());

  @Test
  void eachRequestGoesWhereThePactHasIt() {
    assertThat(sent("GET", "/a")).isEqualTo("GET http://localhost:8080/a");
    assertThat(sent("DELETE", "/a")).isEqualTo("DELETE http://localhost:8080/a");
    assertThat(sent("DELETE", "/b")).isEqualTo("DELETE http://localhost:8080/b");
    assertThat(sent("DELETE", "/b", "x", "y")).isEqualTo("DELETE http://localhost:8080/b?x=1&y=1");
    assertThat(sent("DELETE", "/b", "y", "x")).isEqualTo("DELETE http://localhost:8080/b?y=1&x=1");
  }

  @Test
  void whatIsAskedForAgainIsARequestOfItsOwn() {
    var request = new Request("GET", "/a");
    var first = requests.newRequest(request);
    var second = requests.newRequest(request);
    second.addHeader("X-Tenant-Id", "acme");

    assertThat(Requests.uriOf(second)).isEqualTo(Requests.uriOf(first));
    assertThat(first.getHeaders()).isEmpty();
  }

  private String sent(String method, String path, String... query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List.of(query).forEach(each -> values.put(each, List.of("1")));
    var request = requests.newRequest(new Request(method, path, values));
    return request.getMethod() + " " + Requests.uriOf(request);
  }

  private static ProviderInfo provider() {
    var provider = new ProviderInfo("provider");
    provider.setHost("localhost");
    return provider;
  }
}
