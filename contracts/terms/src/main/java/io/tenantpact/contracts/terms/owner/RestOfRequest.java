package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.TenantCarrier.Place;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a provider is asked beside the tenant. Rules are no part of it: they say what the consumer
 * may send, and the example is sent.
 *
 * @param path with the tenant's segment, if it has one, left open
 * @param generators without what puts the tenant there
 */
record RestOfRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, JsonNode> headers,
    JsonNode body,
    Set<Generated> generators) {

  /** What puts a value into the request, and where. */
  record Generated(String category, String path, JsonNode json) {}

  /** The rest of a request. */
  static RestOfRequest of(PactPart request, RequestTenant tenant) {
    var query = new TreeMap<>(request.query());
    query.keySet().removeIf(tenant::isParameter);
    var headers = new TreeMap<String, JsonNode>();
    request
        .json()
        .path("headers")
        .forEachEntry((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    headers.keySet().removeIf(tenant::isHeader);
    return new RestOfRequest(
        request.json().path("method").asString("").toUpperCase(Locale.ROOT),
        openPath(request, tenant),
        query,
        headers,
        request.body(),
        request.generators().stream()
            .filter(each -> !tenant.leadsHere(each))
            .map(each -> new Generated(each.category(), each.path(), each.json()))
            .collect(Collectors.toSet()));
  }

  private static String openPath(PactPart request, RequestTenant tenant) {
    var carrier = tenant.tenancy().carrier();
    var example = request.json().path("path").asString("");
    if (carrier.place() != Place.PATH) {
      return example;
    }
    var path =
        request.generators().stream()
            .filter(tenant::leadsHere)
            .map(PactPart.Generator::expression)
            .findFirst()
            .orElse(example);
    return carrier.isInPath(path) ? carrier.opened(path) : path;
  }
}
